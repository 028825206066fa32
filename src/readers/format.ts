import type { ByteSource } from './bytes.ts';
import { type Content, detectContent, HEAD_BYTES, pageTitle } from './content.ts';
import { openDelimited } from './delimited.ts';
import { openJson } from './json.ts';
import { type Refused, refusal } from './refusals.ts';
import type { TableFile } from './table.ts';
import { openXls } from './xls.ts';
import { openXlsx } from './xlsx.ts';
import { openZip } from './zip.ts';
import { detectZipContent, type ZipContent } from './zip-content.ts';

/** The formats that hold tables. */
export type TableFormat = TableFile['format'];

/** How a file of each is opened. */
export const TABLE_READERS: Readonly<
  Record<TableFormat, (source: ByteSource) => Promise<TableFile>>
> = { xlsx: openXlsx, xls: openXls, delimited: openDelimited, json: openJson };

/**
 * What to read a file as, by its bytes.
 * @throws FileError where it holds something that is not read, named, with what to do.
 */
export async function detectFormat(source: ByteSource): Promise<TableFormat | 'archive'> {
  const head = await source.read(0, Math.min(HEAD_BYTES, source.size));
  const content = await detectAll(source, head);
  const format = FORMATS[content];
  if (format !== undefined) return format;
  const title = content === 'html' ? pageTitle(head) : undefined;
  throw refusal(content as Refused, source.place, title);
}

async function detectAll(
  source: ByteSource,
  head: Buffer,
): Promise<Exclude<Content, 'zip'> | ZipContent> {
  const content = detectContent(head);
  if (content !== 'zip') return content;
  const { entries } = await openZip(source);
  return detectZipContent(entries.map((entry) => entry.name));
}

/** What is neither here nor in the refusals does not compile. */
const FORMATS: Readonly<
  Record<Exclude<Content | ZipContent, Refused | 'zip'>, TableFormat | 'archive'> &
    Partial<Record<Refused, never>>
> = { archive: 'archive', xlsx: 'xlsx', ole: 'xls', text: 'delimited', json: 'json' };
