import { ingestRuns } from '../ingest-runs.mjs';
import { medianSeconds } from '../interleave.mjs';

export const ingestGrowth = {
  name: 'ingest-growth',
  what: 'ingest 410,000 rows ÷ ingest 41,000 rows',
  target: { atMost: 10.5, unit: '×' },
  async measure(context) {
    const { full, tenth } = await ingestRuns(context);
    const [seconds, tenthSeconds] = [medianSeconds(full), medianSeconds(tenth)];
    return {
      value: seconds / tenthSeconds,
      detail: `${seconds.toFixed(2)} s, ${tenthSeconds.toFixed(2)} s`,
    };
  },
};
