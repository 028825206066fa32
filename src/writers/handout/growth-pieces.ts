import { type ChartLook, chartPieces, findingPieces, notePieces } from './chart-pieces.ts';
import type { FittedChart } from './fitted-chart.ts';
import type { HandoutCharts } from './handout-charts.ts';
import { type Piece, together } from './piece.ts';
import { tablePiece } from './table-piece.ts';

/** What is projected: perhaps a table of change, and the chart of growth with small bases apart. */
export function growthPieces(
  { growth, change }: Pick<HandoutCharts, 'growth' | 'change'>,
  look: ChartLook,
): readonly Piece[] {
  // What both have to say is said once, under the chart.
  const saidElsewhere = [...look.saidElsewhere, ...(growth?.drawing.notes ?? [])];
  const table =
    change === undefined || change.height === 0 ? [] : tableOf(change, { ...look, saidElsewhere });
  return [
    ...table,
    ...(growth === undefined ? [] : chartPieces(growth, { ...look, bookmark: 'Projected growth' })),
  ];
}

const COLUMNS = ['title', 'baseEmployment', 'projectedEmployment', 'change', 'growthRate'];

function tableOf(change: FittedChart, look: ChartLook): readonly Piece[] {
  return together([
    ...findingPieces(change, { ...look, bookmark: 'Projected change in jobs' }),
    tablePiece(change.drawing.table, COLUMNS, look.width),
    ...notePieces(change.drawing.notes, look),
  ]);
}
