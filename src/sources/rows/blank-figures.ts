import { BLANK } from '../../domain/estimate.ts';
import type { FigureColumn } from '../../domain/facts.ts';
import { BATCH_ROWS } from '../../readers/table.ts';

/** The figures of a batch, all blank, to be filled in. */
export function blankFigures(): FigureColumn {
  return {
    values: new Float64Array(BATCH_ROWS).fill(Number.NaN),
    states: new Uint8Array(BATCH_ROWS).fill(BLANK),
  };
}
