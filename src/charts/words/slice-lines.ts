import { levelText, SAMPLE_TEXT, sliceText, sourceText } from '../../analysis/slice-text.ts';
import type { SourceFile } from '../../domain/slice.ts';
import type { ChartRequest, ChartSlice } from '../chart.ts';

/** Slice, release, level: the line under every title. */
export function sliceLine({ figures }: ChartSlice, { level, within }: ChartRequest): string {
  const group = figures.occupations.find(({ code }) => code === within);
  return `${sliceText(figures.slice)}; ${levelText(level)}${group === undefined ? '' : ` within ${group.title}`}`;
}

/** The publishers' citations, and that the figures are the sample's. */
export function sourceLines(
  files: readonly SourceFile[],
  { isSample }: ChartSlice,
): readonly string[] {
  return [...files.map(sourceText), ...(isSample ? [SAMPLE_TEXT] : [])];
}
