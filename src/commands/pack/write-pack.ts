import { join, resolve } from 'node:path';
import { RequestError } from '../../domain/errors.ts';
import { PngThread } from '../../writers/draw/png-thread.ts';
import { dataPackage, type WrittenFile, writtenFile } from '../../writers/pack/data-package.ts';
import { type Context, type OptionValues, text } from '../command.ts';
import { packFolderName } from './pack-folder.ts';
import { PIECES, type Piece, type PieceName } from './pieces.ts';
import { readPack } from './read-pack.ts';
import { writeFolder } from './write-folder.ts';

export interface PackOrder {
  readonly pieces: readonly PieceName[];
  /** Where folders go that are not named. */
  readonly reports: string;
  /** Whether a pack that is there is replaced. */
  readonly force: boolean;
}

/** Reads the slice that the options mean and writes its pack. Returns the folder, as it was named. */
export async function writePack(
  context: Context,
  options: OptionValues,
  { pieces, reports, force }: PackOrder,
): Promise<string> {
  const out = text(options, 'out');
  if (out?.trim() === '') {
    throw new RequestError('Expected a folder after --out, found nothing.', {
      hint: 'Leave --out out for a folder named for sector, area and release.',
    });
  }
  const dist = join(context.home, 'dist');
  const pngs = new PngThread(join(dist, 'png-worker.js'), join(dist, 'fonts'));
  let named = '';
  try {
    // Started while the figures are read.
    if (pieces.includes('charts')) pngs.warmUp();
    context.progress.show('reading the figures');
    const { pack, piece } = await readPack(context, options);
    named = out ?? join(reports, packFolderName(pack.slice.figures.slice));
    const target = resolve(context.cwd, named);
    const setting = { ...piece, drawPng: (svg: string, scale: number) => pngs.draw(svg, scale) };
    const left = await writeFolder({ target, named, cwd: context.cwd, force }, async (write) => {
      const written: WrittenFile[] = [];
      let done = 0;
      const make: MakePiece = async (name, hasBegun) => {
        const files = await PIECES[name].load();
        for await (const file of files(pack, setting, context)) {
          hasBegun();
          written.push(writtenFile(file));
          await write(file);
        }
        done += 1;
        context.progress.show(`${done} of ${pieces.length} pieces made`);
      };
      await atOnce(pieces, make);
      for (const file of await dataPackage(pack, written)) await write(file);
    });
    if (left !== undefined) {
      context.err(`warning: What the new pack replaced could not be removed; it is in ${left}.\n`);
    }
  } finally {
    context.progress.clear();
    await pngs.close();
  }
  return named;
}

/** Makes a piece; says when it has its first file. */
type MakePiece = (name: PieceName, hasBegun: () => void) => Promise<void>;

/**
 * Makes the pieces at the same time, first those that give the second thread its pictures. Where one
 * fails all have ended before it is said: none may write into a folder that is cleared away.
 */
async function atOnce(pieces: readonly PieceName[], make: MakePiece): Promise<void> {
  const isAhead = (name: PieceName) => (PIECES[name] as Piece).isAhead === true;
  const making: Promise<void>[] = [];
  for (const name of pieces.filter(isAhead)) {
    await new Promise<void>((resolve) => {
      const made = make(name, resolve).finally(resolve);
      made.catch(() => {});
      making.push(made);
    });
  }
  for (const name of pieces.filter((name) => !isAhead(name))) making.push(make(name, () => {}));
  const failed = (await Promise.allSettled(making)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
