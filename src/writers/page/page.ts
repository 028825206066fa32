import type { ChartSlice, Drawing } from '../../charts/chart.ts';
import type { Explorer } from '../../charts/explorer/explorer-data.ts';
import { explorerOf } from '../../charts/explorer/explorer-of.ts';
import { explorerSlice } from '../../charts/explorer/explorer-slice.ts';
import type { Wording } from '../../domain/wording.ts';
import { pageTitle } from '../slice-title.ts';
import { chartSection } from './chart-section.ts';
import { contentPolicy } from './content-policy.ts';
import { explorerSection } from './explorer-section.ts';
import { Html, html } from './html.ts';
import { limitsSection } from './limits-section.ts';
import { missedSection } from './missed-section.ts';
import { pageHead } from './page-head.ts';

/** The parts of the page that are the same in all. */
export interface PageParts {
  /** The script that brings the explorer to life. */
  readonly script: string;
  /** The style sheet, with the fonts in it. */
  readonly style: string;
}

/** What a page is made from. */
export interface PageContent {
  readonly slice: ChartSlice;
  /** The charts that it shows, in their order. */
  readonly drawings: readonly Drawing[];
  readonly wording: Wording;
}

/** One page of a slice that needs nothing else, and asks nothing of the network. */
export async function pageHtml(
  { slice, drawings, wording }: PageContent,
  parts: PageParts,
): Promise<string> {
  const sections: Html[] = [];
  for (const drawing of drawings) sections.push(await chartSection(drawing, wording));
  const explored = explorerSlice(slice);
  const explorer = explorerOf(explored);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(contentPolicy(parts.script, parts.style))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${pageTitle(slice)}</title>
<style>${new Html(parts.style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the charts</a>
${pageHead(slice)}
${contents(drawings, hasViews(explorer))}
<main id="main" tabindex="-1">
${hasViews(explorer) ? await explorerSection(explorer, explored) : ''}
${sections}
${missedSection(wording)}
${limitsSection(slice, drawings)}
</main>
<footer><p>Made with pathways. This page is one file: it works offline and asks nothing of any other computer.</p></footer>
<script>${new Html(parts.script)}</script>
</body>
</html>
`;
  return page.text;
}

/** Whether anything is known that the explorer could draw. */
function hasViews({ scopes }: Explorer): boolean {
  return scopes.some(({ views }) => Object.keys(views).length > 0);
}

/** The findings at a glance, each the way to its chart. */
function contents(drawings: readonly Drawing[], hasExplorer: boolean): Html {
  return html`<nav aria-labelledby="glance">
<h2 id="glance">At a glance</h2>
<ol>${drawings.map(({ name, title }) => html`<li><a href="#${name}">${title}</a></li>\n`)}</ol>
<ul>${hasExplorer ? html`<li><a href="#explorer">Look inside the groups</a></li>` : ''}
<li><a href="#missed">What did we miss?</a></li>
<li><a href="#limits">Sources and limits</a></li></ul>
</nav>`;
}
