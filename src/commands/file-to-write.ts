import { RequestError } from '../domain/errors.ts';
import { type OptionValues, text } from './command.ts';

export interface FileToWrite {
  /** Of the file's name: `.xlsx`. */
  readonly ending: string;
  /** Who needs it, as a message begins: `The workbook needs`. */
  readonly needs: string;
  /** A name without its ending: `manufacturing`. */
  readonly example: string;
}

/**
 * The file that `--out` names for bytes that no terminal shows; to be asked before anything is read.
 * @throws RequestError where no file, or one of another kind, is named.
 */
export function fileToWrite(
  options: OptionValues,
  { ending, needs, example }: FileToWrite,
): string {
  const out = text(options, 'out');
  if (out?.toLowerCase().endsWith(ending)) return out;
  throw new RequestError(
    out === undefined
      ? `${needs} a file to be written to.`
      : `Expected a file that ends with ${ending} after --out, found ${JSON.stringify(out)}.`,
    { hint: `For example: --out ${example}${ending}` },
  );
}
