import type { Chart } from '../charts/chart.ts';
import { socLevelNumber } from '../domain/soc-level.ts';
import { type TextTableOptions, textTable } from '../writers/text-table.ts';

/** The charts that there are, a line each: name, own level, what it shows. */
export function chartList(
  charts: Readonly<Record<string, Chart>>,
  options: TextTableOptions,
): string {
  const table = textTable(
    [
      { header: 'chart', align: 'left' },
      { header: 'level', align: 'left' },
      { header: 'shows', align: 'left', shrinks: true },
    ],
    Object.values(charts).map(({ name, level, shows }) => [
      name,
      `${socLevelNumber(level)} ${level}`,
      shows,
    ]),
    options,
  );
  return `${table}\n`;
}
