import { RequestError } from '../../domain/errors.ts';
import { PIECES, type PieceName } from './pieces.ts';

/**
 * The pieces that `--only` names, in the order in which they are listed; all where it is absent.
 * @throws RequestError for one that there is not
 */
export function wantedPieces(only: string | undefined): readonly PieceName[] {
  const all = Object.keys(PIECES) as PieceName[];
  if (only === undefined) return all;
  const asked = only.split(',').map((name) => name.trim());
  const unknown = asked.find((name) => !Object.hasOwn(PIECES, name));
  if (unknown !== undefined) {
    throw new RequestError(`There is no piece ${JSON.stringify(unknown)}.`, {
      hint: `The pieces are ${all.join(', ')}.`,
    });
  }
  return all.filter((name) => asked.includes(name));
}
