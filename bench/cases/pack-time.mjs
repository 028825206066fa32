import { againstBareNode } from '../against-bare-node.mjs';

export const packTime = {
  name: 'pack-time',
  what: 'the whole pack of a sector of the sample ÷ bare node',
  target: { atMost: 40, unit: '×' },
  measure: (context) =>
    againstBareNode(context.runs, [
      'pack',
      '--naics',
      '31-33',
      '--store',
      'sample',
      '--out',
      context.newStore('pack'),
      '--force',
    ]),
};
