import { runNodeWithPeak } from '../child.mjs';
import { FULL_ROWS, workbookOf } from '../context.mjs';
import { ingestRuns } from '../ingest-runs.mjs';
import { medianSeconds } from '../interleave.mjs';
import { pathTo } from '../paths.mjs';

/** One run: it takes long, and the target is far off. */
export const exceljsTime = {
  name: 'exceljs-time',
  what: 'exceljs only reading 410,000 rows ÷ ingesting them',
  target: { atLeast: 6, unit: '×' },
  async measure(context) {
    const seconds = medianSeconds((await ingestRuns(context)).full);
    const workbook = await workbookOf(FULL_ROWS);
    const exceljs = await runNodeWithPeak([pathTo('children/read-with-exceljs.mjs'), workbook]);
    return {
      value: exceljs.seconds / seconds,
      detail: `${exceljs.seconds.toFixed(1)} s and ${Math.round(exceljs.peakMegabytes)} MB, ingest ${seconds.toFixed(2)} s`,
    };
  },
};
