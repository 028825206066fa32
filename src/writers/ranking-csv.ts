import type {
  Figure,
  RankedOccupation,
  Ranking,
  SmallBaseOccupation,
} from '../analysis/ranking.ts';
import { SHOWN_WAGES } from '../analysis/ranking.ts';
import { socLevelNumber } from '../domain/soc-level.ts';
import { csvText } from './csv.ts';
import { figureCell } from './figure-cell.ts';
import type { RankingWriter } from './ranking-writer.ts';

/** One row an occupation, ranked ones first; the slice stands in every row, so that a row can be moved. */
export const rankingCsv: RankingWriter = async (ranking, { sample }) =>
  csvText(
    [...ranking.rows, ...ranking.smallBase, ...ranking.withheld].map((row) =>
      flatRow(ranking, row, sample),
    ),
    HEADER,
  );

const HEADER = [
  'rank',
  'rankRangeLow',
  'rankRangeHigh',
  'soc',
  'title',
  'employment',
  'employmentRsePercent',
  'employmentMargin',
  'share',
  'wageMeasure',
  'wage',
  ...SHOWN_WAGES,
  'baseYear',
  'projectedYear',
  'baseEmployment',
  'projectedEmployment',
  'change',
  'growthRate',
  'annualGrowthRate',
  'openings',
  'growthBasis',
  'growthRelease',
  'growthMethod',
  'growthCoverage',
  'growthRangeLow',
  'growthRangeHigh',
  'openingsFromGrowth',
  'openingsFromExits',
  'openingsFromTransfers',
  'employmentCoverage',
  'apartFromNext',
  'flags',
  'release',
  'area',
  'naics',
  'ownership',
  'level',
  'within',
  'sample',
];

function flatRow(ranking: Ranking, row: RankedOccupation, sample: boolean) {
  const { slice } = ranking;
  return {
    rank: row.rank,
    rankRangeLow: row.rankRange?.[0] ?? null,
    rankRangeHigh: row.rankRange?.[1] ?? null,
    soc: row.soc,
    title: row.title,
    employment: figureCell(row.employment),
    employmentRsePercent: row.employmentRsePercent,
    employmentMargin: row.employmentMargin,
    share: row.share,
    wageMeasure: row.wage.measure,
    wage: figureCell(row.wage.value),
    ...Object.fromEntries(SHOWN_WAGES.map((measure) => [measure, figureCell(row[measure])])),
    baseYear: row.baseYear,
    projectedYear: row.projectedYear,
    baseEmployment: row.baseEmployment,
    projectedEmployment: row.projectedEmployment,
    change: row.change,
    growthRate: row.growthRate,
    annualGrowthRate: row.annualGrowthRate,
    openings: row.openings,
    growthBasis: row.growthBasis,
    growthRelease: row.growthRelease,
    growthMethod: row.growthMethod,
    growthCoverage: row.growthCoverage,
    growthRangeLow: rangeOf(row)?.[0] ?? null,
    growthRangeHigh: rangeOf(row)?.[1] ?? null,
    openingsFromGrowth: row.openingsFrom?.growth ?? null,
    openingsFromExits: row.openingsFrom?.exits ?? null,
    openingsFromTransfers: row.openingsFrom?.transfers ?? null,
    employmentCoverage: row.employmentCoverage,
    apartFromNext: row.apartFromNext,
    flags: flags(row),
    release: slice.release,
    area: slice.area.code,
    naics: slice.industry.code,
    ownership: slice.ownership,
    level: socLevelNumber(ranking.level),
    within: ranking.within?.code ?? '',
    sample,
  };
}

/** Of an occupation whose base is small: the growth that rounding alone allows. */
function rangeOf(row: RankedOccupation | SmallBaseOccupation) {
  return 'growthRange' in row ? row.growthRange : null;
}

/** `top-coded` names each measure that is a floor. */
function flags(row: RankedOccupation): string {
  const floors = [
    ...SHOWN_WAGES.filter((measure) => isFloor(row[measure])),
    ...(isFloor(row.wage.value) && !(SHOWN_WAGES as readonly string[]).includes(row.wage.measure)
      ? [row.wage.measure]
      : []),
  ].map((measure) => `top-coded:${measure}`);
  return row.flags.flatMap((flag) => (flag === 'top-coded' ? floors : [flag])).join(' ');
}

function isFloor(figure: Figure): boolean {
  return figure !== null && typeof figure === 'object';
}
