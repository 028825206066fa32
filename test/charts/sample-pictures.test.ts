import { beforeAll, describe, expect, it } from 'vitest';
import { change } from '../../src/charts/change.ts';
import type { Chart, ChartSlice, Drawing } from '../../src/charts/chart.ts';
import { BEFORE_ROUNDING } from '../../src/charts/composition/composition-parts.ts';
import { composition } from '../../src/charts/composition.ts';
import { compositionBars } from '../../src/charts/composition-bars.ts';
import { growthDetail } from '../../src/charts/growth-detail.ts';
import { size } from '../../src/charts/size.ts';
import { drawingPicture } from '../../src/writers/draw/picture.ts';
import { checkDrawing } from '../support/check-drawing.ts';
import { type PrintedRow, tableRows } from '../support/compare-with-rank.ts';
import { madeChartSlice } from '../support/made-chart-slice.ts';
import { runPathways } from '../support/run-pathways.ts';
import { sampleChartSlice } from '../support/sample-chart-slice.ts';
import { occupation, total } from '../support/slice-figures.ts';

const CHARTS: Readonly<Record<string, Chart>> = {
  size,
  change,
  'growth-detail': growthDetail,
  composition,
  'composition-bars': compositionBars,
};
const PRODUCTION_MINORS = { level: 'minor', within: '51-0000' } as const;
const PRODUCTION_DETAIL = { level: 'detailed', within: '51-0000' } as const;

const slices: Record<string, ChartSlice> = {};
beforeAll(async () => {
  for (const naics of ['31-33', '62']) slices[naics] = await sampleChartSlice(naics);
});

function draw(
  name: string,
  naics: string,
  request: Partial<Parameters<Chart['draw']>[1]> = {},
): Drawing {
  const [chart, slice] = [CHARTS[name], slices[naics]];
  if (chart === undefined || slice === undefined) throw new Error(`no ${name} or no ${naics}`);
  return chart.draw(slice, { level: chart.level, ...request });
}

describe.each(['31-33', '62'])('the sample of %s', (naics) => {
  it.each(Object.keys(CHARTS))('is in order as %s', async (chart) => {
    for (const request of [{}, { top: 3 }, PRODUCTION_MINORS, PRODUCTION_DETAIL]) {
      expect(await checkDrawing(draw(chart, naics, request))).toEqual([]);
    }
  });
});

describe('a picture of the sample', () => {
  it.each([
    ['31-33', 'size'],
    ['62', 'size'],
    ['31-33', 'change'],
    ['31-33', 'growth-detail'],
    ['62', 'composition'],
    ['31-33', 'composition-bars'],
  ] as const)('of %s as %s stays as it is', async (naics, chart) => {
    const svg = await drawingPicture(draw(chart, naics));
    await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(
      `__snapshots__/sample-${naics}-${chart}.svg`,
    );
  });
});

describe('the titles of the sample', () => {
  it.each([
    ['31-33', 'size', {}, 'Production is half of manufacturing’s jobs'],
    ['62', 'size', {}, 'Two groups hold 62% of the jobs in health care and social assistance'],
    [
      '31-33',
      'size',
      PRODUCTION_MINORS,
      'Other Production is 30% of production jobs in manufacturing',
    ],
    [
      '31-33',
      'change',
      {},
      '18 of 22 groups are projected to grow by 2034; Production to lose most, about 87,000 jobs',
    ],
    [
      '62',
      'change',
      {},
      '19 of 22 groups are projected to grow by 2034; Healthcare Support to gain most, about 860,000 jobs',
    ],
    [
      '31-33',
      'growth-detail',
      {},
      'Mathematical Science is projected to grow fastest, by 27.8% until 2034; of the large groups Printing Workers to shrink most, by 10.5%',
    ],
    [
      '31-33',
      'composition',
      {},
      'Production is projected to fall from 48.7% to 47.6% of manufacturing’s jobs by 2034',
    ],
    [
      '62',
      'composition-bars',
      {},
      'Healthcare Support is projected to rise from 29.6% to 31.0% of the jobs in health care and social assistance by 2034',
    ],
  ] as const)('%s as %s', (naics, chart, request, title) => {
    expect(draw(chart, naics, request).title).toBe(title);
  });
});

describe('the alternative texts of the sample', () => {
  it.each([
    [
      '31-33',
      'size',
      'Bar chart of 22 groups by number of jobs. Production 6,218,770 · 48.7%; Transportation and Material Moving 1,152,370 · 9.0%; Office and Administrative Support 966,830 · 7.6%; Management 858,440 · 6.7%; Architecture and Engineering 783,540 · 6.1%; Installation, Maintenance, and Repair 691,520 · 5.4%; and 16 more, down to Community and Social Service 200 · < 0.1%.',
    ],
    [
      '31-33',
      'change',
      'Bar chart of 22 groups by projected change in jobs, most gained first. Architecture and Engineering +50,896 (+6.5%); Installation, Maintenance, and Repair +50,481 (+7.3%); Management +43,904 (+5.1%); Business and Financial Operations +39,713 (+6.1%); Computer and Mathematical +33,884 (+10.8%); Transportation and Material Moving +16,835 (+1.5%); …; Community and Social Service +2 (+1.0%); Sales and Related −379 (−0.1%); Farming, Fishing, and Forestry −755 (−2.4%); Office and Administrative Support −51,877 (−5.4%); Production −87,386 (−1.4%).',
    ],
    [
      '31-33',
      'growth-detail',
      'Bar chart of projected growth, 15 groups, highest first. Mathematical Science +27.8%; Occupational Health and Safety Specialists and Technicians +11.7%; Computer +10.0%; Health Technologists and Technicians +8.6%; Other Installation, Maintenance, and Repair +8.5%; Engineers +8.5%; Business Operations Specialists +6.4%; Supervisors of Food Preparation and Serving Workers +6.2%; Other Healthcare Support +6.0%; Supervisors of Production Workers +1.2%; Material Moving Workers +0.5%; Assemblers and Fabricators −0.6%; Other Production −0.9%; Metal Workers and Plastic Workers −4.2%; Printing Workers −10.5%. Apart, as their base is small: Animal Care and Service Workers +12.1%; Tour and Travel Guides +8.1%; Supervisors of Personal Care and Service Workers +6.3%; Entertainers and Performers, Sports and Related Workers +5.2%; Architects, Surveyors, and Cartographers +4.2%; Communications Equipment Operators −26.3%.',
    ],
    [
      '62',
      'composition',
      'Two pie charts of shares of jobs. Healthcare Practitioners and Technical 32.4% now, 32.3% in 2034; Healthcare Support 29.6% now, 31.0% in 2034; Office and Administrative Support 12.1% now, 11.1% in 2034; Community and Social Service 5.8% now, 5.9% in 2034; Management 4.5% now, 4.7% in 2034; Educational Instruction and Library 2.6% now, 2.5% in 2034; Other (16 groups) 13.0% now, 12.5% in 2034.',
    ],
  ] as const)('%s as %s', (naics, chart, alt) => {
    expect(draw(chart, naics).alt).toBe(alt);
  });
});

describe('the notes of the sample', () => {
  it('say what of a picture of sizes cannot be seen', () => {
    expect(draw('size', '31-33', { top: 3 }).notes).toEqual([
      'Sampling margins at 90% confidence are too thin to draw: at most ± 10,230 jobs (0.2%), of Production.',
      'Other (19 groups), not drawn: together 4,429,680 jobs (34.7% of all).',
      'OEWS May 2024 figures are survey estimates without the self-employed: a prompt to ask employers, who confirm or correct them.',
    ]);
  });

  it('name the basis of a projection that is not of this industry', () => {
    for (const chart of ['change', 'growth-detail', 'composition', 'composition-bars']) {
      expect(draw(chart, '31-33').notes[0]).toBe(
        'Projection: Employment Projections 2024–34, of all industries in the U.S., borrowed: this industry may go another way.',
      );
    }
  });

  it('say which large group is drawn because it shrinks most', () => {
    expect(draw('growth-detail', '62', { top: 7 }).notes[1]).toBe(
      'Drawn: 7 of 79 groups: the 3 largest, the 3 fastest growing, and of the third with the most jobs the one that shrinks most.',
    );
  });

  it('say that points are computed before rounding where the shares as printed differ', () => {
    // 48.7% to 47.6% is printed as −1.2 points.
    expect(draw('composition', '31-33').notes[1]).toBe(BEFORE_ROUNDING);
    const even = madeChartSlice(
      [
        total({ employment: 100_000 }),
        occupation('11-0000', { employment: 50_000 }),
        occupation('13-0000', { employment: 50_000 }),
      ],
      { '11-0000': 0, '13-0000': 0 },
    );
    expect(composition.draw(even, { level: 'major' }).notes).not.toContain(BEFORE_ROUNDING);
  });

  it('count what has no growth, and name what is small', () => {
    expect(draw('growth-detail', '31-33').notes.slice(1, 4)).toEqual([
      'Drawn: 15 of 67 groups: the 8 largest, the 9 fastest growing, and the one that shrinks most; some are both.',
      'Fewer than 1,000 jobs as well, not drawn: Firefighting and Prevention Workers +3.5%; Entertainment Attendants and Related Workers +3.4%; and 11 more.',
      'No growth is known (which is not 0) of 4 groups: Counselors, Social Workers, and Other Community and Social Service Specialists; Other Healthcare Practitioners and Technical; and 2 more.',
    ]);
  });
});

describe('the figures behind a picture are those that rank prints', () => {
  function printed(naics: string, args: string): Map<string, PrintedRow> {
    const { stdout } = runPathways(
      ['rank', '--store', 'sample', '--naics', naics, ...args.split(' '), '--format', 'json'],
      '.',
    );
    const { rows, smallBase } = JSON.parse(stdout);
    return new Map([...rows, ...smallBase].map((row: PrintedRow) => [row.soc, row]));
  }

  it.each([
    ['31-33', 'size', '--level 2'],
    ['62', 'size', '--level 3'],
    ['31-33', 'change', '--level 2 --by change'],
    ['62', 'growth-detail', '--level 3 --by growth'],
  ] as const)('%s as %s', (naics, chart, args) => {
    const level = args.includes('--level 3') ? 'minor' : 'major';
    const drawing: Drawing = draw(chart, naics, { level });
    const rows = printed(naics, args);
    const shown = [
      'rank',
      'title',
      'employment',
      'employmentMargin',
      'share',
      'baseEmployment',
      'projectedEmployment',
      'change',
      'growthRate',
    ].filter((key) => drawing.table.columns.some((column) => column.key === key));
    expect(shown.length).toBeGreaterThan(3);
    for (const row of tableRows(drawing)) {
      const same = rows.get(String(row.soc));
      for (const key of shown) expect(row[key]).toBe(same?.[key]);
    }
  });

  it('and those that composition prints', () => {
    const { stdout } = runPathways(
      'composition --store sample --naics 31-33 --top 6 --format json'.split(' '),
      '.',
    );
    const { rows, other } = JSON.parse(stdout);
    const table = tableRows(draw('composition', '31-33'));
    for (const [index, part] of [...rows, other].entries()) {
      expect(table[index]).toMatchObject({
        employment: part.employment,
        share: part.share,
        projectedShare: part.projectedShare,
        changeInPoints: part.changeInPoints,
      });
    }
    expect(table).toHaveLength(7);
  });
});
