import { join, resolve } from 'node:path';
import { DATA_PACKAGE, dataPackage } from '../../writers/pack/data-package.ts';
import { type Context, type OptionValues, text } from '../command.ts';
import { packFolderName } from './pack-folder.ts';
import { PIECES, type PieceName } from './pieces.ts';
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
  context.progress.show('reading the figures');
  const { pack, piece } = await readPack(context, options);
  const named = text(options, 'out') ?? join(reports, packFolderName(pack.slice.figures.slice));
  const target = resolve(context.cwd, named);
  try {
    await writeFolder({ target, named, force, marker: DATA_PACKAGE }, async (write) => {
      for (const [index, name] of pieces.entries()) {
        context.progress.show(`${name} (${index + 1} of ${pieces.length})`);
        const files = await PIECES[name].load();
        for await (const file of files(pack, piece, context)) await write(file);
      }
      for (const file of await dataPackage(pack)) await write(file);
    });
  } finally {
    context.progress.clear();
  }
  return named;
}
