import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/charts/chart.ts';
import { CHARTS } from '../../src/charts/index.ts';
import { drawingPicture } from '../../src/writers/draw/picture.ts';
import { sampleChartSlice } from '../support/sample-chart-slice.ts';

describe.each(['31-33', '62'])('every picture of the sample’s %s stays as it is', (naics) => {
  it.each(Object.values<Chart>(CHARTS).map((chart) => [chart.name, chart] as const))(
    '%s',
    async (name, chart) => {
      const drawing = chart.draw(await sampleChartSlice(naics, chart.measures), {
        level: chart.level,
      });
      const svg = await drawingPicture(drawing);
      await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(
        `__snapshots__/sample-${naics}-${name}.svg`,
      );
    },
  );
});
