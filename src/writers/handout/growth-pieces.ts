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
  return [
    ...(change === undefined || change.height === 0 ? [] : tableOf(change, look)),
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
