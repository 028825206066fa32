import { median } from '../interleave.mjs';
import { matrixRuns } from '../matrix-runs.mjs';

export const matrixMemory = {
  name: 'matrix-memory',
  what: 'peak memory of ingesting a state matrix of 500,000 rows',
  target: { atMost: 550, unit: 'MB' },
  async measure(context) {
    const { ingested } = await matrixRuns(context);
    return {
      value: median(ingested.map(({ peakMegabytes }) => peakMegabytes)),
      detail: `${ingested.length} runs`,
    };
  },
};
