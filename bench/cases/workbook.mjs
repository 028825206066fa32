import { againstBareNode } from '../against-bare-node.mjs';

export const workbook = {
  name: 'workbook',
  what: 'workbook of the sample’s manufacturing ÷ bare node',
  target: { atMost: 12, unit: '×' },
  measure(context) {
    const out = `${context.newStore('workbook')}.xlsx`;
    const args = ['workbook', '--naics', '31-33', '--out', out, '--store', 'sample'];
    return againstBareNode(context.quickRuns, args);
  },
};
