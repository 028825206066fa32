import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import pc from 'picocolors';
import { FileError, RequestError } from '../domain/errors.ts';
import type { TextTableOptions } from '../writers/text-table.ts';
import { type CommandOption, type Context, type OptionValues, text } from './command.ts';
import { writeWhole } from './write-whole.ts';

export const OUT_OPTION: CommandOption = {
  flags: '--out <file>',
  description: 'write to a file instead of standard output',
};

/** The option that chooses one of a command's formats. */
export function formatOption(formats: Readonly<Record<string, unknown>>): CommandOption {
  return {
    flags: '--format <format>',
    description: 'how to print it (default: by the ending of --out, else table)',
    choices: Object.keys(formats),
  };
}

/** Endings under which nobody looks for a table of text. */
const OTHER_FORMATS: ReadonlySet<string> = new Set(
  'docx html jpg ods odt parquet pdf png pptx svg xls xlsm xlsx zip'.split(' '),
);

/**
 * What writes the format that was chosen.
 * @throws RequestError where --out ends like a format that there is not
 */
export function chosenFormat<Writer>(
  formats: Readonly<Record<string, Writer>>,
  options: OptionValues,
): Writer {
  const ending = /\.([a-z]+)$/i.exec(text(options, 'out') ?? '')?.[1]?.toLowerCase() ?? '';
  if (OTHER_FORMATS.has(ending) && !Object.hasOwn(formats, ending)) {
    throw new RequestError(`This command writes no .${ending} files.`, {
      hint: `It writes ${Object.keys(formats).join(', ')}, chosen by the ending after --out or with --format.`,
    });
  }
  const byEnding = Object.hasOwn(formats, ending) ? ending : 'table';
  const name = text(options, 'format') ?? byEnding;
  const writer = formats[name];
  if (writer === undefined) throw new Error(`There is no format ${name}.`);
  return writer;
}

/** How wide and how bright tables may be: only a terminal is fitted to. */
export function tableOptions(context: Context, options: OptionValues): TextTableOptions {
  const { isTerminal, columns, colour } = context.terminal;
  const toTerminal = isTerminal && text(options, 'out') === undefined;
  return {
    width: toTerminal ? columns : Number.POSITIVE_INFINITY,
    bold: pc.createColors(colour && toTerminal).bold,
  };
}

/** Options that name a file which a person wrote. */
const INPUTS = ['wording', 'categories'] as const;

/**
 * A file is written whole or not at all; somebody at a terminal is told so.
 * @param inputs files that the result was made from, besides those of options
 * @throws FileError where it cannot be written, or is one that the result was made from.
 */
export async function writeResult(
  context: Context,
  options: OptionValues,
  result: string | Uint8Array,
  inputs: readonly string[] = [],
): Promise<void> {
  const out = text(options, 'out');
  if (out === undefined) {
    context.out(result);
    return;
  }
  const path = resolve(context.cwd, out);
  for (const input of [...inputs, ...INPUTS.flatMap((name) => text(options, name) ?? [])]) {
    if (await isSameFile(path, resolve(context.cwd, input))) {
      throw new FileError(`${out} is what was read; it is not replaced.`, {
        hint: 'Name another file after --out.',
      });
    }
  }
  await writeWhole(path, result).catch((cause: NodeJS.ErrnoException) => {
    throw cannotWrite(out, cause.code ?? cause.message, cause);
  });
  if (context.terminal.isTerminal) context.out(`Wrote ${out}.\n`);
}

/** Whether two paths lead to one regular file, links or not. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all(
    [one, other].map((path) => stat(path).catch(() => undefined)),
  );
  return (
    first?.isFile() === true &&
    second !== undefined &&
    first.dev === second.dev &&
    first.ino === second.ino
  );
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is a file',
};

/** @param out as the person named it */
export function cannotWrite(out: string, why: string, cause: unknown): FileError {
  return new FileError(`Cannot write ${out}: ${WHY[why] ?? why}`, {
    hint: 'Check that the folder is there and may be written by you.',
    cause,
  });
}
