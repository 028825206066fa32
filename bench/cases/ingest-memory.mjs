import { ingestRuns } from '../ingest-runs.mjs';
import { median } from '../interleave.mjs';

export const ingestMemory = {
  name: 'ingest-memory',
  what: 'peak memory of ingesting 410,000 rows',
  target: { atMost: 550, unit: 'MB' },
  async measure(context) {
    const { full, tenth } = await ingestRuns(context);
    const [peak, tenthPeak] = [full, tenth].map((runs) =>
      median(runs.map(({ peakMegabytes }) => peakMegabytes)),
    );
    return { value: peak, detail: `${Math.round(tenthPeak)} MB for the tenth` };
  },
};
