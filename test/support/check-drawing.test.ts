import { expect, test } from 'vitest';
import type { Drawing } from '../../src/charts/chart.ts';
import { checkDrawing } from './check-drawing.ts';
import { exampleDrawing as drawing } from './example-drawing.ts';

const ONE = { text: 'one text', x: 10, y: 20 };

test('a drawing in order has no fault', async () => {
  expect(await checkDrawing(drawing([ONE, { text: 'another', x: 10, y: 60 }]))).toEqual([]);
});

test.each([
  [
    'texts that overlap',
    [ONE, { ...ONE, text: 'another', y: 25 }],
    {},
    'overlap: "one text" and "another"',
  ],
  ['a text that leaves the picture', [{ ...ONE, x: 1210 }], {}, 'outside the picture: "one text"'],
  ['a text that is cut', [ONE], { limit: 20 }, 'cut at 20 of 77 pixels: "one text"'],
  ['a text that is too small', [ONE], { fontSize: 12 }, '12 pixels high: "one text"'],
  [
    'a text that is too pale',
    [ONE],
    { color: '#AAAAAA' },
    'contrast 2.3 of 4.5 on #FFFFFF: "one text"',
  ],
  ['a figure that is none', [{ ...ONE, text: 'NaN jobs' }], {}, 'says "NaN jobs"'],
  ['a property that Vega-Lite does not have', [ONE], { colour: 'red' }, 'schema: '],
])('finds %s', async (_, texts, mark, fault) => {
  const faults = await checkDrawing(drawing(texts, mark));
  expect(faults.join('\n')).toContain(fault);
});

test('finds a text on a bar of nearly its own colour', async () => {
  const { spec, ...rest } = drawing([ONE]);
  const bar = {
    data: { values: [{}] },
    mark: { type: 'rect', color: '#333333' },
    encoding: { x: { value: 0 }, x2: { value: 300 }, y: { value: 0 }, y2: { value: 50 } },
  };
  const layer = (spec as unknown as { layer: unknown[] }).layer;
  const covered = { ...spec, layer: [bar, ...layer] } as unknown as Drawing['spec'];
  expect((await checkDrawing({ ...rest, spec: covered })).join('\n')).toContain(
    'on #333333: "one text"',
  );
});

test('finds bars that run the wrong way', async () => {
  const { spec, ...rest } = drawing([ONE]);
  const at = (field: string) => ({ field, type: 'quantitative', scale: null, axis: null });
  const bars = (mark: object) => ({
    data: { values: [40, 70, 100].map((y) => ({ x: 300 + y / 10, y })) },
    mark: { type: 'bar', size: 20, ...mark },
    encoding: { x: at('x'), y: at('y') },
  });
  const layer = (spec as unknown as { layer: unknown[] }).layer;
  const withBars = (mark: object) =>
    ({ ...spec, layer: [bars(mark), ...layer] }) as unknown as Drawing['spec'];
  const standing = await checkDrawing({ ...rest, spec: withBars({ orient: 'vertical' }) });
  expect(standing).toContain('2 of 3 bars lie on others');
  const lying = await checkDrawing({ ...rest, spec: withBars({ orient: 'horizontal' }) });
  expect(lying.join('\n')).not.toContain('bars lie on');
});

test('finds what vega-lite warns of, and a table that is not whole', async () => {
  const { spec, ...rest } = drawing([ONE]);
  const odd = { ...spec, encoding: { shape: { field: 'x', type: 'nominal' } } };
  const faults = await checkDrawing({
    ...rest,
    spec: odd as unknown as Drawing['spec'],
    table: { columns: rest.table.columns, rows: [['one']] },
  });
  expect(faults.join('\n')).toContain('warning: ');
  expect(faults).toContain('row 0 has 1 of 2 cells');
});
