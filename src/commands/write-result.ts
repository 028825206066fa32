import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import pc from 'picocolors';
import { FileError } from '../domain/errors.ts';
import type { TextTableOptions } from '../writers/text-table.ts';
import { type CommandOption, type Context, type OptionValues, text } from './command.ts';

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

/** What writes the format that was chosen. */
export function chosenFormat<Writer>(
  formats: Readonly<Record<string, Writer>>,
  options: OptionValues,
): Writer {
  const ending = /\.([a-z]+)$/i.exec(text(options, 'out') ?? '')?.[1]?.toLowerCase() ?? '';
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

/** @throws FileError where the file cannot be written. */
export async function writeResult(
  context: Context,
  options: OptionValues,
  result: string,
): Promise<void> {
  const out = text(options, 'out');
  if (out === undefined) {
    context.out(result);
    return;
  }
  await writeFile(resolve(context.cwd, out), result).catch((cause: NodeJS.ErrnoException) => {
    throw new FileError(`Cannot write ${out}: ${cause.code ?? cause.message}`, {
      hint: 'Check that the folder is there and may be written by you.',
      cause,
    });
  });
}
