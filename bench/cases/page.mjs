import { againstBareNode } from '../against-bare-node.mjs';

export const page = {
  name: 'page',
  what: 'the page of a sector of the sample ÷ bare node',
  target: { atMost: 12, unit: '×' },
  measure: (context) =>
    againstBareNode(context.quickRuns, [
      'page',
      '--naics',
      '31-33',
      '--store',
      'sample',
      '--out',
      `${context.newStore('page')}.html`,
    ]),
};
