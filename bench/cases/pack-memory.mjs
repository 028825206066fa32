import { runNodeWithPeak } from '../child.mjs';
import { median } from '../interleave.mjs';
import { PROGRAM } from '../paths.mjs';

export const packMemory = {
  name: 'pack-memory',
  what: 'peak memory of making the whole pack of a sector of the sample',
  target: { atMost: 400, unit: 'MB' },
  async measure(context) {
    const args = ['pack', '--naics', '31-33', '--store', 'sample', '--force'];
    const runs = [];
    for (let run = 0; run < context.runs; run += 1) {
      runs.push(await runNodeWithPeak([PROGRAM, ...args, '--out', context.newStore('pack')]));
    }
    return {
      value: median(runs.map(({ peakMegabytes }) => peakMegabytes)),
      detail: `${runs.length} runs`,
    };
  },
};
