import type { Drawing, FigureCell } from '../../src/charts/chart.ts';

/** The table behind a drawing as rows of named cells. */
export function tableRows({ table }: Drawing): readonly Readonly<Record<string, FigureCell>>[] {
  return table.rows.map((cells) =>
    Object.fromEntries(table.columns.map(({ key }, index) => [key, cells[index] ?? null])),
  );
}

/** A row as `pathways rank --format json` prints it. */
export interface PrintedRow extends Readonly<Record<string, unknown>> {
  readonly soc: string;
  readonly rank: number | null;
  readonly employment: number | null;
  readonly employmentMargin: number | null;
  readonly share: number | null;
  readonly baseEmployment: number | null;
  readonly projectedEmployment: number | null;
  readonly change: number | null;
  readonly growthRate: number | null;
}
