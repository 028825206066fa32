import type { Mark } from '../../domain/estimate.ts';
import { ownershipTitle } from '../../domain/ownership.ts';
import { releaseTitle } from '../../domain/release.ts';
import { SOC_LEVEL_NAMES } from '../../domain/soc-level.ts';
import type { SliceIndex } from '../../store/manifest.ts';
import type { CommittedRelease } from '../../store/writer.ts';
import type { LoadedFile } from './load-file.ts';

/** Problems that a report shows; all are counted. */
const SHOWN_PROBLEMS = 5;

/** What is said of one file when it is done, as lines. */
export function reportLines(
  file: string,
  loaded: LoadedFile,
  seconds: number,
  dryRun: boolean,
): readonly string[] {
  if (loaded.kind === 'present')
    return [`${file}: already in the store (${releaseTitle(loaded.release)})`];
  const { committed, counts, problems, corrections, asides } = loaded;
  const titles = committed.map(({ release }) => releaseTitle(release)).join(', ');
  const rows = committed.reduce((sum, part) => sum + part.rows, 0);
  const lines = [
    `${file}: ${titles}, ${number(rows)} rows ${dryRun ? 'read, nothing stored' : 'stored'} in ${seconds.toFixed(1)} s`,
    ...committed.flatMap((part) => releaseLines(part, committed.length > 1)),
    `  cells without a plain figure: ${marks(counts)}`,
  ];
  for (const [mention, times] of problems.mentions)
    lines.push(`  ${mention}${times > 1 ? ` (${number(times)} times)` : ''}`);
  for (const { wrong, done, rows, cell } of corrections) {
    const where = rows > 1 ? `${number(rows)} rows, the first at ${cell}` : cell;
    lines.push(`  corrected: ${wrong}; ${done} (${where})`);
  }
  for (const aside of asides) lines.push(`  ${aside}`);
  if (problems.count > 0) {
    lines.push(
      `  ${number(problems.count)} problem${problems.count === 1 ? '' : 's'}; the rest of the file was read:`,
    );
    lines.push(...problems.lines(SHOWN_PROBLEMS).map((line) => `    ${line}`));
    if (problems.count > SHOWN_PROBLEMS)
      lines.push(`    … and ${number(problems.count - SHOWN_PROBLEMS)} more`);
  }
  return lines;
}

function releaseLines(part: CommittedRelease, named: boolean): readonly string[] {
  const lines =
    part.index.slices.length === 0 ? [] : holdings(part.index).map((line) => `  ${line}`);
  if (named) lines.unshift(`  ${releaseTitle(part.release)}, ${number(part.rows)} rows`);
  if (part.repeated > 0)
    lines.push(`  ${number(part.repeated)} rows repeat what another says and count once`);
  if (part.equal > 0) {
    lines.push(
      `  ${number(part.equal)} rows are in the store already with equal figures and are kept once`,
    );
  }
  if (part.replaced > 0)
    lines.push(`  ${number(part.replaced)} rows take the place of stored ones`);
  return lines;
}

/** Areas, industries, levels and ownerships of an index, in words. */
export function holdings(index: SliceIndex): readonly string[] {
  const levels = index.slices.reduce((all, [, , , mask]) => all | mask, 0);
  const byLevel = new Map<string, number>();
  for (const [, level] of index.industries) byLevel.set(level, (byLevel.get(level) ?? 0) + 1);
  const byType = new Map<string, number>();
  for (const [, type] of index.areas) byType.set(type, (byType.get(type) ?? 0) + 1);
  return [
    `areas: ${counted(byType)}`,
    `industries: ${counted(byLevel)}`,
    `levels: ${SOC_LEVEL_NAMES.filter((_, bit) => (levels & (1 << bit)) !== 0).join(', ')}`,
    `ownerships: ${index.ownerships.map((code) => `${code} (${ownershipTitle(code)})`).join('; ')}`,
  ];
}

function counted(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([name, count]) => `${number(count)} ${name}`).join(', ');
}

const MARK_WORDS: Readonly<Record<Mark, string>> = {
  'wage-withheld': 'wages withheld',
  'employment-withheld': 'employment withheld',
  'at-least': 'top-coded',
  below: 'below 0.5 %',
  'no-hourly': 'no hourly figure exists',
  'no-annual': 'no annual figure exists',
  'see-notes': 'see the file’s notes',
  'not-available': 'not available',
  confidential: 'confidential',
  unreadable: 'unreadable',
};

function marks(counts: ReadonlyMap<Mark, number>): string {
  if (counts.size === 0) return 'none';
  return [...counts].map(([mark, count]) => `${number(count)} ${MARK_WORDS[mark]}`).join(', ');
}

function number(count: number): string {
  return count.toLocaleString('en-US');
}
