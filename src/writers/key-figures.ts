import { sizeOf } from '../analysis/growth.ts';
import { dollars, figure, jobs, signedPercent } from '../analysis/number-format.ts';
import { rankSlice } from '../analysis/rank-slice.ts';
import { figureOf } from '../analysis/ranked-row.ts';
import type { ChartSlice } from '../charts/chart.ts';
import { basisNotes } from '../charts/words/projection-words.ts';
import { ALL_OCCUPATIONS } from '../domain/soc.ts';
import { growthLimits } from './slice-limits.ts';

/** One figure of the whole slice with what it is: `jobs`, `12,767,670`. */
export interface KeyFigure {
  readonly label: string;
  readonly text: string;
}

/** The main figures of a slice: jobs, projected growth, median wage; those that are not published are left out. */
export function keyFigures({ figures, growth }: ChartSlice): readonly KeyFigure[] {
  const total = figures.occupations.find(
    ({ code, level }) => code === ALL_OCCUPATIONS && level !== 'detailed',
  );
  if (total === undefined) return [];
  const found = growth.growthOf(total);
  const size = sizeOf(total);
  const wage = figureOf(total.figures.annualMedianWage);
  const facts: KeyFigure[] = [];
  if (size !== undefined) facts.push({ label: 'jobs', text: jobs(size) });
  if (found?.growthRate != null) {
    const period =
      found.baseYear === null
        ? ''
        : ` ${found.baseYear}–${String((found.projectedYear ?? 0) % 100).padStart(2, '0')}`;
    // A rate of all industries is no projection of this one: what BLS projects for it may go the other way.
    const isBorrowed = found.basis === 'us' || found.basis === 'area';
    facts.push({
      label:
        isBorrowed && figures.slice.industry.level !== 'cross-industry'
          ? `jobs${period} at all-industry rates`
          : `jobs projected${period}`,
      text: signedPercent(found.growthRate),
    });
  }
  if (wage !== null) {
    facts.push({
      label: 'median wage a year',
      text: figure(wage, (value) => dollars(value, 'annualMedianWage'), ''),
    });
  }
  return facts;
}

/** Which projection the growth among the main figures is of, and what has to be said of it; nothing where there is none. */
export function keyGrowthNotes(slice: ChartSlice): readonly string[] {
  const { rows } = rankSlice(slice, { level: 'total', by: 'size' });
  return [...basisNotes(slice.figures.slice, rows), ...growthLimits(slice, 'total')];
}
