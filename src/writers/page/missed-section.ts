import type { Wording, WordingKey } from '../../domain/wording.ts';
import { type Html, html } from './html.ts';

const LINES = 6;
const QUESTIONS: readonly WordingKey[] = [
  'missed.other-jobs',
  'missed.new-jobs',
  'missed.hard-to-fill',
  'missed.wrong-figure',
];

/** Room for what the figures do not show; on paper there are lines to write on. */
export function missedSection(wording: Wording): Html {
  return html`<section id="missed" aria-labelledby="missed-heading">
<div class="together">
<h2 id="missed-heading">${wording['missed.heading']}</h2>
<p>${wording['missed.lead']}</p>
<ol class="prompts">
${QUESTIONS.map((key) => html`<li>${wording[key]}</li>\n`)}</ol>
<div class="lines" aria-hidden="true">${Array.from({ length: LINES }, () => html`<div></div>`)}</div>
</div>
</section>`;
}
