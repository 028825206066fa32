import type { ChartSlice } from '../../charts/chart.ts';
import { type Explorer, SORTS, type SortName } from '../../charts/explorer/explorer-data.ts';
import { explorerSpec } from '../../charts/explorer/explorer-spec.ts';
import { explorerTable } from '../../charts/explorer/explorer-table.ts';
import { tableBehind } from './chart-section.ts';
import { dataBlock } from './data-block.ts';
import { type Html, html } from './html.ts';

const SORT_WORDS: Readonly<Record<SortName, string>> = {
  size: 'Jobs',
  growth: 'Growth',
  wage: 'Wage',
};

/** The part of the page that answers to the reader; its table is there without script, too. */
export async function explorerSection(explorer: Explorer, slice: ChartSlice): Promise<Html> {
  const { compile } = await import('vega-lite');
  const sorts = SORTS.filter((sort) => explorer.scopes.some(({ views }) => sort in views));
  return html`<section class="chart" id="explorer" aria-labelledby="explorer-heading">
<h2 id="explorer-heading">Look inside the groups</h2>
<p class="quiet" id="explorer-off">Choosing and sorting needs JavaScript, which does not run here. All figures are in the table below, and the charts are complete without it.</p>
<div class="live" hidden>
<div class="controls">
<div class="control"><label for="explorer-scope">Show</label>
<select id="explorer-scope">${scopeOptions(explorer)}</select></div>
<fieldset class="control"><legend>Sort by</legend>
<div class="segments">${sorts.map(
    (sort, index) =>
      html`<label><input type="radio" name="sort" value="${sort}"${index === 0 ? html` checked` : ''}><span>${SORT_WORDS[sort]}</span></label>`,
  )}</div></fieldset>
<button type="button" id="explorer-back" hidden>← All groups</button>
</div>
<p id="explorer-status" role="status"></p>
<p class="legend"></p>
<div class="two">
<div class="stage">
<div class="picture" aria-hidden="true"></div>
<div class="rows" role="listbox" aria-labelledby="explorer-status"></div>
</div>
<aside class="detail" aria-label="The chosen group"></aside>
</div>
<ul class="notes"></ul>
</div>
${tableBehind('All groups of level 2, each followed by its groups of level 3, which are its parts: never add up both.', explorerTable(slice, explorer))}
${dataBlock('explorer-data', explorer)}
${dataBlock('explorer-spec', compile(explorerSpec()).spec)}
</section>`;
}

function scopeOptions({ scopes }: Explorer): Html {
  const [all, ...inside] = scopes.map(
    ({ code, title }) => html`<option value="${code}">${title}</option>`,
  );
  if (all === undefined) return html``;
  const groups =
    inside.length === 0 ? '' : html`<optgroup label="Level 3, inside:">${inside}</optgroup>`;
  return html`<optgroup label="Level 2">${all}</optgroup>${groups}`;
}
