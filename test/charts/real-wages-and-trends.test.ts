import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { NOT_A_TIME_SERIES } from '../../src/analysis/series-breaks.ts';
import type { Chart, ChartSlice } from '../../src/charts/chart.ts';
import { sizeGrowthWage } from '../../src/charts/size-growth-wage.ts';
import { trend } from '../../src/charts/trend.ts';
import { wages } from '../../src/charts/wages.ts';
import { drawingPicture } from '../../src/writers/draw/picture.ts';
import { checkDrawing } from '../support/check-drawing.ts';
import { REAL_DATA } from '../support/oews-workbook.ts';
import { runPathways } from '../support/run-pathways.ts';
import { chartSliceOf } from '../support/sample-chart-slice.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();
const data = REAL_DATA ?? '';
const CHARTS: readonly Chart[] = [wages, sizeGrowthWage, trend];

const SLICES = {
  'manufacturing, May 2018': { naics: '31-33', release: 'oews-2018-05' },
  'manufacturing, May 2024, with May 2018': { naics: '31-33', release: '2024-05', past: '2018-05' },
  'health care, May 2024': { naics: '62', release: 'oews-2024-05' },
  'real estate, May 2024, where much is withheld': { naics: '53', release: 'oews-2024-05' },
  'all industries, May 2024, with May 2018 and May 2021': {
    naics: '000000',
    release: 'oews-2024-05',
    past: 'oews-2018-05,oews-2021-05',
  },
  'all industries of Colorado': { naics: '000000', area: '08' },
  'wages of New York, with means of thirds': {
    naics: '000000',
    area: '36',
    release: 'ny-wages-2023',
  },
} as const;
type Name = keyof typeof SLICES;

function load(folder: string, ...args: readonly string[]): void {
  const { status, stderr } = runPathways(['ingest', '--no-keep', ...args], folder);
  expect({ status, stderr }).toMatchObject({ status: 0 });
}

describe.skipIf(REAL_DATA === undefined)(
  'wages, scatters and trends of real files (skipped: PATHWAYS_REAL_DATA is not set)',
  () => {
    const slices = new Map<string, ChartSlice>();

    beforeAll(async () => {
      const nation = newFolder();
      const oews = [
        'natsector_M2018',
        'natsector_M2024',
        'national_M2018',
        'national_M2021',
        'national_M2024',
      ];
      load(
        nation,
        ...oews.map((name) => join(data, `oews/${name}_dl.xlsx`)),
        join(data, 'projections/Employment_Projections_2024-34.csv'),
      );
      load(nation, '--release', 'ny-wages-2023', join(data, 'state/NY_oews_wages.csv'));
      const colorado = newFolder();
      const state = join(data, 'state/state_M2024_dl_10_columns.csv');
      const mapping = join(colorado, 'map.json');
      runPathways(['ingest', state, '--suggest-mapping', '--out', mapping], colorado);
      load(colorado, '--mapping', mapping, state);
      load(
        colorado,
        '--release',
        'pc-2022-32',
        join(data, 'state/projections_central_longterm_2022-32.csv'),
      );
      const measures = CHARTS.flatMap((chart) => chart.measures);
      for (const [name, options] of Object.entries(SLICES)) {
        const store = join(name.endsWith('Colorado') ? colorado : nation, 'data/store');
        slices.set(name, await chartSliceOf({ ...options, store }, measures));
      }
    });

    function draw(name: Name, chart: Chart, level = chart.level) {
      const slice = slices.get(name);
      if (slice === undefined) throw new Error(name);
      return chart.draw(slice, { level });
    }

    describe.each(Object.keys(SLICES) as Name[])('%s', (name) => {
      it.each(CHARTS.map((chart) => [chart.name, chart] as const))(
        'is in order as %s at every level',
        async (_, chart) => {
          for (const level of ['major', 'minor', 'detailed'] as const) {
            expect(await checkDrawing(draw(name, chart, level))).toEqual([]);
          }
        },
      );
    });

    it.each([
      [
        'manufacturing, May 2018',
        wages,
        'Of the 15 largest groups, pay is highest for Management: $119,570 at the median, 2.9 times the sector’s',
      ],
      [
        'wages of New York, with means of thirds',
        wages,
        'Of the 15 largest groups, pay is highest for Management: $142,285 at the median, 2.6 times that of all industries',
      ],
      [
        'all industries, May 2024, with May 2018 and May 2021',
        trend,
        'Surveys show more jobs than in May 2018 in 3 of the 6 largest groups, fewer in 2; 4 are projected to grow by 2034',
      ],
      // The ownership scopes of the two files differ, so nothing is said of the past.
      [
        'manufacturing, May 2024, with May 2018',
        trend,
        '4 of the 6 largest groups are projected to grow by 2034',
      ],
      [
        'health care, May 2024',
        sizeGrowthWage,
        '3 of the 8 large groups are projected to grow by 2034 and pay above the sector’s median',
      ],
    ] as const)('%s, %#', (name, chart, title) => {
      expect(draw(name, chart).title).toBe(title);
    });

    it('has the published wages of May 2018, top-coded at $208,000', () => {
      const { table } = draw('manufacturing, May 2018', wages);
      expect(table.rows[0]).toEqual([
        '11-0000',
        'Management Occupations',
        704_680,
        64_210,
        87_120,
        119_570,
        162_670,
        { atLeast: 208_000 },
      ]);
    });

    it('says what breaks a trend of releases, in a picture that stays as it is', async () => {
      const drawing = draw('all industries, May 2024, with May 2018 and May 2021', trend);
      expect(drawing.notes).toContain(NOT_A_TIME_SERIES);
      expect(drawing.notes.filter((note) => /SOC 2010|MB3|NAICS/.test(note))).toHaveLength(2);
      const svg = await drawingPicture(drawing);
      await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(
        '__snapshots__/real-000000-trend.svg',
      );
    });

    it('draws means of thirds as what they are', async () => {
      const drawing = draw('wages of New York, with means of thirds', wages);
      expect(drawing.notes).toContain(
        'Entry is the mean wage of the lowest-paid third, experienced that of the upper two thirds: they are not the 10th and 90th percentiles.',
      );
      const svg = await drawingPicture(drawing);
      await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(
        '__snapshots__/real-new-york-wages.svg',
      );
    });
  },
);
