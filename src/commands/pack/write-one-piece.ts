import type { Pack, PieceContext } from '../../writers/pack/pack.ts';
import type { Context, OptionValues } from '../command.ts';
import { type FileToWrite, fileToWrite } from '../file-to-write.ts';
import { writeResult } from '../write-result.ts';
import { readPack } from './read-pack.ts';

/**
 * Writes a piece of a pack alone.
 * @param make the bytes of its file; loads the libraries that only it needs
 * @throws RequestError before anything is read, where --out names no file of its kind
 */
export async function writeOnePiece(
  context: Context,
  options: OptionValues,
  file: FileToWrite,
  make: (pack: Pack, piece: PieceContext) => Promise<Uint8Array>,
): Promise<number> {
  fileToWrite(options, file);
  const { pack, piece } = await readPack(context, options);
  await writeResult(context, options, await make(pack, piece));
  return 0;
}
