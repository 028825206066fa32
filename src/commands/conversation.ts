import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { FileError, RequestError } from '../domain/errors.ts';
import { CONVERSATION_FORMATS } from '../writers/conversation/conversation-formats.ts';
import { LISTS } from '../writers/conversation/conversation-lists.ts';
import type { Command, Context, OptionValues } from './command.ts';
import { readForm } from './conversation/read-form.ts';
import { fileToWrite } from './file-to-write.ts';
import { PACK_OPTIONS, readPack } from './pack/read-pack.ts';
import { formatOption, writeResult } from './write-result.ts';

/** Writes the workbook to record what employers say, and reads it back. */
export const conversation: Command = {
  name: 'conversation',
  description: `Writes a workbook to record what employers say: a row for each position that they name, its SOC occupation, category and level, why it is critical, where it is shifting, votes; and the questions that the figures raise, with room for the answers.

\`pathways conversation read FILE\` reads it back when it was filled in: what is still to be completed or mended, each with its cell; how often each category and reason was named, and its votes; and which of the occupations the figures rank low or do not show. It takes the figures that the workbook was made from, which it names itself. An empty cell for votes is unknown, not 0. Exit code: 0 where nothing is to be completed or mended, 1 where something is, 2 where it cannot be read.`,
  argument: {
    name: 'read file',
    description: 'reads a workbook that was filled in; left out: writes an empty one',
    variadic: true,
    optional: true,
  },
  options: [
    ...PACK_OPTIONS,
    {
      ...formatOption(CONVERSATION_FORMATS),
      description: 'of what is read back (default: by the ending of --out, else table)',
    },
    {
      flags: '--list <list>',
      description: 'which list CSV shows of what is read back (JSON and table have all)',
      choices: Object.keys(LISTS),
      default: 'positions',
    },
    { flags: '--out <file>', description: 'the file to write, such as conversation.xlsx' },
  ],
  examples: [
    {
      command: 'pathways conversation --naics 31-33 --out conversation.xlsx',
      shows: 'a workbook to fill in during and after the meeting',
    },
    {
      command: 'pathways conversation read conversation.xlsx',
      shows: 'what employers said, and what is still missing',
      needsFile: true,
    },
    {
      command: 'pathways conversation read conversation.xlsx --format csv --list named',
      shows: 'the occupations named, beside the figures',
      needsFile: true,
    },
  ],
  run,
};

async function run(
  context: Context,
  [action, file, ...more]: readonly string[],
  options: OptionValues,
): Promise<number> {
  if (action === undefined) return writeForm(context, options);
  if (action !== 'read') {
    throw new RequestError(`Expected "read" or nothing after conversation, found "${action}".`, {
      hint: 'To read a workbook back: pathways conversation read FILE. To write one: pathways conversation --naics CODE --out FILE.',
    });
  }
  if (file === undefined || more.length > 0) {
    throw new RequestError(
      `Expected one file after read, found ${file === undefined ? 'none' : 1 + more.length}.`,
      {
        hint: 'Name the workbook that was filled in: pathways conversation read conversation.xlsx',
      },
    );
  }
  return readForm(context, file, options);
}

const FILE = { ending: '.xlsx', needs: 'The workbook needs', example: 'conversation' };

async function writeForm(context: Context, options: OptionValues): Promise<number> {
  const out = fileToWrite(options, FILE);
  const { pack, piece } = await readPack(context, options);
  const { writeConversationForm } = await import('../writers/conversation/write-form.ts');
  const form = await writeConversationForm(pack, piece.date);
  await checkNotFilledIn(resolve(context.cwd, out), form, out);
  await writeResult(context, options, form);
  return 0;
}

/** @throws FileError where another file stands there: it may hold what employers said. */
async function checkNotFilledIn(path: string, form: Uint8Array, named: string): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there === undefined || !there.isFile()) return;
  if (there.size === form.length && Buffer.compare(await readFile(path), form) === 0) return;
  throw new FileError(`There is a file already, which may be filled in: ${named}`, {
    hint: 'Name another file after --out, or move that one elsewhere first.',
  });
}
