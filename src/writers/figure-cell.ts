import type { Figure } from '../analysis/ranking.ts';

/** A figure as a cell of a spreadsheet: a floor is its number, which a flag or note beside it names. */
export function figureCell(figure: Figure): number | null {
  return figure === null || typeof figure === 'number' ? figure : figure.atLeast;
}
