import { releaseTitle } from '../../domain/release.ts';
import type { ObtainSetting } from './obtain.ts';
import { ingestedByHand, listedInPlace } from './on-disk.ts';
import type { PlannedFile } from './plan.ts';

/** What a refresh would do, without asking anybody. */
export async function dryRunLines(
  planned: readonly PlannedFile[],
  setting: ObtainSetting,
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const file of planned) {
    const of = file.ofRelease === undefined ? 'the newest' : releaseTitle(file.ofRelease);
    lines.push(`${file.source}, ${of}: ${file.fileName}`, `  ${await intention(file, setting)}`);
    const { before } = file;
    if (before?.ofRelease !== undefined && !setting.isStored(before.fileName)) {
      lines.push(
        `  if that is not published yet, ${releaseTitle(before.ofRelease)}: ${await intention(before, setting)}`,
      );
    }
  }
  lines.push(...setting.listed.map(({ path }) => `file on disk: would be read: ${path}`));
  return lines.length === 0 ? ['The config names nothing to fetch.'] : lines;
}

async function intention(file: PlannedFile, setting: ObtainSetting): Promise<string> {
  const path =
    listedInPlace(setting.listed, file)?.path ?? (await ingestedByHand(setting.rawFolder, file));
  if (path !== undefined) return `is on disk, would not be fetched: ${path}`;
  const kept = await setting.downloader.findKept(file.url);
  return kept === undefined
    ? `would be fetched: ${file.url}`
    : `would be fetched if it changed since ${kept.sidecar.retrieved.slice(0, 10)}: ${file.url}`;
}
