import type { Drawing } from '../charts/chart.ts';
import { chartQuestion, type Wording } from '../domain/wording.ts';

/** What to ask below a drawing; undefined where its chart asks nothing, or nothing is drawn to ask about. */
export function drawingQuestion(
  wording: Wording,
  { name, table: { columns, rows } }: Pick<Drawing, 'name' | 'table'>,
): string | undefined {
  if (rows.length === 0) return undefined;
  const small = columns.findIndex(({ key }) => key === 'smallBase');
  return chartQuestion(
    wording,
    name,
    rows.some((row) => row[small] === 'yes'),
  );
}
