import { FileError, type Place } from '../domain/errors.ts';
import type { ByteSource } from './bytes.ts';
import { detectFormat, TABLE_READERS } from './format.ts';
import { spool } from './spool.ts';
import type { TableFile } from './table.ts';
import { openZip, type ZipEntry, type ZipFile } from './zip.ts';
import { checkNames, entryChunks } from './zip-entry.ts';

/** Against archives that are made to fill memory or disk; all in bytes. */
export interface ArchiveLimits {
  /** A member up to this size is held in memory, beyond in a temporary file. */
  readonly memory: number;
  /** One member, unpacked. */
  readonly member: number;
  /** All members together, unpacked. */
  readonly total: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = {
  memory: 64 * 2 ** 20,
  member: 4 * 2 ** 30,
  total: 16 * 2 ** 30,
};

/** A member of an archive that is not read, and why. */
export interface SkippedMember {
  readonly place: Place;
  readonly reason: string;
}

export interface Archive {
  /** Each table file is valid until the next is asked for; leaving the loop frees the last. */
  members(): AsyncGenerator<TableFile>;
  readonly skipped: readonly SkippedMember[];
  close(): Promise<void>;
}

/**
 * The data files in a zip, whatever folder they are in. Their names are shown and never used as a
 * path.
 * @throws FileError where the zip is damaged or holds no data file; `members`, where one of them
 * cannot be opened.
 */
export async function openArchive(source: ByteSource, limits: ArchiveLimits): Promise<Archive> {
  const zip = await openZip(source);
  const entries = zip.entries.filter((entry) => !isLitter(entry));
  const data = entries.filter((entry) => DATA_EXTENSIONS.includes(extension(entry.name)));
  const place = (entry: ZipEntry): Place => ({ ...source.place, member: shownName(entry.name) });
  if (data.length === 0) throw noData(source.place, entries);
  await checkNames(zip);
  let opened: ByteSource | undefined;
  const close = async () => {
    const closing = opened;
    opened = undefined;
    await closing?.close();
  };
  return {
    skipped: entries
      .filter((entry) => !data.includes(entry))
      .map((entry) => ({ place: place(entry), reason: skipReason(extension(entry.name)) })),
    close,
    async *members() {
      const budget = { left: limits.total };
      try {
        for (const entry of data) {
          await close();
          opened = await unpack(zip, entry, place(entry), limits, budget);
          yield await openMember(opened);
        }
      } finally {
        await close();
      }
    },
  };
}

/** As people take them from an archive; each member's bytes then decide what it is. */
const DATA_EXTENSIONS: readonly string[] = ['xlsx', 'xls', 'csv', 'txt', 'tsv'];

/** Folders, and what operating and office systems leave beside the files. */
function isLitter(entry: ZipEntry): boolean {
  const parts = entry.name.split(/[/\\]/);
  const base = parts.at(-1) ?? '';
  return entry.isFolder || base.startsWith('.') || base.startsWith('~$') || parts[0] === '__MACOSX';
}

/** In lower case, without the dot; '' where there is none. */
function extension(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? '';
  return /\.([^.]+)$/.exec(base)?.[1]?.toLowerCase() ?? '';
}

/** Fit for a terminal and for a report: no controls, no way out of the archive, not endless. */
function shownName(name: string): string {
  const parts = name
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd')
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/i.test(part));
  return parts.join('/').slice(-200);
}

function skipReason(ending: string): string {
  if (ending === 'zip') return 'an archive within the archive is not opened';
  if (ending === '') return 'not a data file';
  return UNREAD_DATA.includes(ending)
    ? `.${ending} is not read: save it as .xlsx or .csv`
    : `.${ending} is not a data file`;
}

const UNREAD_DATA: readonly string[] = [
  'xlsm',
  'xlsb',
  'ods',
  'json',
  'xml',
  'parquet',
  'dbf',
  'mdb',
];

async function unpack(
  zip: ZipFile,
  entry: ZipEntry,
  place: Place,
  limits: ArchiveLimits,
  budget: { left: number },
): Promise<ByteSource> {
  if (entry.size > budget.left) throw tooLarge(place, limits);
  const maxBytes = Math.min(limits.member, budget.left);
  const source = await spool(entryChunks(zip, entry, { place, maxBytes }), place, limits.memory);
  budget.left -= source.size;
  return source;
}

async function openMember(source: ByteSource): Promise<TableFile> {
  const format = await detectFormat(source);
  if (format !== 'archive') return TABLE_READERS[format](source);
  throw new FileError(
    'Expected a workbook or a delimited text, found an archive within the archive.',
    {
      place: source.place,
      hint: 'Unpack it, and ingest what is in it.',
    },
  );
}

function tooLarge(place: Place, limits: ArchiveLimits): FileError {
  return new FileError(
    `Expected an archive of at most ${limits.total / 2 ** 30} GiB once unpacked, found more.`,
    { place, hint: 'Unpack it by hand, and ingest the files that you need.' },
  );
}

function noData(place: Place, entries: readonly ZipEntry[]): FileError {
  const names = entries.slice(0, 5).map((entry) => shownName(entry.name));
  const more = entries.length > names.length ? `, and ${entries.length - names.length} more` : '';
  return new FileError(
    `Expected a data file (.${DATA_EXTENSIONS.join(', .')}) in the archive, found ${
      names.length === 0 ? 'none at all' : `only ${names.join(', ')}${more}`
    }.`,
    { place, hint: 'Check that it is the archive you meant; unpack archives within it first.' },
  );
}
