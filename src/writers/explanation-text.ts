import { correctionCaveats } from '../analysis/corrections.ts';
import { type FigureInterval, figureInterval } from '../analysis/figure-interval.ts';
import type { Confidence } from '../analysis/margin.ts';
import { dollars, jobs } from '../analysis/number-format.ts';
import { SAMPLE_TEXT, sliceText, sourceText } from '../analysis/slice-text.ts';
import { formatPlace } from '../domain/errors.ts';
import type { Estimate } from '../domain/estimate.ts';
import { MEASURE_NAMES, MEASURES, type Measure } from '../domain/measure.ts';
import type { OccupationFigures } from '../domain/slice.ts';
import { socLevelNumber } from '../domain/soc-level.ts';
import type { ExplanationWriter } from './explanation-writer.ts';
import { plainText, type TextTableOptions, textTable, wrap } from './text-table.ts';

/** A table of figures for each level at which the occupation stands, and the files they come from. */
export const explanationText: ExplanationWriter = (found, { sample, confidence, terminal }) => {
  const note = (text: string) => wrap(text, Math.min(terminal.width, 110), '  ');
  return [
    note(sliceText(found.slice)),
    '',
    ...found.occupations.map((occupation) => occupationBlock(occupation, confidence, terminal)),
    ...correctionCaveats(found.files, found.occupations).map(note),
    ...found.files.flatMap((file) => [note(sourceText(file)), `  sha256 ${file.sha256}`]),
    ...(sample ? [note(SAMPLE_TEXT)] : []),
    '',
  ].join('\n');
};

function occupationBlock(
  occupation: OccupationFigures,
  confidence: Confidence,
  terminal: TextTableOptions,
): string {
  const { code, title, level, figures, source } = occupation;
  const rows = MEASURE_NAMES.filter((measure) => !isBlank(figures[measure])).map((measure) => [
    measure,
    estimateText(figures[measure], measure),
    intervalText(figureInterval(figures, measure, confidence), measure),
    formatPlace(source.cell(measure)),
  ]);
  const table = textTable(
    [
      { header: 'figure', align: 'left' },
      { header: 'value', align: 'right' },
      { header: `interval at ${confidence * 100}%`, align: 'left' },
      { header: 'read from', align: 'left', drops: 'bare' },
    ],
    rows,
    terminal,
  );
  const heading = `${code} ${plainText(title)}, level ${socLevelNumber(level)} (${level})`;
  const words = Object.entries(occupation.attributes ?? {}).map(
    ([attribute, said]) => `${attribute}: ${plainText(said)}`,
  );
  return [terminal.bold(heading), '', table, '', ...words, ...(words.length > 0 ? [''] : [])].join(
    '\n',
  );
}

function isBlank(estimate: Estimate | undefined): boolean {
  return estimate === undefined || (estimate.kind === 'unknown' && estimate.reason === 'blank');
}

function estimateText(estimate: Estimate | undefined, measure: Measure): string {
  switch (estimate?.kind) {
    case 'value':
      return numberText(estimate.value, measure);
    case 'at-least':
      return estimate.value === null ? '≥ top code' : `≥ ${numberText(estimate.value, measure)}`;
    case 'below':
      return estimate.value === null ? 'below a bound' : `< ${numberText(estimate.value, measure)}`;
    default:
      return estimate?.reason ?? '';
  }
}

function intervalText(interval: FigureInterval | null, measure: Measure): string {
  if (interval === null) return '';
  return `${numberText(interval.low, measure)} – ${numberText(interval.high, measure)}`;
}

function numberText(value: number, measure: Measure): string {
  const unit = MEASURES[measure];
  if (unit === 'usd-per-hour' || unit === 'usd-per-year') return dollars(value, measure);
  if (unit === 'jobs' || unit === 'jobs-per-year') return jobs(value);
  return unit === 'percent' ? `${value}%` : String(value);
}
