import { jobs } from '../../../analysis/number-format.ts';
import type { FigureTable } from '../../../charts/chart.ts';
import { cutOf } from '../../../charts/growth/growth-selection.ts';
import type { Box, ChartPart } from '../deck-slide.ts';
import { ACCENT, INK, LOSS } from '../layout.ts';
import type { BarLook, BarPoint } from '../native/deck-chart.ts';
import { barPart } from './bar-part.ts';
import { cellOf, numberIn } from './figures.ts';

interface GrowthContent {
  readonly name: string;
  readonly alt: string;
  readonly table: FigureTable;
  /** The first rows, whose rates say how long the axis is; absent or 0: all do. */
  readonly solidRows?: number;
  /** Whether the jobs that the rate starts from stand behind it. */
  readonly hasJobs?: boolean;
}

/** Rows of projected growth as bars: hollow where the base is small. */
export function growthBars(
  { name, alt, table, solidRows = 0, hasJobs = false }: GrowthContent,
  box: Box,
): ChartPart {
  const rates = table.rows.map((row) => numberIn(table, row, 'growthRate') ?? 0);
  const cut = cutOf(solidRows === 0 ? rates : rates.slice(0, solidRows)) ?? null;
  const points = new Map<number, BarPoint>();
  for (const [index, row] of table.rows.entries()) {
    const rate = rates[index] ?? 0;
    const base = numberIn(table, row, 'baseEmployment');
    const isCut = cut !== null && Math.abs(rate) > cut.from;
    const isHollow = cellOf(table, row, 'smallBase') === 'yes';
    const of = base === null || !hasJobs ? '' : ` of ${jobs(base)}`;
    points.set(index, {
      look: lookOf(rate, isHollow),
      suffix: `${of}${isCut ? ', off the scale' : ''}`,
      ...(isCut ? { isCut } : {}),
    });
  }
  const look = { fill: ACCENT, outline: ACCENT };
  return barPart({ name, alt, table, cut, series: [{ column: 'growthRate', look, points }] }, box);
}

/** The rows that have, or have not, a small base. */
export function withSmallBase(table: FigureTable, isSmall: boolean): FigureTable {
  const rows = table.rows.filter((row) => (cellOf(table, row, 'smallBase') === 'yes') === isSmall);
  return { ...table, rows };
}

function lookOf(rate: number, isHollow: boolean): BarLook {
  const colour = rate < 0 ? LOSS : ACCENT;
  return isHollow ? { fill: null, outline: INK } : { fill: colour, outline: colour };
}
