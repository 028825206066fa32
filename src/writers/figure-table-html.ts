import type { FigureTable } from '../charts/chart.ts';
import { figureText, isNumeric } from './figure-text.ts';
import { escapeMarkup } from './markup.ts';

/** The figures of a chart as an HTML table; its occupations, else its first column of text, name the rows. */
export function figureTableHtml({ columns, rows }: FigureTable, caption: string): string {
  const occupation = columns.findIndex(({ key }) => key === 'title');
  const heading = occupation < 0 ? columns.findIndex(({ kind }) => kind === 'text') : occupation;
  const head = columns.map(
    ({ label, kind }) => `<th scope="col"${className(kind)}>${escapeMarkup(label)}</th>`,
  );
  const body = rows.map((row) => {
    const cells = columns.map(({ kind }, index) => {
      const text = escapeMarkup(figureText(row[index] ?? null, kind));
      return index === heading
        ? `<th scope="row">${text}</th>`
        : `<td${className(kind)}>${text}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return [
    '<table>',
    `<caption>${escapeMarkup(caption)}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    '<tbody>',
    ...body,
    '</tbody>',
    '</table>',
  ].join('\n');

  function className(kind: (typeof columns)[number]['kind']): string {
    return isNumeric(kind) ? ' class="number"' : '';
  }
}
