import { basename, resolve } from 'node:path';
import { FileError } from '../domain/errors.ts';
import { readSmallFile } from './read-small-file.ts';

/**
 * A file that a person wrote, as text without a byte order mark.
 * @param named as the person named it
 * @param what it should be: `a mapping`
 * @throws FileError where it cannot be read, or is larger than 1 MB.
 */
export async function readSmallText(cwd: string, named: string, what: string): Promise<string> {
  const path = resolve(cwd, named);
  const place = { file: basename(path) };
  try {
    const bytes = await readSmallFile(path);
    if (bytes !== undefined) return bytes.toString('utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new FileError(
      code === 'ENOENT' ? `No such file: ${path}` : `Cannot read ${path}: ${code}`,
      { place, hint: 'Check the path and the spelling.', cause },
    );
  }
  throw new FileError(`Expected ${what}, found more than 1 MB.`, {
    place,
    hint: 'Check that it is the file you meant.',
  });
}
