import { briefly } from '../analysis/running-words.ts';
import type { ChartSlice } from '../charts/chart.ts';
import { releaseTitle } from '../domain/release.ts';

/** The industry as a heading: `Manufacturing`, `All industries`. */
export function industryHeading({ figures }: Pick<ChartSlice, 'figures'>): string {
  const { level, title } = figures.slice.industry;
  return level === 'cross-industry' ? 'All industries' : briefly(title);
}

/** `Manufacturing, U.S.: occupations, OEWS May 2024`; for the window and for bookmarks. */
export function pageTitle(slice: Pick<ChartSlice, 'figures'>): string {
  const { area, release } = slice.figures.slice;
  return `${industryHeading(slice)}, ${briefly(area.title)}: occupations, ${releaseTitle(release)}`;
}
