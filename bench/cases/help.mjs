import { againstBareNode } from '../against-bare-node.mjs';

export const help = {
  name: 'help',
  what: 'pathways --help ÷ bare node',
  target: { atMost: 1.3, unit: '×' },
  measure: (context) => againstBareNode(context.quickRuns, ['--help']),
};
