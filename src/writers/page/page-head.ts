import { briefly } from '../../analysis/running-words.ts';
import type { ChartSlice } from '../../charts/chart.ts';
import { ownershipTitle } from '../../domain/ownership.ts';
import { releaseTitle } from '../../domain/release.ts';
import { howToRead } from '../how-to-read.ts';
import { keyFigures } from '../key-figures.ts';
import { industryHeading } from '../slice-title.ts';
import { type Html, html } from './html.ts';

/** What the page is about, its main figures, and how to read it. */
export function pageHead(slice: ChartSlice): Html {
  const { area, release, industry, ownership } = slice.figures.slice;
  const code = industry.level === 'cross-industry' ? '' : `NAICS ${industry.code} · `;
  return html`<header>
<p class="kicker">${briefly(area.title)} · ${releaseTitle(release)}</p>
<h1>${industryHeading(slice)}</h1>
<p class="scope">${code}ownership: ${ownershipTitle(ownership)}</p>
${slice.isSample ? SAMPLE : ''}
${facts(slice)}
<p class="how"><strong>How to read this.</strong> ${howToRead(slice)}</p>
</header>`;
}

const SAMPLE = html`<p class="sample"><strong>Sample.</strong> These are the figures that come with the program. For another sector, area or year, load its file: <code>pathways ingest FILE</code>.</p>`;

function facts(slice: ChartSlice): Html {
  const found = keyFigures(slice);
  if (found.length === 0) return html``;
  return html`<dl class="facts">${found.map(
    ({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`,
  )}</dl>`;
}
