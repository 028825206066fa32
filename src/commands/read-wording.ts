import { basename } from 'node:path';
import { LayoutError, type Place, RequestError } from '../domain/errors.ts';
import { WORDING, type Wording, withWording } from '../domain/wording.ts';
import { type CommandOption, type Context, type OptionValues, text } from './command.ts';
import { readSmallText } from './read-small-text.ts';

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
  if (named.trim() === '') {
    throw new RequestError('Expected a file after --wording, found nothing.', {
      hint: 'Leave --wording out for the texts that come with the program.',
    });
  }
  const content = await readSmallText(context.cwd, named, 'a small file of texts');
  const place = { file: basename(named) };
  try {
    return withWording(textsOf(content, place));
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    throw new LayoutError(error.message, {
      place,
      ...(error.hint === undefined ? {} : { hint: error.hint }),
      cause: error,
    });
  }
}

const HINT = 'docs/how-to/change-the-wording.md lists the texts.';

function textsOf(content: string, place: Place): Readonly<Record<string, string>> {
  const wanted = 'Expected an object of texts, such as {"card.missed": "Whom did we forget?"}';
  let read: unknown;
  try {
    read = JSON.parse(content);
  } catch (cause) {
    throw new LayoutError(`${wanted}: ${cause instanceof Error ? cause.message : cause}`, {
      place,
      hint: HINT,
      cause,
    });
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) {
    throw new LayoutError(`${wanted}, found something else.`, { place, hint: HINT });
  }
  for (const [key, value] of Object.entries(read)) {
    if (typeof value !== 'string' || value.trim() === '') {
      throw new LayoutError(
        `Expected a text for ${JSON.stringify(key.slice(0, 60))}, found ${found(value)}.`,
        { place, hint: HINT },
      );
    }
  }
  return read as Readonly<Record<string, string>>;
}

/** A value in short: what is nested may be deeper than JSON can be written. */
function found(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null
    ? 'an object'
    : JSON.stringify(value).slice(0, 60);
}
