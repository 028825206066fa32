import { markCode, PUBLISHED } from '../../domain/estimate.ts';
import { MEASURES, type Measure, type Unit } from '../../domain/measure.ts';
import { CellKind, type RowBatch } from '../../readers/table.ts';
import type { FigureDecoder } from './figures.ts';

const AT_LEAST = markCode('at-least');

/** What `TRUE` in ANNUAL or HOURLY means: figures of the other unit do not exist. */
const PERIODS = {
  annualOnly: { unit: 'usd-per-hour', mark: markCode('no-hourly') },
  hourlyOnly: { unit: 'usd-per-year', mark: markCode('no-annual') },
} as const satisfies Record<string, { readonly unit: Unit; readonly mark: number }>;

/**
 * ANNUAL = TRUE (teachers, pilots): no hourly figure exists; HOURLY = TRUE (actors, musicians): no
 * annual one. Such cells get their own mark; nothing is ever divided by 2,080.
 */
export function markPayPeriod(
  period: keyof typeof PERIODS,
  column: number | undefined,
  batch: RowBatch,
  kept: Int32Array,
  count: number,
  decoders: ReadonlyMap<Measure, FigureDecoder>,
): void {
  const cells = column === undefined ? undefined : batch.columns[column];
  if (cells === undefined) return;
  const { unit, mark } = PERIODS[period];
  for (let i = 0; i < count; i += 1) {
    const row = kept[i] as number;
    const kind = cells.kinds[row];
    if (kind === CellKind.empty) continue;
    const isTrue =
      kind === CellKind.text
        ? /^\s*true\s*$/i.test(batch.strings[cells.texts[row] as number] ?? '')
        : cells.numbers[row] === 1;
    if (!isTrue) continue;
    for (const [measure, decoder] of decoders) {
      const before = decoder.column.states[i] as number;
      if (MEASURES[measure] === unit && before !== PUBLISHED && before !== AT_LEAST) {
        decoder.remark(i, mark);
      }
    }
  }
}
