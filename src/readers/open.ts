import type { Place } from '../domain/errors.ts';
import { ARCHIVE_LIMITS, type ArchiveLimits, openArchive, type SkippedMember } from './archive.ts';
import { type ByteSource, fileBytes } from './bytes.ts';
import { detectFormat, TABLE_READERS, type TableFormat } from './format.ts';
import type { TableFile } from './table.ts';

/** A file on disk, as one or several files of tables. */
export interface OpenedFile {
  readonly place: Place;
  /** As it was given. */
  readonly path: string;
  readonly bytes: number;
  readonly format: TableFormat | 'archive';
  /**
   * The data files in it in archive order; for anything but an archive exactly one. Each is valid
   * until the next is asked for, the last until the loop is left or the file closed.
   * @throws FileError where one cannot be opened.
   */
  members(): AsyncGenerator<TableFile>;
  /** Members of an archive that are no data files (a PDF, a readme), with why they are left out. */
  readonly skipped: readonly SkippedMember[];
  close(): Promise<void>;
}

/**
 * Opens a published file by what its bytes say it is; its name decides nothing.
 * @throws FileError where it cannot be read, or holds what is not read: a refusal saved under a data
 * name, a document, a picture, an archive without data.
 */
export async function openFile(
  path: string,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<OpenedFile> {
  const source = await fileBytes(path);
  try {
    const format = await detectFormat(source);
    const { place, size: bytes } = source;
    const content =
      format === 'archive' ? await openArchive(source, limits) : single(source, format);
    return {
      place,
      path,
      bytes,
      format,
      skipped: content.skipped,
      members: content.members,
      async close() {
        await content.close();
        await source.close();
      },
    };
  } catch (error) {
    await source.close();
    throw error;
  }
}

function single(source: ByteSource, format: TableFormat) {
  return {
    skipped: [],
    async *members(): AsyncGenerator<TableFile> {
      yield await TABLE_READERS[format](source);
    },
    async close() {},
  };
}
