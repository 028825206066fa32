import { againstBareNode } from '../against-bare-node.mjs';
import { FULL_ROWS, ingest, workbookOf } from '../context.mjs';

export const chart = {
  name: 'chart',
  what: 'one chart out of 410,000 rows as PNG, its SVG made on the way ÷ bare node',
  target: { atMost: 6, unit: '×' },
  async measure(context) {
    const store = context.newStore('chart');
    await ingest(await workbookOf(FULL_ROWS), store);
    const draw = (from, ending) =>
      againstBareNode(context.quickRuns, [
        'chart',
        'size',
        '--naics',
        '31-33',
        '--store',
        from,
        '--out',
        `${context.newStore('drawn')}.${ending}`,
      ]);
    const svg = await draw(store, 'svg');
    const png = await draw(store, 'png');
    const sample = await draw('sample', 'png');
    return {
      value: Math.max(svg.value, png.value),
      detail: `PNG ${png.detail}; SVG ${svg.value.toFixed(2)} ×; PNG of the sample ${sample.value.toFixed(2)} ×`,
    };
  },
};
