import { basename } from 'node:path';
import { RequestError } from '../domain/errors.ts';
import { DRAWING_FORMATS } from '../writers/draw/drawing-formats.ts';
import type { DrawingFormat } from '../writers/draw/drawing-writer.ts';
import { type Context, type OptionValues, text } from './command.ts';

/**
 * The format that the options name, else the one of the file's ending, else SVG.
 * @throws RequestError where the ending is of no format, or a terminal would be sent bytes.
 */
export function drawingFormat(context: Context, options: OptionValues): DrawingFormat {
  const formats: Readonly<Record<string, DrawingFormat>> = DRAWING_FORMATS;
  const out = text(options, 'out');
  const name = text(options, 'format') ?? formatOfFile(out, Object.keys(formats)) ?? 'svg';
  const format = formats[name];
  if (format === undefined) throw new Error(`There is no format ${name}.`);
  if (!format.isText && out === undefined && context.terminal.isTerminal) {
    throw new RequestError(`A terminal cannot show ${name}.`, {
      hint: `Name a file: --out FILE.${name}`,
    });
  }
  return format;
}

function formatOfFile(out: string | undefined, names: readonly string[]): string | undefined {
  if (out === undefined) return undefined;
  const file = basename(out).toLowerCase();
  const name = names.find((one) => file.endsWith(`.${one}`));
  const ending = /[^.](\.[a-z][a-z0-9]*)$/.exec(file)?.[1];
  if (name !== undefined || ending === undefined) return name;
  throw new RequestError(`A chart is not drawn as ${ending}: ${out}.`, {
    hint: `The endings are: ${names.map((one) => `.${one}`).join(', ')}. Or name one with --format.`,
  });
}
