import { sliceText, sourceText } from '../../analysis/slice-text.ts';
import type { ChartSlice, Drawing } from '../../charts/chart.ts';
import { sliceLimits } from '../slice-limits.ts';
import { type Html, html } from './html.ts';

/** Where all figures come from, and what has to be known of them. */
export function limitsSection(slice: ChartSlice, drawings: readonly Drawing[]): Html {
  const { figures, growth, past } = slice;
  const files = new Map(
    [
      ...figures.files,
      ...past.flatMap((one) => one.figures.files),
      ...growth.sources.flatMap((source) => source.files),
    ].map((file) => [file.sha256, file]),
  );
  return html`<section id="limits" aria-labelledby="limits-heading">
<h2 id="limits-heading">Sources and limits</h2>
<p>${sliceText(figures.slice)}. ${drawings.length === 1 ? 'One chart' : `${drawings.length} charts`}.</p>
<h3>Limits</h3>
<ul>${sliceLimits(slice).map((limit) => html`<li>${limit}</li>`)}</ul>
<h3>Sources</h3>
<ul class="files">${[...files.values()].map((file) => html`<li>${sourceText(file)}</li>`)}</ul>
</section>`;
}
