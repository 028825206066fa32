import { existsSync } from 'node:fs';
import { runNode } from './child.mjs';
import { ingest } from './context.mjs';
import { interleave } from './interleave.mjs';
import { pathTo } from './paths.mjs';

const ROWS = 500_000;

/** DuckDB's reader and ingesting the same matrix, in turn, each store a fresh one; shared by the matrix cases. */
export function matrixRuns(context) {
  return context.once('matrix', async () => {
    const file = pathTo(`.cache/wid-${ROWS}.csv`);
    if (!existsSync(file)) {
      process.stderr.write(`generating ${ROWS} rows …\n`);
      await runNode([pathTo('wid-matrix.mjs'), '--rows', String(ROWS)]);
    }
    const readCsv = () => runNode([pathTo('children/read-csv-with-duckdb.mjs'), file]);
    await readCsv();
    return interleave(context.runs, {
      readCsv,
      ingested: () => ingest(file, context.newStore('matrix')),
    });
  });
}
