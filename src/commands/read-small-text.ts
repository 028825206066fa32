import { basename, resolve } from 'node:path';
import { FileError, type Place } from '../domain/errors.ts';
import { readSmallFile } from './read-small-file.ts';

/**
 * A file that a person wrote, as text without a byte order mark.
 * @param named as the person named it
 * @param what it should be: `a mapping`
 * @throws FileError where it cannot be read, is larger than 1 MB, or is not in UTF-8.
 */
export async function readSmallText(cwd: string, named: string, what: string): Promise<string> {
  const path = resolve(cwd, named);
  const place = { file: basename(path) };
  try {
    const bytes = await readSmallFile(path);
    if (bytes !== undefined) return utf8(bytes, place);
  } catch (cause) {
    if (cause instanceof FileError) throw cause;
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

/** The decoder leaves out a byte order mark. */
function utf8(bytes: Uint8Array, place: Place): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new FileError('Expected text in UTF-8, found other bytes.', {
      place,
      hint: 'Save it again as UTF-8 in the program that you write it with.',
      cause,
    });
  }
}
