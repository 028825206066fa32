import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { FileError, LayoutError } from '../domain/errors.ts';
import { WORDING, type Wording, withWording } from '../domain/wording.ts';
import { type CommandOption, type Context, type OptionValues, text } from './command.ts';

export const WORDING_OPTION: CommandOption = {
  flags: '--wording <file>',
  description:
    'your own texts for questions, a JSON file of key and text (default: those that come with the program)',
};

/**
 * The texts that the options name, else those that come with the program.
 * @throws FileError, LayoutError, RequestError where the file cannot be used.
 */
export async function readWording(context: Context, options: OptionValues): Promise<Wording> {
  const named = text(options, 'wording');
  if (named === undefined) return WORDING;
  const content = await readFile(resolve(context.cwd, named), 'utf8').catch((cause) => {
    throw new FileError(`Cannot read ${named}: ${cause.code ?? cause.message}`, {
      hint: 'Name a JSON file after --wording.',
      cause,
    });
  });
  return withWording(textsOf(content, basename(named)));
}

function textsOf(content: string, file: string): Readonly<Record<string, string>> {
  const wanted = 'Expected an object of texts, such as {"card.missed": "Whom did we forget?"}';
  let read: unknown;
  try {
    read = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new LayoutError(`${wanted}: ${cause instanceof Error ? cause.message : cause}`, {
      place: { file },
      cause,
    });
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) {
    throw new LayoutError(`${wanted}, found something else.`, { place: { file } });
  }
  for (const [key, value] of Object.entries(read)) {
    if (typeof value !== 'string' || value.trim() === '') {
      throw new LayoutError(
        `Expected a text for ${JSON.stringify(key)}, found ${JSON.stringify(value)}.`,
        {
          place: { file },
        },
      );
    }
  }
  return read as Readonly<Record<string, string>>;
}
