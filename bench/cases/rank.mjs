import { againstBareNode } from '../against-bare-node.mjs';
import { FULL_ROWS, ingest, workbookOf } from '../context.mjs';

export const rank = {
  name: 'rank',
  what: 'rank one sector out of 410,000 rows ÷ bare node',
  target: { atMost: 2.5, unit: '×' },
  async measure(context) {
    const store = context.newStore('rank');
    await ingest(await workbookOf(FULL_ROWS), store);
    const query = ['rank', '--naics', '31-33', '--level', '2', '--store', store];
    return againstBareNode(context.quickRuns, query);
  },
};
