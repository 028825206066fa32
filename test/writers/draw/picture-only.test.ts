import { expect, test } from 'vitest';
import type { Chart, Drawing } from '../../../src/charts/chart.ts';
import { CHARTS } from '../../../src/charts/index.ts';
import { drawingPicture } from '../../../src/writers/draw/picture.ts';
import { pictureOnly } from '../../../src/writers/draw/picture-only.ts';
import { exampleDrawing } from '../../support/example-drawing.ts';
import { sampleChartSlice } from '../../support/sample-chart-slice.ts';

test('has none of the words around it, and is cut to what is left', async () => {
  const svg = await pictureOnly(exampleDrawing());
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
  expect(texts).toEqual(['one text']);
  const [, height, top] = /height="([\d.]+)" viewBox="0 ([\d.]+) 1280 \1"/.exec(svg) ?? [];
  expect(Number(height)).toBe(200 + 2 * 8);
  expect(svg).toContain(`<rect y="${top}" width="1280" height="${height}"`);
});

test('a drawing without a frame stays as it is', async () => {
  const { spec, ...rest } = exampleDrawing();
  const { usermeta: _, ...bare } = spec;
  const drawing = { ...rest, spec: bare as Drawing['spec'] };
  expect(await pictureOnly(drawing)).toBe(await drawingPicture(drawing));
});

// The sample has one release: there is no trend in it.
const charts: readonly Chart[] = Object.values(CHARTS).filter(({ name }) => name !== 'trend');
const slice = await sampleChartSlice(
  '31-33',
  charts.flatMap(({ measures }) => measures),
);
test.each(charts.map((chart) => [chart.name, chart] as const))(
  'of the chart %s is what Vega draws of a spec without the words',
  async (_, chart) => {
    const drawing = chart.draw(slice, { level: chart.level });
    const only = await pictureOnly(drawing);
    const judge = await drawingPicture({ ...drawing, spec: withoutWords(drawing.spec) });
    expect(marksOf(only)).toEqual(marksOf(judge));
    expect(marksOf(only).length).toBeLessThan(marksOf(await drawingPicture(drawing)).length);
  },
);

function withoutWords(spec: Drawing['spec']): Drawing['spec'] {
  const { title: _, ...rest } = spec as { title?: unknown; layer: { name?: string }[] };
  const layer = rest.layer.filter(({ name = '' }) => !name.startsWith('words-'));
  return { ...rest, layer } as unknown as Drawing['spec'];
}

/** What is drawn on the background. Classes and clips are numbered, so theirs differ. */
function marksOf(svg: string): readonly string[] {
  return svg
    .slice(svg.indexOf('<g '))
    .replace(/ class="[^"]*"/g, '')
    .split(/(?=<)/);
}
