import { PathwaysError } from '../../domain/errors.ts';
import { type ReleaseId, releaseTitle } from '../../domain/release.ts';
import type { Downloader } from '../../download/downloader.ts';
import type { KeptFile } from '../../download/sidecar.ts';
import { ingestedByHand, type LocalFile, listedInPlace } from './on-disk.ts';
import type { PlannedFile } from './plan.ts';

/** A file that is on disk and can be read. */
export interface FileAtHand extends LocalFile {
  readonly source: string;
  /** Absent for files that were there already. */
  readonly url?: string;
  /** What it has to be of: its name may say one release and its rows be of another. */
  readonly ofRelease?: ReleaseId;
  /** Set where it came in this run; it is taken back if it cannot be read. */
  readonly isNew?: true;
  /** What was had from the same address before: figures of that may be replaced. */
  readonly before?: KeptFile;
}

export type Obtained =
  | { readonly kind: 'at-hand'; readonly file: FileAtHand }
  | { readonly kind: 'not-published'; readonly planned: PlannedFile; readonly note: string }
  | { readonly kind: 'failed'; readonly planned: PlannedFile; readonly error: PathwaysError };

export interface ObtainSetting {
  readonly downloader: Downloader;
  readonly rawFolder: string;
  readonly listed: readonly LocalFile[];
  /** Whether the store has a file of this name. */
  readonly isStored: (fileName: string) => boolean;
}

/**
 * Gets one file: from disk where it is there, else from its publisher. Where the newest release is
 * not out and nothing of the one before is in the store, that one too, as what it is.
 */
export async function obtain(
  planned: PlannedFile,
  setting: ObtainSetting,
): Promise<readonly Obtained[]> {
  try {
    const file = await getFile(planned, setting);
    if (file !== undefined) return [{ kind: 'at-hand', file }];
  } catch (error) {
    if (!(error instanceof PathwaysError)) throw error;
    return [{ kind: 'failed', planned, error }];
  }
  const { ofRelease, before } = planned;
  const missing: Obtained = {
    kind: 'not-published',
    planned,
    note:
      ofRelease === undefined
        ? 'there is no file at this address'
        : `${releaseTitle(ofRelease)} is not there`,
  };
  if (before === undefined || setting.isStored(before.fileName)) return [missing];
  return [missing, ...(await obtain(before, setting))];
}

/** Undefined where the publisher has no such file. */
async function getFile(
  planned: PlannedFile,
  { downloader, rawFolder, listed }: ObtainSetting,
): Promise<FileAtHand | undefined> {
  const { source, url, mapping, release, ofRelease, pages } = planned;
  const said = {
    source,
    ...(mapping === undefined ? {} : { mapping }),
    ...(release === undefined ? {} : { release }),
    ...(ofRelease === undefined ? {} : { ofRelease }),
  };
  const given = listedInPlace(listed, planned);
  if (given !== undefined) return { ...said, ...given };
  const byHand = await ingestedByHand(rawFolder, planned);
  if (byHand !== undefined) return { ...said, path: byHand };
  const done =
    pages === undefined
      ? await downloader.fetch(planned)
      : await downloader.fetchPages(planned, pages);
  if (done.kind === 'absent') return undefined;
  const { path } = done.kept;
  if (done.kind === 'unchanged') return { ...said, url, path };
  const before = done.before === undefined ? {} : { before: done.before };
  return { ...said, url, path, isNew: true, ...before };
}
