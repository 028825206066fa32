import type { Drawing } from '../../charts/chart.ts';
import type { Wording } from '../../domain/wording.ts';
import { pictureOnly } from '../draw/picture-only.ts';
import { drawingQuestion } from '../drawing-question.ts';
import { figureTableHtml } from '../figure-table-html.ts';
import { Html, html } from './html.ts';
import { inlinePicture } from './inline-picture.ts';

/** A chart with its finding as a heading, its notes and sources, and its figures as a table behind it. */
export async function chartSection(drawing: Drawing, wording: Wording): Promise<Html> {
  const { name, title, subtitle, notes, sources, table } = drawing;
  const picture = await pictureOnly(drawing);
  const question = drawingQuestion(wording, drawing);
  return html`<section class="chart" id="${name}" aria-labelledby="${name}-heading">
<div class="together">
<h2 id="${name}-heading">${title}</h2>
<p class="subtitle">${subtitle}</p>
<p class="swipe">The picture is wider than this window: swipe it sideways.</p>
<div class="scrolls still" role="group" aria-label="Picture: ${title}">
${inlinePicture(picture, name)}
</div>
${notes.length === 0 ? '' : html`<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>`}
${question === undefined ? '' : html`<p class="question"><strong>Ask:</strong> ${question}</p>`}
<div class="sources">${sources.map((source) => html`<p>${source}</p>`)}</div>
</div>
${table.rows.length === 0 ? '' : tableBehind(`The figures of this chart. ${subtitle}`, table)}
</section>`;
}

/** A table that is folded away until it is asked for, or printed. */
export function tableBehind(caption: string, table: Drawing['table']): Html {
  return html`<details>
<summary>The figures as a table</summary>
<div class="scrolls" role="group" aria-label="Table">
${new Html(figureTableHtml(table, caption))}
</div>
<p class="dash">–: withheld, not published, or there is no such figure.</p>
</details>`;
}
