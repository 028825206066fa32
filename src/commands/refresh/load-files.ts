import { basename, join, resolve } from 'node:path';
import type { FileOutcome } from '../../analysis/refresh-changes.ts';
import { PathwaysError, RequestError } from '../../domain/errors.ts';
import { releaseTitle } from '../../domain/release.ts';
import type { Downloader } from '../../download/downloader.ts';
import { forgetRecord } from '../../store/raw-record.ts';
import { StoreWriter } from '../../store/writer.ts';
import { plainText } from '../../writers/text-table.ts';
import type { Context } from '../command.ts';
import { formatError } from '../error-text.ts';
import { type LoadedFile, loadFile } from '../ingest/load-file.ts';
import { readMapping } from '../ingest/read-mapping.ts';
import { reportLines } from '../ingest/report.ts';
import { readCorrections } from '../read-corrections.ts';
import { loadReference } from '../reference.ts';
import type { FileAtHand } from './obtain.ts';

export interface LoadSetting {
  readonly store: string;
  readonly rawFolder: string;
  /** That mappings count from. */
  readonly configFolder: string;
  readonly downloader: Downloader;
}

/** How long another program may write to the store before this one gives up. */
const WAIT_MS = 60_000;

/**
 * Loads files into the store, each whole or not at all; what is refused is said, and the rest goes on.
 * @throws StoreError where the store cannot be written at all.
 */
export async function loadFiles(
  context: Context,
  files: readonly FileAtHand[],
  setting: LoadSetting,
): Promise<readonly FileOutcome[]> {
  if (files.length === 0) return [];
  const folder = join(context.home, 'data', 'reference');
  const reference = await loadReference(folder);
  const corrections = await readCorrections(folder);
  const writer = await StoreWriter.open(setting.store, { now: context.now, waitMs: WAIT_MS });
  const outcomes: FileOutcome[] = [];
  try {
    for (const file of files) {
      const name = basename(file.path);
      const said = { source: file.source, file: name, ...(file.url && { url: file.url }) };
      try {
        const mapping =
          file.mapping === undefined ? undefined : resolve(setting.configFolder, file.mapping);
        const started = performance.now();
        const loaded = await loadFile(file.path, writer, reference, {
          release: file.release ?? file.ofRelease,
          ...(mapping === undefined ? {} : { mapping, sources: [await readMapping(mapping)] }),
          corrections,
          // A publisher's newer file of the same address takes the place of what came from it before.
          replace:
            file.before !== undefined && writer.find(file.before.sidecar.sha256) !== undefined,
          dryRun: false,
          rawFolder: setting.rawFolder,
          onProgress: (_bytes, _total, rows) =>
            context.progress.show(`${name}  ${rows.toLocaleString('en-US')} rows`),
        });
        context.progress.clear();
        refuseOtherRelease(loaded, file);
        const seconds = (performance.now() - started) / 1000;
        context.out(`${reportLines(name, loaded, seconds, false).map(plainText).join('\n')}\n`);
        outcomes.push({ ...said, ...outcomeOf(loaded) });
      } catch (error) {
        context.progress.clear();
        if (!(error instanceof PathwaysError)) throw error;
        context.err(`${formatError(error)}\n`);
        if (file.isNew) {
          await setting.downloader.discard(file.path);
          await forgetRecord(file.path);
        }
        outcomes.push({ ...said, outcome: 'failed', note: error.message });
      }
    }
  } finally {
    await writer.close();
  }
  return outcomes;
}

/** Of the same bytes as a file that is stored: its release is known. @throws RequestError where it is another. */
function refuseOtherRelease(loaded: LoadedFile, { ofRelease, path }: FileAtHand): void {
  if (loaded.kind !== 'present' || ofRelease === undefined || loaded.release === ofRelease) return;
  throw new RequestError(
    `The file is that of ${releaseTitle(loaded.release)}, under a name of ${releaseTitle(ofRelease)}.`,
    {
      place: { file: basename(path) },
      hint: 'The publisher’s server gave an older file for the new one; nothing of it was kept. Run pathways refresh again later.',
    },
  );
}

function outcomeOf(loaded: LoadedFile): Pick<FileOutcome, 'outcome' | 'note'> {
  if (loaded.kind === 'present') return { outcome: 'in-store' };
  const { count } = loaded.problems;
  return {
    outcome: 'stored',
    ...(count === 0 ? {} : { note: `${count} problem${count === 1 ? '' : 's'} in it` }),
  };
}
