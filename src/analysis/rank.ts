import type { Estimate } from '../domain/estimate.ts';
import { type Measure, WAGES } from '../domain/measure.ts';
import { jobsRoundedTo } from '../domain/release.ts';
import type { OccupationFigures, SliceFigures, SourceFile } from '../domain/slice.ts';
import { ALL_OCCUPATIONS, isWithin } from '../domain/soc.ts';
import { caveatsOf } from './caveats.ts';
import { correctedCodes, correctionCaveats, filesFor } from './corrections.ts';
import { GROWTH_MEASURES, type GrowthBasis, type GrowthOf, sizeOf } from './growth.ts';
import { roundingInterval } from './growth-rate.ts';
import { largeOrGrowing } from './large-or-growing.ts';
import { type Candidate, estimateWithError, inOrder, sortKey } from './rank-order.ts';
import { apartFromNext, rankRanges } from './rank-range.ts';
import { figureOf, type RowSetting, rankedRow } from './ranked-row.ts';
import {
  type Coverage,
  isByGrowth,
  type RankedBy,
  type RankedOccupation,
  type Ranking,
  type RankingRequest,
  SHOWN_WAGES,
  type SmallBaseOccupation,
  type Unmatched,
} from './ranking.ts';

/** The measures that a ranking needs of a slice. */
export function measuresOf(request: RankingRequest): readonly Measure[] {
  return [
    ...new Set<Measure>([
      'employment',
      'employmentRsePercent',
      'wageRsePercent',
      WAGES[request.wage],
      ...SHOWN_WAGES,
      ...GROWTH_MEASURES,
    ]),
  ];
}

/** The projections that a ranking's growth comes from. */
export interface RankingGrowth {
  readonly growthOf: GrowthOf;
  /** None: the store has no projection that serves. */
  readonly sources: readonly {
    readonly basis: GrowthBasis;
    readonly files: readonly SourceFile[];
  }[];
}

/** Of a slice without projections, or where growth is not to be spoken of. */
export const NO_GROWTH: RankingGrowth = { growthOf: () => null, sources: [] };

/** Bases below these are not ranked among the others where growth is: rounding alone moves them. */
const MIN_BASE = { us: 1000, elsewhere: 100 };

/**
 * Ranks the occupations of one level, largest first unless asked otherwise; equals stand in the
 * order of their SOC codes. What is ranked by a floor comes first: it is at least the top code.
 */
export function rankOccupations(
  slice: SliceFigures,
  request: RankingRequest,
  growth: RankingGrowth = NO_GROWTH,
): Ranking {
  const whole = request.within ?? ALL_OCCUPATIONS;
  const total = slice.occupations.find(({ code, level }) => code === whole && level !== 'detailed');
  const minBase =
    request.minBase ?? (slice.slice.area.type === 'us' ? MIN_BASE.us : MIN_BASE.elsewhere);
  const setting = settingOf(slice, request, total, growth);
  const candidates = slice.occupations
    .filter(({ code, level }) => level === request.level && isWithin(code, whole))
    .map((occupation): Candidate => {
      const found = growth.growthOf(occupation);
      return { occupation, growth: found, row: rankedRow(occupation, found, setting) };
    });

  const isSmall = ({ growth: found }: Candidate) =>
    found?.baseEmployment != null && found.baseEmployment < minBase;
  // Ranks and their ranges are those of the whole level; what is shown of it is chosen after.
  const shown = request.largeOrGrowing
    ? new Set(largeOrGrowing(candidates.filter((one) => !isSmall(one))))
    : undefined;
  const byGrowth = isByGrowth(request.by);
  const small = byGrowth
    ? candidates.filter((one) => isSmall(one) && sortKey(one, request) !== undefined)
    : [];
  const rest = candidates.filter((one) => !small.includes(one));
  const placed = rest.filter((one) => sortKey(one, request) !== undefined);
  const unplaced = rest.filter((one) => sortKey(one, request) === undefined);
  const order = inOrder(request);
  placed.sort(order);
  small.sort(order);
  const estimates = placed.map((one) => estimateWithError(one, request));
  const ranges = rankRanges(estimates, request.confidence);
  const apart = apartFromNext(estimates, request.confidence);
  const ranked = placed.map((one, index) => ({
    one,
    row: {
      ...one.row,
      rank: index + 1,
      rankRange: ranges[index] ?? null,
      apartFromNext: apart[index] ?? null,
    } satisfies RankedOccupation,
  }));
  const isShown = (one: Candidate) => shown === undefined || shown.has(one);
  const rows = ranked.filter(({ one }) => isShown(one)).map(({ row }) => row);
  const withheld = unplaced.filter(isShown).map((one): RankedOccupation => {
    const estimate = one.occupation.figures[WAGES[request.wage]];
    const isFloor = request.by === 'wage' && estimate?.kind === 'at-least';
    return isFloor ? { ...one.row, flags: [...one.row.flags, 'not-placed'] } : one.row;
  });
  const smallBase = small.filter(isShown).map(withRange);
  return {
    slice: slice.slice,
    level: request.level,
    within: request.within === undefined ? null : groupOf(slice, request.within),
    by: request.by,
    measure: RANKED_MEASURES[request.by] ?? WAGES[request.wage],
    ascending: request.ascending,
    confidence: request.confidence,
    rows,
    rankedCount: ranked.length,
    smallBase,
    minBase,
    withheld,
    total: coverageOf(total, candidates),
    unmatched: setting.hasGrowth ? unmatchedOf(candidates, setting.totalEmployment) : null,
    sources: filesUsed(slice, growth, [...rows, ...smallBase, ...withheld]),
    caveats: [
      ...correctionCaveats(correctedFiles(slice, growth), [
        ...(total === undefined ? [] : [total]),
        ...candidates.map((one) => one.occupation),
      ]),
      ...caveatsOf(
        slice.slice,
        request,
        [...rows, ...smallBase, ...withheld],
        setting.isProjection,
      ),
    ],
  };
}

const RANKED_MEASURES = {
  size: 'employment',
  wage: undefined,
  growth: 'growthRate',
  change: 'change',
  openings: 'openings',
  'annual-growth': 'annualGrowthRate',
} as const satisfies Record<RankedBy, Ranking['measure'] | undefined>;

function settingOf(
  slice: SliceFigures,
  request: RankingRequest,
  total: OccupationFigures | undefined,
  growth: RankingGrowth,
): RowSetting {
  const isProjection = !slice.occupations.some(({ figures }) => isStated(figures.employment));
  return {
    request,
    totalEmployment: total === undefined ? undefined : sizeOf(total),
    isProjection,
    hasWages:
      !isProjection ||
      slice.occupations.some(({ figures }) => SHOWN_WAGES.some((wage) => isStated(figures[wage]))),
    corrected: correctedCodes(correctedFiles(slice, growth), slice.occupations),
    hasGrowth: growth.sources.length > 0,
  };
}

function isStated(estimate: Estimate | undefined): boolean {
  return estimate !== undefined && !(estimate.kind === 'unknown' && estimate.reason === 'blank');
}

function withRange({ row, growth }: Candidate): SmallBaseOccupation {
  const figures = growth?.basisFigures;
  const growthRange =
    growth === null || figures?.baseEmployment == null || figures.projectedEmployment == null
      ? null
      : roundingInterval(
          figures.baseEmployment,
          figures.projectedEmployment,
          jobsRoundedTo(growth.release),
        );
  return { ...row, growthRange, flags: [...row.flags, 'small-base'] };
}

function coverageOf(
  total: OccupationFigures | undefined,
  candidates: readonly Candidate[],
): Coverage {
  const sumOfRows = candidates.reduce((sum, { occupation }) => sum + (sizeOf(occupation) ?? 0), 0);
  const published = total === undefined ? undefined : sizeOf(total);
  return {
    employment: published ?? figureOf(total?.figures.employment),
    sumOfRows,
    gap: published === undefined ? null : published - sumOfRows,
  };
}

function unmatchedOf(candidates: readonly Candidate[], total: number | undefined): Unmatched {
  const without = candidates.filter(({ row }) => row.flags.includes('no-growth'));
  const jobs = without.reduce((sum, { occupation }) => sum + (sizeOf(occupation) ?? 0), 0);
  return {
    codes: without.map(({ occupation }) => occupation.code),
    employmentShare: total ? jobs / total : null,
  };
}

function groupOf(
  slice: SliceFigures,
  code: string,
): { readonly code: string; readonly title: string } {
  const title = slice.occupations.find((occupation) => occupation.code === code)?.title ?? code;
  return { code, title };
}

/** The files of the slice, and of the projections what growth is made of. */
function correctedFiles(slice: SliceFigures, { sources }: RankingGrowth): readonly SourceFile[] {
  const growth = sources.flatMap(({ files }) => files);
  return [...slice.files, ...filesFor(growth, GROWTH_MEASURES)];
}

/** The files of the slice, and those of the projections that a row takes its growth from; each once. */
function filesUsed(
  slice: SliceFigures,
  growth: RankingGrowth,
  rows: readonly RankedOccupation[],
): readonly SourceFile[] {
  const bases = new Set(rows.map(({ growthBasis }) => growthBasis));
  const files = growth.sources
    .filter(({ basis }) => bases.has(basis))
    .flatMap((source) => source.files);
  return [...new Map([...slice.files, ...files].map((file) => [file.sha256, file])).values()];
}
