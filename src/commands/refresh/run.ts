import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { FileOutcome, RefreshChanges } from '../../analysis/refresh-changes.ts';
import { NOT_A_TIME_SERIES } from '../../analysis/series-breaks.ts';
import { FileError, PathwaysError, RequestError } from '../../domain/errors.ts';
import { isLoopback } from '../../download/address.ts';
import { Downloader } from '../../download/downloader.ts';
import type { DownloadSetting } from '../../download/setting.ts';
import { detectContent, pageTitle } from '../../readers/content.ts';
import { removeDeadTemporaries, sweepRaw } from '../../store/dead-temporaries.ts';
import { storePaths } from '../../store/layout.ts';
import { Store } from '../../store/store.ts';
import { changesJson } from '../../writers/changes-json.ts';
import { changesMarkdown } from '../../writers/changes-markdown.ts';
import { type Context, type OptionValues, text } from '../command.ts';
import { type ReadConfig, readConfig } from '../config/read-config.ts';
import { formatError } from '../error-text.ts';
import { loadReference } from '../reference.ts';
import { dryRunLines } from './dry-run.ts';
import { loadFiles } from './load-files.ts';
import { type FileAtHand, type ObtainSetting, obtain } from './obtain.ts';
import { listedFiles } from './on-disk.ts';
import {
  type ConfiguredPack,
  configuredPacks,
  packChanges,
  readPackSlices,
} from './pack-slices.ts';
import { type PlannedFile, plan } from './plan.ts';
import { releaseNews } from './release-news.ts';
import type { RefreshSteps } from './steps.ts';
import { forgetUnreported, knownParts, noteUnreported, readUnreported } from './unreported.ts';

const NOT_ADJUSTED = 'Wages are in dollars of their own release, not adjusted for inflation.';

/** Brings a store and its packs up to date, as a config says; the exit code. */
export async function runRefresh(
  context: Context,
  options: OptionValues,
  steps: RefreshSteps,
): Promise<number> {
  const read = await readConfig(context.cwd, text(options, 'config'));
  const folders = foldersOf(context, read);
  const planned = plan(read.config, text(options, 'release'), context.now());
  const downloader = new Downloader(downloadSetting(context, read, folders.raw, steps));
  const before = await Store.open(folders.store);
  const stored = new Set(before?.manifest.parts.map(({ origin }) => origin.file));
  const listed = listedFiles(read.config, read.folder);
  const setting: ObtainSetting = {
    downloader,
    rawFolder: folders.raw,
    listed,
    isStored: (fileName) => stored.has(fileName),
  };
  if (options.dryRun === true) {
    context.out(`${(await dryRunLines(planned, setting)).join('\n')}\n`);
    return 0;
  }
  const packs = configuredPacks(read.config);
  const unreported = await readUnreported(folders.reports);
  const partsBefore = unreported ?? knownParts(before?.manifest.parts ?? []);
  const slicesBefore = await readPackSlices(
    before,
    packs,
    new Set(partsBefore.map(({ release }) => release)),
  );
  await noteUnreported(folders.reports, partsBefore).catch(notWritten(folders.reports));
  await downloader.sweep();
  await sweepRaw(folders.raw);
  await removeDeadTemporaries(folders.reports);
  const fetched = await obtainAll(context, planned, setting);
  const given = listed.map((file): FileAtHand => ({ ...file, source: 'file on disk' }));
  const toLoad = uniquePaths([...fetched.files, ...given]);
  const loaded = await loadFiles(context, toLoad, {
    store: folders.store,
    rawFolder: folders.raw,
    configFolder: read.folder,
    downloader,
  });
  const files = [...fetched.outcomes, ...loaded];
  const after = await Store.open(folders.store);
  const done = await checkAndPack(context, packs, folders, after, steps);
  const reference = await loadReference(join(context.home, 'data', 'reference'));
  const slicesAfter = await readPackSlices(after, packs);
  const releases = releaseNews(partsBefore, after?.manifest.parts ?? []);
  const changes: RefreshChanges = {
    made: context.now().toISOString(),
    changed: releases.length > 0,
    releases,
    packs: await Promise.all(
      packs.map((pack, index) =>
        packChanges(pack, slicesBefore[index], slicesAfter[index], reference),
      ),
    ),
    files,
    remarks: done.remarks,
    caveats: [NOT_A_TIME_SERIES, NOT_ADJUSTED],
  };
  await writeReport(folders.reports, 'changes.json', changesJson(changes));
  await writeReport(folders.reports, 'changes.md', changesMarkdown(changes));
  await forgetUnreported(folders.reports);
  context.out(
    `${changes.changed ? 'The store has other figures than before' : 'Nothing changed'}: ${join(folders.reports, 'changes.md')}\n`,
  );
  if (done.hasFailed || files.some(({ outcome }) => outcome === 'failed')) return 2;
  return changes.changed && options.failOnChange === true ? 1 : 0;
}

interface Folders {
  readonly store: string;
  readonly raw: string;
  readonly reports: string;
}

function foldersOf(context: Context, { config, folder }: ReadConfig): Folders {
  const { store, reports } = config.folders;
  const root =
    store === undefined
      ? resolve(context.cwd, context.env.PATHWAYS_STORE || resolve(folder, 'data/store'))
      : resolve(folder, store);
  return {
    store: root,
    raw: storePaths(root).raw,
    reports: resolve(folder, reports),
  };
}

function downloadSetting(
  context: Context,
  { config }: ReadConfig,
  rawFolder: string,
  { sleep, limits }: RefreshSteps,
): DownloadSetting {
  const mirror = mirrorOf(context.env.PATHWAYS_MIRROR);
  return {
    rawFolder,
    contact: config.contact,
    env: context.env,
    now: context.now,
    sleep,
    limits,
    notData,
    ...(mirror === undefined ? {} : { mirror }),
    onProgress: (name, bytes, total) => {
      const of = total === undefined ? '' : ` of ${megabytes(total)}`;
      context.progress.show(`${name}  ${megabytes(bytes)}${of}`);
    },
  };
}

/** A server on this machine in the place of all publishers, for tests. @throws RequestError where it is elsewhere. */
function mirrorOf(address: string | undefined): URL | undefined {
  if (address === undefined || address === '') return undefined;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'http:' && isLoopback(url.hostname)) return url;
  throw new RequestError(
    `PATHWAYS_MIRROR stands for a server on this machine, found ${JSON.stringify(address)}.`,
    { hint: 'It is for tests: http://127.0.0.1:8080. Leave it out to ask the publishers.' },
  );
}

function notData(head: Buffer): string | undefined {
  const content = detectContent(head);
  if (content === 'empty') return 'an empty file (0 bytes)';
  if (content !== 'html') return undefined;
  const title = pageTitle(head);
  return `a web page${title === undefined ? '' : ` ("${title}")`}`;
}

async function obtainAll(
  context: Context,
  planned: readonly PlannedFile[],
  setting: ObtainSetting,
): Promise<{ readonly files: readonly FileAtHand[]; readonly outcomes: readonly FileOutcome[] }> {
  const files: FileAtHand[] = [];
  const outcomes: FileOutcome[] = [];
  for (const wanted of planned) {
    for (const obtained of await obtain(wanted, setting)) {
      context.progress.clear();
      if (obtained.kind === 'at-hand') {
        files.push(obtained.file);
        continue;
      }
      const { source, fileName: file, url } = obtained.planned;
      if (obtained.kind === 'failed') {
        context.err(`${formatError(obtained.error)}\n`);
        outcomes.push({ source, file, url, outcome: 'failed', note: obtained.error.message });
      } else {
        context.out(`${file}: not published yet (${obtained.note})\n`);
        outcomes.push({ source, file, url, outcome: 'not-published', note: obtained.note });
      }
    }
  }
  return { files, outcomes };
}

/** A listed file may have been taken in the place of a download already. */
function uniquePaths(files: readonly FileAtHand[]): readonly FileAtHand[] {
  const byPath = new Map<string, FileAtHand>();
  for (const file of files) if (!byPath.has(file.path)) byPath.set(file.path, file);
  return [...byPath.values()];
}

/** The check and the packs: what fails is said, and the rest is still done. */
async function checkAndPack(
  context: Context,
  packs: readonly ConfiguredPack[],
  { store, reports }: Folders,
  after: Store | undefined,
  { checkStore, writePack }: RefreshSteps,
): Promise<{ readonly remarks: readonly string[]; readonly hasFailed: boolean }> {
  const remarks: string[] = [];
  let hasFailed = false;
  const attempt = async (task: () => Promise<readonly string[]>) => {
    try {
      remarks.push(...(await task()));
    } catch (error) {
      if (!(error instanceof PathwaysError)) throw error;
      hasFailed = true;
      context.err(`${formatError(error)}\n`);
      remarks.push(error.message);
    }
  };
  if (after === undefined || after.releases.length === 0) return { remarks, hasFailed };
  if (checkStore !== undefined) await attempt(() => checkStore(context, store));
  if (writePack !== undefined) {
    for (const pack of packs) await attempt(() => writePack(context, { ...pack, store, reports }));
  }
  for (const remark of remarks) context.out(`${remark}\n`);
  return { remarks, hasFailed };
}

/** @throws FileError where it cannot be written. */
async function writeReport(folder: string, name: string, content: string): Promise<void> {
  const path = join(folder, name);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(temporary, content);
    await rename(temporary, path);
  } catch (cause) {
    notWritten(path)(cause as NodeJS.ErrnoException);
  }
}

function notWritten(path: string): (cause: NodeJS.ErrnoException) => never {
  return (cause) => {
    throw new FileError(`Cannot write ${path}: ${cause.code ?? cause.message}`, {
      place: { file: basename(path) },
      hint: 'Check that the folder is there and may be written by you, and that the disk is not full.',
      cause,
    });
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
