import { rankSlice } from '../../analysis/rank-slice.ts';
import type { Ranking } from '../../analysis/ranking.ts';
import { ALL_OCCUPATIONS } from '../../domain/soc.ts';
import type { SocLevel } from '../../domain/soc-level.ts';
import type { ChartSlice, FigureCell, FigureTable } from '../chart.ts';
import type { Explorer } from './explorer-data.ts';

/** All that the explorer can show, as one table: the whole, then groups of level 2, each followed by those of level 3. */
export function explorerTable(slice: ChartSlice, { scopes }: Explorer): FigureTable {
  const rankingOf = (level: SocLevel, within?: string) =>
    rankSlice(slice, { level, by: 'size', ...(within === undefined ? {} : { within }) });
  const inside = new Set(scopes.map(({ code }) => code).filter((code) => code !== ALL_OCCUPATIONS));
  const groups = rowsOf(rankingOf('major'), 2).flatMap((row) => {
    const code = String(row[1]);
    return [row, ...(inside.has(code) ? rowsOf(rankingOf('minor', code), 3) : [])];
  });
  // The line that bars of growth and wage are compared with.
  const rows = [...rowsOf(rankingOf('total'), 1), ...groups];
  return {
    columns: [
      { key: 'title', label: 'Group', kind: 'text' },
      { key: 'soc', label: 'SOC', kind: 'text' },
      { key: 'level', label: 'Level', kind: 'rank' },
      { key: 'employment', label: 'Jobs', kind: 'jobs' },
      { key: 'employmentMargin', label: `± at ${slice.confidence * 100}%`, kind: 'jobs' },
      { key: 'share', label: 'Share', kind: 'share' },
      { key: 'rank', label: 'Rank by jobs', kind: 'rank' },
      { key: 'growthRate', label: 'Projected growth', kind: 'rate' },
      { key: 'change', label: 'Projected change', kind: 'change' },
      { key: 'openings', label: 'Openings a year', kind: 'jobs' },
      { key: 'annualMedianWage', label: 'Median wage a year', kind: 'usd-per-year' },
    ],
    rows,
  };
}

function rowsOf({ rows, withheld }: Ranking, level: number): readonly (readonly FigureCell[])[] {
  return [...rows, ...withheld].map((row) => [
    row.title,
    row.soc,
    level,
    row.employment,
    row.employmentMargin,
    row.share,
    row.rank,
    row.growthRate,
    row.change,
    row.openings,
    row.annualMedianWage,
  ]);
}
