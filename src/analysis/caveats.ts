import { oewsPeriodOf, releaseTitle } from '../domain/release.ts';
import type { Slice } from '../domain/slice.ts';
import { socLevelNumber } from '../domain/soc-level.ts';
import { LARGE_OR_GROWING_RULE } from './large-or-growing.ts';
import { isByGrowth, type RankedOccupation, type RankingRequest } from './ranking.ts';

const CAUTION = 'CAUTION: ';

/** Whether a line is one that nobody may leave out for lack of room. */
export function isCaution(note: string): boolean {
  return note.startsWith(CAUTION);
}

/** What has to be said beside every ranking of this slice, most general last. */
export function caveatsOf(
  slice: Slice,
  request: RankingRequest,
  rows: readonly RankedOccupation[],
  isProjection: boolean,
): readonly string[] {
  const caveats: string[] = [];
  const number = socLevelNumber(request.level);
  if (request.largeOrGrowing) caveats.push(LARGE_OR_GROWING_RULE);
  if (slice.area.type !== 'us' && number >= 4) {
    caveats.push(
      `Level ${number} is often not reliable below the nation: few employers stand behind each figure.`,
    );
  }
  const withoutError = rows.filter(({ flags }) => flags.includes('no-sampling-error')).length;
  if (withoutError > 0) {
    caveats.push(
      `No sampling error is published for ${withoutError} of ${rows.length} employment figures; they are not exact.`,
    );
  }
  caveats.push(...growthCaveats(slice, request, rows, isProjection));
  caveats.push(...farmsLeftOut(slice));
  caveats.push(
    isProjection
      ? `${releaseTitle(slice.release)} figures are a projection and its base, without a published sampling error: a prompt to ask employers, who confirm or correct them.`
      : `${releaseTitle(slice.release)} figures are survey estimates without the self-employed: a prompt to ask employers, who confirm or correct them.`,
  );
  return caveats;
}

/**
 * What OEWS covers of sector 11, by the industry's first digits. BLS lists no other industries of it:
 * logging (1133), support activities for crop (1151) and animal production (1152).
 */
const COVERED: readonly (readonly [codes: RegExp, words: string])[] = [
  [
    /^11$/,
    'OEWS leaves most of agriculture out: of this sector it covers logging and the support activities for crop and animal production, not the farms, ranches, forestry and fishing themselves.',
  ],
  [
    /^1130/,
    'OEWS leaves most of this industry out: of forestry and logging it covers logging only.',
  ],
  [
    /^1150/,
    'OEWS leaves part of this industry out: it covers the support activities for crop and animal production, not those for forestry.',
  ],
];

function farmsLeftOut({ release, industry }: Slice): readonly string[] {
  if (oewsPeriodOf(release) === undefined) return [];
  return COVERED.flatMap(([codes, words]) => (codes.test(industry.code) ? words : []));
}

function growthCaveats(
  slice: Slice,
  request: RankingRequest,
  rows: readonly RankedOccupation[],
  isProjection: boolean,
): readonly string[] {
  const bases = [...new Set(rows.flatMap(({ growthBasis }) => growthBasis ?? []))];
  if (bases.length === 0) return [];
  const caveats: string[] = [];
  if (bases.length > 1) {
    caveats.push(
      `Growth mixes bases (${bases.join(', ')}): rates of different bases are not comparable row by row; --growth-basis forces one.`,
    );
  }
  const rolledUp = rows.filter(({ growthMethod }) => growthMethod === 'rolled-up');
  if (rolledUp.length > 0) {
    const isBorrowed = rolledUp.some(
      ({ growthBasis }) => growthBasis === 'us' || growthBasis === 'area',
    );
    caveats.push(
      `Growth of a group is rolled up: rates of its occupations in ${isBorrowed ? 'all industries' : 'this industry'}, weighted by their jobs here.`,
    );
  }
  caveats.push(...outOfStep(slice, rows));
  if (!isProjection && isByGrowth(request.by) && bases.some((basis) => basis !== 'area-industry')) {
    caveats.push(
      `Projected jobs apply a published rate to the jobs shown here${
        bases.some((basis) => basis === 'area' || basis === 'us')
          ? '; projections of all industries count the self-employed, the survey does not'
          : ''
      }.`,
    );
  }
  return caveats;
}

/** Years between a projection's base and the jobs it is applied to, from which it has to be said. */
const FAR_YEARS = 2;

/** A rate of ten years is not the growth that is left when some of them are over. */
function outOfStep(slice: Slice, rows: readonly RankedOccupation[]): readonly string[] {
  const year = oewsPeriodOf(slice.release)?.year;
  if (year === undefined) return [];
  const periods = new Map(
    rows.flatMap(({ baseYear, projectedYear }) =>
      baseYear === null || projectedYear === null || Math.abs(year - baseYear) < FAR_YEARS
        ? []
        : [[`${baseYear}–${String(projectedYear % 100).padStart(2, '0')}`, baseYear] as const],
    ),
  );
  return [...periods].map(([period, baseYear]) =>
    baseYear < year
      ? `${CAUTION}growth is that of all of ${period}, applied to jobs of ${year}: ${year - baseYear} of its years are over, and what is left may be less.`
      : `${CAUTION}growth is that of ${period}, applied to jobs of ${year}, ${baseYear - year} years before it begins.`,
  );
}
