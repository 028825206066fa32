import { runNodeWithPeak } from '../child.mjs';
import { FULL_ROWS, ingest, workbookOf } from '../context.mjs';
import { PROGRAM } from '../paths.mjs';

const FORMATS = ['csv', 'json', 'parquet'];

export const exportMemory = {
  name: 'export-memory',
  what: 'peak memory of exporting 410,000 rows, the largest of three formats',
  target: { atMost: 550, unit: 'MB' },
  async measure(context) {
    const store = context.newStore('export');
    await ingest(await workbookOf(FULL_ROWS), store);
    const runs = [];
    for (const format of FORMATS) {
      const args = ['export', '--all', '--out', `${store}.${format}`, '--store', store];
      runs.push({ format, ...(await runNodeWithPeak([PROGRAM, ...args])) });
    }
    return {
      value: Math.max(...runs.map(({ peakMegabytes }) => peakMegabytes)),
      detail: runs
        .map(
          ({ format, peakMegabytes, seconds }) =>
            `${format} ${Math.round(peakMegabytes)} MB, ${seconds.toFixed(1)} s`,
        )
        .join('; '),
    };
  },
};
