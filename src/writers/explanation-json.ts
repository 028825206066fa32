import { correctionCaveats } from '../analysis/corrections.ts';
import { figureInterval } from '../analysis/figure-interval.ts';
import { BLANK_ESTIMATE } from '../domain/estimate.ts';
import { MEASURE_NAMES, MEASURES } from '../domain/measure.ts';
import type { ExplanationWriter } from './explanation-writer.ts';
import { levelJson, sliceJson } from './slice-json.ts';

/** The public JSON of an explanation: every measure, also those that the file does not have. */
export const explanationJson: ExplanationWriter = (found, { sample, confidence }) =>
  `${JSON.stringify(explanationObject(found, sample, confidence), null, 2)}\n`;

function explanationObject(
  { slice, occupations, files }: Parameters<ExplanationWriter>[0],
  sample: boolean,
  confidence: Parameters<typeof figureInterval>[2],
) {
  return {
    slice: sliceJson(slice),
    sample,
    occupations: occupations.map(({ code, level, title, figures, attributes, source }) => ({
      soc: code,
      level: levelJson(level),
      title,
      attributes: attributes ?? {},
      figures: MEASURE_NAMES.map((measure) => ({
        measure,
        unit: MEASURES[measure],
        ...(figures[measure] ?? BLANK_ESTIMATE),
        interval: figureInterval(figures, measure, confidence),
        source: {
          sha256: files[source.file]?.sha256,
          ...source.cell(measure),
          row: source.row,
        },
      })),
    })),
    caveats: correctionCaveats(files, occupations),
    sources: files,
  };
}
