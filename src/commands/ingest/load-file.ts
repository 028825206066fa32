import { stat } from 'node:fs/promises';
import type { AppliedCorrection, Correction } from '../../domain/correction.ts';
import { FileError, LayoutError, RequestError } from '../../domain/errors.ts';
import type { Mark } from '../../domain/estimate.ts';
import type { TopCode } from '../../domain/facts.ts';
import { oewsPeriodOf, type ReleaseId, releaseTitle, socVintageOf } from '../../domain/release.ts';
import { SOC_VINTAGES, type SocVintage } from '../../domain/soc-vintage.ts';
import { topCodeOf } from '../../domain/top-code.ts';
import { type OpenedFile, openFile } from '../../readers/open.ts';
import type { TableFile } from '../../readers/table.ts';
import { KeyTables } from '../../sources/key-tables.ts';
import { Problems } from '../../sources/problems.ts';
import type { Reading, SocLookup, Source } from '../../sources/source.ts';
import { sha256OfFile } from '../../store/sha256.ts';
import type { CommittedRelease, StoreWriter } from '../../store/writer.ts';
import type { Reference } from '../reference.ts';
import { chooseRelease } from './choose-release.ts';
import { correctionsOf, FactCorrector } from './correct-facts.ts';
import { completeRecord, ingestOptions, keepFiles, recordIngest } from './keep-files.ts';
import { type FileContents, recogniseFile } from './recognise.ts';

export interface LoadOptions {
  /** The release where neither the file nor its name states one. */
  readonly release: string | undefined;
  /** What tables are looked for; all known sources if left out. */
  readonly sources?: readonly Source[];
  /** Path of the mapping that `sources` was made of; kept with the file. */
  readonly mapping?: string;
  /** Known errors of publishers, applied on the way to the store. */
  readonly corrections: readonly Correction[];
  readonly replace: boolean;
  readonly dryRun: boolean;
  /** Folder to keep the file in; undefined to leave that out. */
  readonly rawFolder: string | undefined;
  readonly onProgress: (bytes: number, total: number, rows: number) => void;
}

/** What became of one file. */
export type LoadedFile =
  | { readonly kind: 'present'; readonly release: ReleaseId }
  | {
      readonly kind: 'loaded';
      readonly committed: readonly CommittedRelease[];
      readonly counts: ReadonlyMap<Mark, number>;
      readonly problems: Problems;
      readonly corrections: readonly AppliedCorrection[];
      /** What was not loaded as data, in words. */
      readonly asides: readonly string[];
    };

/**
 * Reads a file and commits it: all of it or nothing.
 * @throws PathwaysError where the file is refused.
 */
export async function loadFile(
  path: string,
  writer: StoreWriter,
  reference: Reference,
  options: LoadOptions,
): Promise<LoadedFile> {
  const opened = await openFile(path);
  try {
    const unchanged = await watch(opened);
    const sha256 = await sha256OfFile(path);
    const present = writer.find(sha256);
    // With --replace, rows that a later file took the place of are taken back.
    const isWhole = present?.superseded === undefined || !options.replace;
    if (present !== undefined && isWhole) {
      if (options.rawFolder !== undefined && !options.dryRun)
        await completeRecord(options.rawFolder, { path: opened.path, sha256 }, writer);
      return { kind: 'present', release: present.origin.release };
    }
    return await loadOpened(opened, unchanged, sha256, writer, reference, options);
  } finally {
    await opened.close();
  }
}

async function loadOpened(
  opened: OpenedFile,
  unchanged: () => Promise<void>,
  sha256: string,
  writer: StoreWriter,
  reference: Reference,
  options: LoadOptions,
): Promise<LoadedFile> {
  const contents = await recogniseFile(opened.members(), opened.place.file, options.sources);
  const release =
    contents.releases === 'in-rows'
      ? options.release
      : chooseRelease(contents.releases, options.release, opened.place.file, contents.program);
  const topCode = contents.topCode ?? (await knownTopCode(reference, release));
  const keys = new KeyTables();
  const problems = new Problems();
  const counts = new Map<Mark, number>();
  const soc = await socLookups(reference, release);
  const ingest = await ingestOptions(options);
  const kept = { path: opened.path, sha256 };
  const load = await writer.begin(contents.measures, contents.attributes);
  const concerning = correctionsOf(
    options.corrections,
    opened.place.file,
    release,
    contents.program,
  );
  const corrector =
    concerning.length === 0
      ? undefined
      : new FactCorrector(concerning, { file: opened.place.file, keys, problems, counts });
  let rows = 0;
  let committed: readonly CommittedRelease[];
  let takeBack = async () => {};
  try {
    let bytesBefore = 0;
    let bytesNow = 0;
    const reading: Reading = {
      release,
      topCode,
      soc,
      keys,
      problems,
      counts,
      onBytes: (bytes) => {
        bytesNow = bytes;
        options.onProgress(bytesBefore + bytes, opened.bytes, rows);
      },
    };
    for await (const table of dataTables(opened.members(), contents)) {
      for await (const batch of table.read(reading)) {
        writer.append(load, corrector === undefined ? batch : corrector.correct(batch));
        rows += batch.rowCount;
      }
      bytesBefore += bytesNow;
    }
    if (rows === 0) {
      throw new LayoutError('Expected rows of figures, found none.', {
        place: opened.place,
        hint: 'Download the file again; nothing of it was stored.',
      });
    }
    await unchanged();
    if (options.rawFolder !== undefined && !options.dryRun) {
      takeBack = await keepFiles(
        options.rawFolder,
        kept,
        options.mapping !== undefined && ingest?.mapping !== undefined
          ? { path: options.mapping, sha256: ingest.mapping.sha256 }
          : undefined,
      );
      await unchanged();
    }
    const source = contents.data[0]?.source;
    const corrections = corrector?.applied ?? [];
    committed = await writer.commit(
      load,
      {
        origin: {
          source: source?.name ?? '',
          publisher: source?.publisher ?? '',
          licence: source?.licence ?? '',
          file: opened.place.file,
          sha256,
          bytes: opened.bytes,
          ...(topCode === undefined
            ? {}
            : { topCode: { hourlyUsd: topCode.hourlyUsd, annualUsd: topCode.annualUsd } }),
          ...(corrections.length === 0 ? {} : { corrections }),
        },
        keys,
        marks: Object.fromEntries(counts),
        problems: problems.count,
        ...(ingest === undefined ? {} : { ingest }),
      },
      { replace: options.replace, dryRun: options.dryRun },
    );
  } catch (error) {
    writer.abandon(load);
    await takeBack();
    throw error;
  }
  if (options.rawFolder !== undefined && !options.dryRun) {
    await recordIngest(options.rawFolder, kept, ingest, writer);
  }
  const asides = [
    ...contents.asides,
    ...opened.skipped.map(({ place, reason }) => `${place.member ?? place.file}: ${reason}`),
  ];
  return {
    kind: 'loaded',
    committed,
    counts,
    problems,
    corrections: corrector?.applied ?? [],
    asides,
  };
}

/**
 * Remembers a file as it now is. A download that still runs, or another program, may change it while
 * it is read: its figures, its hash and its copy would then be of different files.
 */
async function watch({ path, place }: OpenedFile): Promise<() => Promise<void>> {
  const look = async () => {
    const found = await stat(path).catch(() => undefined);
    return found && [found.dev, found.ino, found.size, found.mtimeMs].join(' ');
  };
  const before = await look();
  return async () => {
    if (before !== undefined && (await look()) === before) return;
    throw new FileError('The file changed while it was read; nothing of it was stored.', {
      place,
      hint: 'Wait until its download is complete, and ingest it again.',
    });
  };
}

/** The tables that were recognised as data, opened again. */
async function* dataTables(members: AsyncIterable<TableFile>, contents: FileContents) {
  for await (const member of members) {
    for (const table of member.tables) {
      const found = contents.data.find(
        ({ place }) => place.member === table.place.member && place.sheet === table.place.sheet,
      );
      if (found !== undefined) yield { read: (reading: Reading) => found.read(table, reading) };
    }
  }
}

async function knownTopCode(
  reference: Reference,
  release: ReleaseId | undefined,
): Promise<TopCode | undefined> {
  const period = release === undefined ? undefined : oewsPeriodOf(release);
  return period === undefined
    ? undefined
    : topCodeOf(await reference.topCodes(), period.year, period.month);
}

/** The lookups of every vintage, read before the rows are. @throws RequestError before SOC began. */
async function socLookups(
  reference: Reference,
  release: ReleaseId | undefined,
): Promise<Reading['soc']> {
  if (
    release !== undefined &&
    oewsPeriodOf(release) !== undefined &&
    socVintageOf(release) === undefined
  ) {
    throw new RequestError(
      `${releaseTitle(release)} is not coded by SOC, which begins with 1999.`,
      { hint: 'Its occupations cannot be ranked beside SOC ones.' },
    );
  }
  const lookups = new Map<SocVintage, SocLookup>();
  for (const vintage of SOC_VINTAGES) lookups.set(vintage, await reference.socLookup(vintage));
  return (vintage) => lookups.get(vintage) as SocLookup;
}
