import { describe, expect, it } from 'vitest';
import { sizeGrowthWage } from '../../src/charts/size-growth-wage.ts';
import { drawingPicture } from '../../src/writers/draw/picture.ts';
import { checkDrawing } from '../support/check-drawing.ts';
import { madeChartSlice } from '../support/made-chart-slice.ts';
import { HOSTILE_TITLES, ODD_SLICES } from '../support/odd-chart-slices.ts';
import { sampleChartSlice } from '../support/sample-chart-slice.ts';
import { type MadeFigure, occupation, total } from '../support/slice-figures.ts';

type Row = readonly [title: string, jobs: number, wage: MadeFigure, percent: number];

/** Invented groups and their projected growth in percent; the median of all is $50,000. */
function made(rows: readonly Row[], median: MadeFigure = 50_000) {
  const code = (index: number) => `${11 + 2 * index}-0000`;
  return madeChartSlice(
    [
      total({ employment: 100_000, annualMedianWage: median }),
      ...rows.map(([title, employment, annualMedianWage], index) =>
        occupation(
          code(index),
          { employment, employmentRsePercent: 5, annualMedianWage },
          { title },
        ),
      ),
    ],
    Object.fromEntries(rows.map(([, , , percent], index) => [code(index), percent])),
  );
}

/** Six of 30,000 jobs downwards: the first two are large. */
function six(of: (index: number) => readonly [wage: MadeFigure, percent: number]) {
  return made(
    Array.from(
      { length: 6 },
      (_, index): Row => [`Group ${index + 1}`, 30_000 - 4000 * index, ...of(index)],
    ),
  );
}

const draw = (slice: ReturnType<typeof made>) => sizeGrowthWage.draw(slice, { level: 'major' });

describe.each([
  [
    '31-33',
    '4 of the 8 large groups are projected to grow by 2034 and pay above the sector’s median',
  ],
  ['62', '3 of the 8 large groups are projected to grow by 2034 and pay above the sector’s median'],
])('size, growth and pay of sample sector %s', (naics, title) => {
  it('are drawn as before', async () => {
    const slice = await sampleChartSlice(naics, sizeGrowthWage.measures);
    const drawing = sizeGrowthWage.draw(slice, { level: 'major' });
    expect(drawing.title).toBe(title);
    expect(await checkDrawing(drawing)).toEqual([]);
    expect(drawing.notes.filter((note) => note.startsWith('Marks without'))).toEqual([]);
    const svg = await drawingPicture(drawing);
    await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(
      `__snapshots__/sample-${naics}-size-growth-wage.svg`,
    );
  });

  it.each(['minor', 'broad', 'detailed'] as const)('are in order at level %s', async (level) => {
    const slice = await sampleChartSlice(naics, sizeGrowthWage.measures);
    expect(await checkDrawing(sizeGrowthWage.draw(slice, { level }))).toEqual([]);
    const within = sizeGrowthWage.draw(slice, { level, within: '51-0000', top: 60 });
    expect(await checkDrawing(within)).toEqual([]);
  });
});

describe('the title of the scatter', () => {
  it.each([
    [
      'counts three and more',
      made(
        Array.from(
          { length: 9 },
          (_, index): Row => [`Group ${index + 1}`, 30_000 - 3000 * index, 60_000, 5],
        ),
      ),
      'All 3 large groups are projected to grow by 2034 and pay above the sector’s median',
    ],
    [
      'names one or two',
      six((index) => [index === 0 ? 60_000 : 40_000, 5]),
      'Large, projected to grow by 2034 and paid above the sector’s median: Group 1',
    ],
    [
      'says where there is none',
      six((index) => [60_000, index < 2 ? -5 : 5]),
      'No large group is both projected to grow by 2034 and paid above the sector’s median',
    ],
    [
      'takes a top-coded wage for one above the median',
      six(() => [{ atLeast: 239_200 }, 5]),
      'Large, projected to grow by 2034 and paid above the sector’s median: Group 1; Group 2',
    ],
    [
      'counts growth alone where no median of the whole is published',
      made(
        Array.from(
          { length: 6 },
          (_, index): Row => [`Group ${index}`, 9000 - index, 60_000, index],
        ),
        'wage-withheld',
      ),
      '1 of the 2 large groups is projected to grow by 2034',
    ],
    [
      'is that of the only one',
      made([['Only Occupations', 5000, 60_000, -5]]),
      'Only: 5,000 jobs, projected −5.0% by 2034, paid $60,000 at the median',
    ],
    [
      'sets small bases aside',
      made([
        ['One', 500, 60_000, 5],
        ['Two', 400, 60_000, 5],
      ]),
      'No group is large enough to rank its growth',
    ],
  ])('%s', async (_, slice, title) => {
    const drawing = draw(slice);
    expect(drawing.title).toBe(title);
    expect(await checkDrawing(drawing)).toEqual([]);
  });
});

describe('the words beside the scatter', () => {
  it('name the rule, small bases, what is beyond the scale, and what is not shown', async () => {
    const slice = made([
      ['One', 30_000, 60_000, 4],
      ['Two', 20_000, 40_000, 900],
      ['Three', 10_000, 'wage-withheld', -6],
      ['Four', 500, 60_000, 3],
    ]);
    const withheld = occupation(
      '99-0000',
      { employment: 'employment-withheld' },
      { title: 'Five' },
    );
    const drawing = draw({
      ...slice,
      figures: { ...slice.figures, occupations: [...slice.figures.occupations, withheld] },
    });
    expect(drawing.notes).toEqual([
      'Large: the third of the groups with the most jobs, 20,000 or more. In bold: large, projected to grow and paid above the median.',
      'Projection: Employment Projections 2024–34, of this industry.',
      'At the edge, as they go beyond the scale: Two +900.0%.',
      'Hollow: fewer than 1,000 jobs (Four), so few that the rate says little.',
      'Not shown, as no number of jobs is published (unknown, not 0): 1 group – Five.',
      'Whiskers: sampling margins of the jobs at 90% confidence.',
      ...drawing.notes.slice(6),
    ]);
    expect(JSON.stringify(drawing.spec)).toContain('"↑ +900.0% Two"');
    expect(drawing.alt).toBe(
      'Scatter of 4 groups: jobs against projected growth, shaded by median annual wage, largest first. One 30,000 jobs, +4.0%, $60,000; Two 20,000 jobs, +900.0%, $40,000; Three 10,000 jobs, −6.0%, no median; Four 500 jobs, +3.0%, $60,000. Median of manufacturing: $50,000.',
    );
    expect(await checkDrawing(drawing)).toEqual([]);
  });

  it('say that marks are not drawn where there are too many', async () => {
    const drawing = sizeGrowthWage.draw(
      six(() => [60_000, 5]),
      { level: 'major', top: 4 },
    );
    expect(drawing.table.rows).toHaveLength(4);
    expect(drawing.notes).toContain(
      'Drawn: the 4 that are largest or fastest growing. Not drawn: 2 groups.',
    );
  });
});

describe('a scatter of an odd slice', () => {
  it.each([
    ['no rows', 'The file has no rows of level 2 (major groups) for this slice.'],
    [
      'one occupation and no projection',
      'The store has no projection that serves this slice. Ingest one: pathways ingest FILE.',
    ],
  ] as const)('says why there is nothing: %s', (slice, reason) => {
    const odd = ODD_SLICES[slice];
    if (odd === undefined) throw new Error(`no ${slice}`);
    expect(draw(odd)).toMatchObject({
      title: 'No group has both jobs and a projection',
      notes: [reason],
    });
  });

  it('holds any text as text', async () => {
    const drawing = draw(
      made(
        HOSTILE_TITLES.map((title, index): Row => [title, 30_000 - 4000 * index, 60_000, index]),
      ),
    );
    expect(await checkDrawing(drawing)).toEqual([]);
    const svg = await drawingPicture(drawing);
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('&lt;script&gt;');
  });

  it('of points at one place names what it can and lists the others', async () => {
    const drawing = draw(
      made(
        Array.from(
          { length: 20 },
          (_, index): Row => [`A longer name of a group ${index}`, 5000, 60_000, 5],
        ),
      ),
    );
    expect(await checkDrawing(drawing)).toEqual([]);
    expect(drawing.table.rows).toHaveLength(20);
  });
});
