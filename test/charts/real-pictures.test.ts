import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { change } from '../../src/charts/change.ts';
import type { Chart, ChartSlice } from '../../src/charts/chart.ts';
import { composition } from '../../src/charts/composition.ts';
import { compositionBars } from '../../src/charts/composition-bars.ts';
import { growthDetail } from '../../src/charts/growth-detail.ts';
import { CHARTS as EVERY_CHART } from '../../src/charts/index.ts';
import { size } from '../../src/charts/size.ts';
import { slug } from '../../src/domain/slug.ts';
import { drawingPicture } from '../../src/writers/draw/picture.ts';
import { checkDrawing } from '../support/check-drawing.ts';
import { tableRows } from '../support/compare-with-rank.ts';
import { REAL_DATA } from '../support/oews-workbook.ts';
import { runPathways } from '../support/run-pathways.ts';
import { chartSliceOf } from '../support/sample-chart-slice.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();
const data = REAL_DATA ?? '';
const CHARTS: readonly Chart[] = [size, change, growthDetail, composition, compositionBars];

const SLICES = {
  'manufacturing, May 2018': { naics: '31-33', release: 'oews-2018-05' },
  'manufacturing, May 2024': { naics: '31-33', release: 'oews-2024-05' },
  'health care, May 2024': { naics: '62', release: 'oews-2024-05' },
  'real estate, May 2024, where a group is withheld': { naics: '53', release: 'oews-2024-05' },
  'agriculture, May 2024, where most detail is withheld': { naics: '11', release: 'oews-2024-05' },
  'all industries of Colorado': { naics: '000000', area: '08' },
} as const;
type Name = keyof typeof SLICES;

const MEASURES = Object.values<Chart>(EVERY_CHART).flatMap(({ measures }) => measures);

/** A store of these files. */
function storeOf(...loads: readonly (readonly string[])[]): string {
  const folder = newFolder();
  for (const args of loads) {
    const { status, stderr } = runPathways(['ingest', '--no-keep', ...args], folder);
    expect({ status, stderr }).toMatchObject({ status: 0 });
  }
  return join(folder, 'data/store');
}

describe.skipIf(REAL_DATA === undefined)(
  'pictures of real files (skipped: PATHWAYS_REAL_DATA is not set)',
  () => {
    const slices = new Map<string, ChartSlice>();
    beforeAll(async () => {
      const mapping = join(newFolder(), 'map.json');
      const state = join(data, 'state/state_M2024_dl_10_columns.csv');
      runPathways(['ingest', state, '--suggest-mapping', '--out', mapping], newFolder());
      const nation = storeOf(
        [join(data, 'oews/natsector_M2018_dl.xlsx'), join(data, 'oews/natsector_M2024_dl.xlsx')],
        [join(data, 'projections/nem-2018-28/National Employment Matrix_IND_31-330.csv')],
        [join(data, 'projections/Employment_Projections_2024-34.csv')],
      );
      const colorado = storeOf(
        ['--mapping', mapping, state],
        ['--release', 'pc-2022-32', join(data, 'state/projections_central_longterm_2022-32.csv')],
      );
      for (const [name, options] of Object.entries(SLICES)) {
        const store = 'area' in options ? colorado : nation;
        slices.set(name, await chartSliceOf({ ...options, store }, MEASURES));
      }
    });

    function draw(name: Name, chart: Chart, level = chart.level) {
      const slice = slices.get(name);
      if (slice === undefined) throw new Error(name);
      return chart.draw(slice, { level });
    }

    describe.each(Object.keys(SLICES) as Name[])('%s', (name) => {
      it.each(CHARTS.map((chart) => [chart.name, chart] as const))(
        'is in order as %s',
        async (_, chart) => {
          expect(await checkDrawing(draw(name, chart))).toEqual([]);
          expect(await checkDrawing(draw(name, chart, 'detailed'))).toEqual([]);
        },
      );
    });

    describe.each(Object.keys(SLICES) as Name[])('%s', (name) => {
      it.each(Object.values<Chart>(EVERY_CHART).map((chart) => [chart.name, chart] as const))(
        'stays as it is as %s',
        async (_, chart) => {
          const svg = await drawingPicture(draw(name, chart));
          await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(
            `__snapshots__/real/${slug(name)}-${chart.name}.svg`,
          );
        },
      );
    });

    it.each([
      ['manufacturing, May 2018', size, 'Production is half of manufacturing’s jobs'],
      [
        'manufacturing, May 2018',
        change,
        '6 of 22 groups are projected to grow by 2028; Production to lose most, about 450,000 jobs',
      ],
      [
        'real estate, May 2024, where a group is withheld',
        size,
        'Three groups hold 56% of the jobs in real estate and rental and leasing',
      ],
    ] as const)('%s, %#', async (name, chart, title) => {
      expect(draw(name, chart).title).toBe(title);
    });

    it('has the growth that the matrix prints, in a picture that stays as it is', async () => {
      const drawing = draw('manufacturing, May 2018', change);
      const production = tableRows(drawing).find(({ soc }) => soc === '51-0000');
      expect(production).toMatchObject({
        baseEmployment: 6_422_880,
        growthRate: -0.07,
        growthBasis: 'us-industry',
        smallBase: 'no',
      });
      const svg = await drawingPicture(drawing);
      await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(
        '__snapshots__/real-31-33-2018-change.svg',
      );
    });

    it('says what is withheld, and draws the margins that can be seen', async () => {
      const drawing = draw('real estate, May 2024, where a group is withheld', size);
      expect(drawing.notes).toEqual([
        'Whiskers: sampling margins at 90% confidence.',
        'All other margins at 90% confidence are too thin to draw: at most ± 2,909 jobs (8.7%), of Construction and Extraction.',
        '≈ beside a rank: the margins do not tell this row from the next; they may stand the other way round.',
        'Not shown, as no number of jobs is published (unknown, not 0): 1 group – Food Preparation and Serving Related.',
        '30,030 jobs (1.2%) are in no row: groups that are withheld or absent from the file, and rounding.',
        'OEWS May 2024 figures are survey estimates without the self-employed: a prompt to ask employers, who confirm or correct them.',
      ]);
      const svg = await drawingPicture(drawing);
      await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(
        '__snapshots__/real-53-2024-size.svg',
      );
    });
  },
);
