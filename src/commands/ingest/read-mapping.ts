import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { FileError } from '../../domain/errors.ts';
import { parseMapping } from '../../sources/mapped/schema.ts';
import { sourceOfMapping } from '../../sources/mapped/source.ts';
import type { Source } from '../../sources/source.ts';

/**
 * The source of a mapping that a person wrote.
 * @throws FileError where it cannot be read; LayoutError where it is not as the schema says.
 */
export async function readMapping(path: string): Promise<Source> {
  const place = { file: basename(path) };
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new FileError(
      cause.code === 'ENOENT' ? `No such file: ${path}` : `Cannot read ${path}: ${cause.code}`,
      { place, hint: 'Check the path and the spelling.', cause },
    );
  });
  return sourceOfMapping(parseMapping(text.replace(/^\ufeff/, ''), place));
}
