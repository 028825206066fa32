import { STATES, type State } from '../../src/domain/estimate.ts';
import { MEASURE_NAMES, type Measure } from '../../src/domain/measure.ts';
import { type MadeFile, type MadeRow, type StoredFigure, storeFiles } from './made-facts.ts';

/** Invented figures: every measure in every state, in some areas and industries. */
const EVERY_STATE: MadeFile = {
  file: 'every-state.xlsx',
  rows: Array.from(STATES.keys(), (shift) => ({
    soc: `51-${9010 + shift}`,
    level: 'detailed',
    title: shift % 2 === 0 ? `=cmd|'/c calc'!A${shift}` : `Titles, with "marks" and – ${shift}`,
    area: shift % 3 === 0 ? '99' : '08',
    industry: shift % 4 === 0 ? '62' : '31-33',
    figures: Object.fromEntries(
      MEASURE_NAMES.map((measure, index) => [measure, figure(STATES[(index + shift) % 12], index)]),
    ),
  })),
};

function figure(state: State | undefined, index: number): StoredFigure {
  const value = [0.1, 1234567, 1 / 3, -16.4, 1e-7, 2_147_483_648.5][index % 6] ?? 0;
  if (state === undefined || state === 'published') return value;
  return state === 'at-least' || state === 'below' ? [state, value] : state;
}

/** Two files whose rows complete each other: one has the jobs, one the wages, both the year. */
function halves(rows: number): readonly MadeFile[] {
  const half = (file: string, measures: readonly Measure[]): MadeFile => ({
    file,
    measures,
    rows: Array.from(
      { length: rows },
      (_, index): MadeRow => ({
        soc: `53-${1000 + index}`,
        level: 'detailed',
        area: String(10 + Math.floor(index / 50)),
        figures: Object.fromEntries(measures.map((measure) => [measure, oddly(measure, index)])),
      }),
    ),
  });
  return [
    half('jobs.xlsx', ['employment', 'annualMeanWage', 'baseYear']),
    half('wages.xlsx', ['annualMeanWage', 'annualP90Wage', 'baseYear']),
  ];
}

/** Each file states half of the mean wages; the other half is blank there. */
function oddly(measure: Measure, index: number): StoredFigure {
  if (measure === 'baseYear') return 2024;
  if (index % 7 === 0) return measure === 'employment' ? 'employment-withheld' : 'wage-withheld';
  return measure === 'annualP90Wage' ? ['at-least', 239_200] : 1000 + index;
}

/**
 * Writes a store in which there is one of everything: states, formulas as titles, rows that complete
 * each other, two releases.
 */
export async function writeOddStore(root: string): Promise<void> {
  const older = EVERY_STATE.rows.map((row) => ({ ...row, release: 'oews-2021-05' }));
  await storeFiles(root, [EVERY_STATE, { file: 'older.xlsx', rows: older }, ...halves(1200)]);
}
