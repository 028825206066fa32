import { expect, test } from 'vitest';
import type { ColumnKind, FigureCell } from '../../src/charts/chart.ts';
import { figureTableHtml } from '../../src/writers/figure-table-html.ts';
import { figureText } from '../../src/writers/figure-text.ts';

test.each<[FigureCell, ColumnKind, string]>([
  ['Production', 'text', 'Production'],
  [3, 'rank', '3'],
  [249790, 'jobs', '249,790'],
  [-1234, 'change', '−1,234'],
  [56150, 'usd-per-year', '$56,150'],
  [{ atLeast: 239200 }, 'usd-per-year', '≥ $239,200'],
  [{ atLeast: null }, 'usd-per-year', '≥ top code'],
  [0.487, 'share', '48.7%'],
  [0.0002, 'share', '< 0.1%'],
  [-0.07, 'rate', '−7.0%'],
  [1.24, 'points', '+1.2'],
  [-0.04, 'points', '0.0'],
  [2024, 'year', '2024'],
  [null, 'jobs', '–'],
])('the figure %j of kind %s reads %s', (cell, kind, expected) => {
  expect(figureText(cell, kind)).toBe(expected);
});

test('a table in HTML has heads of columns and rows, and texts stay texts', () => {
  const html = figureTableHtml(
    {
      columns: [
        { key: 'rank', label: 'Rank', kind: 'rank' },
        { key: 'title', label: 'Occupation', kind: 'text' },
        { key: 'employment', label: 'Jobs & more', kind: 'jobs' },
      ],
      rows: [[1, '<script>"x"</script>', 1234]],
    },
    'Figures',
  );
  expect(html).toBe(
    [
      '<table>',
      '<caption>Figures</caption>',
      '<thead><tr><th scope="col" class="number">Rank</th><th scope="col">Occupation</th><th scope="col" class="number">Jobs &amp; more</th></tr></thead>',
      '<tbody>',
      '<tr><td class="number">1</td><th scope="row">&lt;script&gt;&quot;x&quot;&lt;/script&gt;</th><td class="number">1,234</td></tr>',
      '</tbody>',
      '</table>',
    ].join('\n'),
  );
});
