import type { ChartSlice } from '../charts/chart.ts';
import { projectionPeriodOf } from '../domain/release.ts';
import { hasMargins } from './has-margins.ts';

/** What a reader has to know of the charts before anything else, in a few sentences. */
export function howToRead(slice: ChartSlice): string {
  const { figures, confidence } = slice;
  const bars =
    projectionPeriodOf(figures.slice.release) !== undefined
      ? 'Bars are the jobs that a projection starts from; it has no published margin.'
      : hasMargins(slice)
        ? `Bars are estimates from a survey of employers, with a margin of sampling error: in ${Math.round(confidence * 100)} of 100 such surveys it would hold the true number. A thin line at the end of a bar shows it where it is wide enough to draw.`
        : 'Bars are estimates from a survey of employers, published without a margin of error; they are not exact.';
  return `${bars} What is projected may turn out otherwise. What is withheld is named, and never drawn as 0. The figures are a start for a conversation with employers, who confirm or correct them.`;
}
