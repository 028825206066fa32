import { basename } from 'node:path';
import { parseMapping } from '../../sources/mapped/schema.ts';
import { sourceOfMapping } from '../../sources/mapped/source.ts';
import type { Source } from '../../sources/source.ts';
import { readSmallText } from '../read-small-text.ts';

/**
 * The source of a mapping that a person wrote.
 * @throws FileError where it cannot be read; LayoutError where it is not as the schema says.
 */
export async function readMapping(path: string): Promise<Source> {
  const place = { file: basename(path) };
  const text = await readSmallText('.', path, 'a mapping');
  return sourceOfMapping(parseMapping(text, place));
}
