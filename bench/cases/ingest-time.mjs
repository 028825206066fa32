import { ingestRuns } from '../ingest-runs.mjs';
import { medianSeconds } from '../interleave.mjs';

export const ingestTime = {
  name: 'ingest-time',
  what: 'ingest 410,000 rows ÷ F, inflating the sheet alone',
  target: { atMost: 4.5, unit: '×' },
  async measure(context) {
    const { full, inflate } = await ingestRuns(context);
    const seconds = medianSeconds(full);
    const yardstick = medianSeconds(inflate);
    return {
      value: seconds / yardstick,
      detail: `${seconds.toFixed(2)} s, F ${yardstick.toFixed(2)} s, ${full.length} runs`,
    };
  },
};
