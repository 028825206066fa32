import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { FileError } from '../../domain/errors.ts';
import { DATA_PACKAGE, writtenFile, writtenOf } from '../../writers/pack/data-package.ts';
import { firstNotWritten } from './not-written.ts';

export interface FolderRequest {
  /** Where the folder shall stand, absolute. */
  readonly target: string;
  /** As the person named it, for messages. */
  readonly named: string;
  /** The folder that the program was started in: it is not taken from under the person's feet. */
  readonly cwd: string;
  /** Whether a pack that stands there is replaced. */
  readonly force: boolean;
}

/**
 * Whether there is a pack to replace.
 * @throws FileError where what is there would be lost.
 */
export async function checkTarget({ target, named, cwd, force }: FolderRequest): Promise<boolean> {
  const there = await stat(target).catch(() => undefined);
  if (there === undefined) {
    if ((await lstat(target).catch(() => undefined)) === undefined) return false;
    throw new FileError(`${named} is a link that leads nowhere.`, {
      hint: 'Remove it, or name another folder after --out.',
    });
  }
  if (!there.isDirectory()) {
    throw new FileError(`${named} is a file, not a folder.`, {
      hint: 'Name a folder after --out.',
    });
  }
  if (isWithin(cwd, target)) {
    throw new FileError(`${named} is the folder that you are in, or one around it.`, {
      hint: 'Name a folder inside it after --out, such as --out pack.',
    });
  }
  if ((await readdir(target)).length === 0) return true;
  const marker = await readFile(join(target, DATA_PACKAGE), 'utf8').catch(() => '');
  const written = writtenOf(marker);
  if (written === undefined) {
    throw new FileError(`${named} holds files that are no chart pack; nothing of it is replaced.`, {
      hint: 'Name another folder after --out, or one that is not there yet.',
    });
  }
  if (!force) {
    throw new FileError(`There is a chart pack at ${named} already.`, {
      hint: 'Replace it with --force, or name another folder after --out.',
    });
  }
  const kept = await firstNotWritten(target, [
    ...written,
    writtenFile({ path: DATA_PACKAGE, content: marker }),
  ]);
  if (kept === undefined) return true;
  const { path, isChanged } = kept;
  throw new FileError(
    isChanged
      ? `${join(named, path)} was changed since the chart pack was made; nothing is replaced.`
      : `${join(named, path)} is not of the chart pack there; nothing is replaced.`,
    { hint: 'Move it elsewhere first, or name another folder after --out.' },
  );
}

/** Whether a path is a folder's own or leads into it. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
