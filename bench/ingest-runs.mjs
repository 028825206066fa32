import { runNode } from './child.mjs';
import { FULL_ROWS, ingest, TENTH_ROWS, workbookOf } from './context.mjs';
import { interleave } from './interleave.mjs';
import { pathTo } from './paths.mjs';

/** F, the whole file and its tenth, in turn, each into a fresh store; shared by the ingest cases. */
export function ingestRuns(context) {
  return context.once('ingest', async () => {
    const full = await workbookOf(FULL_ROWS);
    const tenth = await workbookOf(TENTH_ROWS);
    const inflate = () => runNode([pathTo('children/inflate-sheet.mjs'), full]);
    await inflate();
    return interleave(context.runs, {
      inflate,
      full: () => ingest(full, context.newStore('full')),
      tenth: () => ingest(tenth, context.newStore('tenth')),
    });
  });
}
