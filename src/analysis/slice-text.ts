import { ownershipTitle } from '../domain/ownership.ts';
import { plainLine } from '../domain/plain-line.ts';
import { oewsPeriodOf, releaseTitle } from '../domain/release.ts';
import type { Slice, SourceFile } from '../domain/slice.ts';
import { type SocLevel, socLevelNumber } from '../domain/soc-level.ts';

const LEVEL_WORDS: Readonly<Record<SocLevel, string>> = {
  total: 'all occupations',
  major: 'major groups',
  minor: 'minor groups',
  broad: 'broad occupations',
  detailed: 'detailed occupations',
};

/** `level 2 (major groups)`. */
export function levelText(level: SocLevel): string {
  return `level ${socLevelNumber(level)} (${LEVEL_WORDS[level]})`;
}

/** `Manufacturing (NAICS 31-33), U.S., private; OEWS May 2024`. */
export function sliceText({ release, area, industry, ownership }: Slice): string {
  const industryWords =
    industry.level === 'cross-industry'
      ? 'All industries'
      : `${industry.title} (NAICS ${industry.code})`;
  return `${industryWords}, ${area.title}, ownership ${ownership}: ${ownershipTitle(ownership)}; ${releaseTitle(release)}`;
}

/** The publisher’s own citation, and the file that was read. */
export function sourceText({ publisher, release, file, sha256, note }: SourceFile): string {
  const period = oewsPeriodOf(release);
  const program =
    period === undefined
      ? releaseTitle(release)
      : `Occupational Employment and Wage Statistics, ${period.month === undefined ? '' : period.month === 5 ? 'May ' : 'November '}${period.year}`;
  return `Source: ${publisher}, ${program} (${plainLine(file)}, sha256 ${sha256.slice(0, 12)}…).${note === undefined ? '' : ` ${note}`}`;
}

/** What every output says that rests on the embedded sample. */
export const SAMPLE_TEXT =
  'SAMPLE: these figures come with the program (manufacturing and health care, U.S., May 2024). For others: pathways ingest FILE.';
