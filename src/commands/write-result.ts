import { resolve } from 'node:path';
import pc from 'picocolors';
import { FileError } from '../domain/errors.ts';
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

/**
 * A file is written whole or not at all; somebody at a terminal is told so.
 * @throws FileError where it cannot be written.
 */
export async function writeResult(
  context: Context,
  options: OptionValues,
  result: string | Uint8Array,
): Promise<void> {
  const out = text(options, 'out');
  if (out === undefined) {
    context.out(result);
    return;
  }
  await writeWhole(resolve(context.cwd, out), result).catch((cause: NodeJS.ErrnoException) => {
    throw cannotWrite(out, cause.code ?? cause.message, cause);
  });
  if (context.terminal.isTerminal) context.out(`Wrote ${out}.\n`);
}

/** @param out as the person named it */
export function cannotWrite(out: string, why: string, cause: unknown): FileError {
  return new FileError(
    `Cannot write ${out}: ${why === 'ENOENT' ? 'there is no such folder' : why}`,
    {
      hint: 'Check that the folder is there and may be written by you.',
      cause,
    },
  );
}
