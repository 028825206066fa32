import { medianSeconds } from '../interleave.mjs';
import { matrixRuns } from '../matrix-runs.mjs';

export const matrixTime = {
  name: 'matrix-time',
  what: 'ingest a state matrix of 500,000 rows (CSV) ÷ DuckDB read_csv',
  target: { atMost: 5, unit: '×' },
  async measure(context) {
    const { readCsv, ingested } = await matrixRuns(context);
    const [seconds, yardstick] = [medianSeconds(ingested), medianSeconds(readCsv)];
    return {
      value: seconds / yardstick,
      detail: `${seconds.toFixed(2)} s, read_csv ${yardstick.toFixed(2)} s, ${ingested.length} runs`,
    };
  },
};
