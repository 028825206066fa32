import type { ChartSlice } from '../charts/chart.ts';
import { oewsPeriodOf, projectionPeriodOf } from '../domain/release.ts';

/** What a reader has to know of the charts before anything else, in a few sentences. */
export function howToRead({ figures, confidence }: Pick<ChartSlice, 'figures' | 'confidence'>) {
  const { release } = figures.slice;
  const bars =
    projectionPeriodOf(release) !== undefined
      ? 'Bars are the jobs that a projection starts from; it has no published margin.'
      : oewsPeriodOf(release) === undefined
        ? 'Bars are estimates from a survey of employers, published without a margin of error; they are not exact.'
        : `Bars are estimates from a survey of employers. The thin line at the end of a bar is the margin of sampling error: in ${confidence * 100} of 100 such surveys it would hold the true number.`;
  return `${bars} What is projected may turn out otherwise. What is withheld is named, and never drawn as 0. The figures are a start for a conversation with employers, who confirm or correct them.`;
}
