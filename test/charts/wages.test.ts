import { describe, expect, it } from 'vitest';
import { wages } from '../../src/charts/wages.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { drawingPicture } from '../../src/writers/draw/picture.ts';
import { checkDrawing } from '../support/check-drawing.ts';
import { madeChartSlice } from '../support/made-chart-slice.ts';
import { HOSTILE_TITLES, LONG_TITLE, ODD_SLICES } from '../support/odd-chart-slices.ts';
import { sampleChartSlice } from '../support/sample-chart-slice.ts';
import { type MadeFigure, occupation, total } from '../support/slice-figures.ts';

const TOP = { atLeast: 239_200 };

/** Invented wages: the 10th percentile, the median, the 90th. */
function paid(p10: MadeFigure, median: MadeFigure, p90: MadeFigure) {
  return { annualP10Wage: p10, annualMedianWage: median, annualP90Wage: p90 };
}

const WHOLE = total({ employment: 10_000, ...paid(30_000, 50_000, 120_000) });

function made(
  ...rows: readonly (readonly [
    title: string,
    figures: Readonly<Partial<Record<Measure, MadeFigure>>>,
  ])[]
) {
  return madeChartSlice([
    WHOLE,
    ...rows.map(([title, figures], index) =>
      occupation(`${11 + 2 * index}-0000`, { employment: 1000 - index, ...figures }, { title }),
    ),
  ]);
}

describe.each([
  [
    '31-33',
    'Of the 15 largest groups, pay is highest for Management: $136,070 at the median, 2.6 times the sector’s',
  ],
  [
    '62',
    'Of the 15 largest groups, pay is highest for Management: $101,360 at the median, 2.1 times the sector’s',
  ],
])('the wages of sample sector %s', (naics, title) => {
  it('are drawn as before', async () => {
    const drawing = wages.draw(await sampleChartSlice(naics, wages.measures), { level: 'major' });
    expect(drawing.title).toBe(title);
    expect(await checkDrawing(drawing)).toEqual([]);
    const svg = await drawingPicture(drawing);
    await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(
      `__snapshots__/sample-${naics}-wages.svg`,
    );
  });

  it.each(['minor', 'broad', 'detailed'] as const)('are in order at level %s', async (level) => {
    const slice = await sampleChartSlice(naics, wages.measures);
    expect(await checkDrawing(wages.draw(slice, { level }))).toEqual([]);
    expect(await checkDrawing(wages.draw(slice, { level, within: '51-0000' }))).toEqual([]);
  });
});

describe('the words beside wages', () => {
  it('say what is drawn, and what the sector’s median is', async () => {
    const slice = await sampleChartSlice('31-33', wages.measures);
    const { alt, notes, table } = wages.draw(slice, { level: 'major', top: 2 });
    expect(alt).toBe(
      'Range chart of annual wages, highest median first: Production $46,870 (10th percentile $34,510, 90th $73,710); Transportation and Material Moving $44,080 (10th percentile $32,970, 90th $62,180). Median of manufacturing: $51,670.',
    );
    expect(notes).toEqual([
      'Drawn: the 2 with the most jobs. Not drawn: 20 smaller groups, 42.3% of the jobs; the highest median among them is that of Legal, $204,380.',
      'No sampling error is published for medians and percentiles: those that are close may not differ.',
    ]);
    expect(table.columns.map(({ key }) => key)).toEqual([
      'soc',
      'title',
      'employment',
      'annualP10Wage',
      'annualP25Wage',
      'annualMedianWage',
      'annualP75Wage',
      'annualP90Wage',
    ]);
    expect(table.rows[0]).toEqual([
      '51-0000',
      'Production Occupations',
      6_218_770,
      34_510,
      38_450,
      46_870,
      58_760,
      73_710,
    ]);
  });

  it.each([
    [
      'one that is paid about the same',
      made(['One', paid(40_000, 51_000, 60_000)], ['Two', paid(1, 2, 3)]),
      'Pay is highest for One: $51,000 at the median, about the sector’s',
    ],
    [
      'all below the sector’s',
      made(['One', paid(20_000, 40_000, 60_000)], ['Two', paid(1, 2, 3)]),
      'Pay is highest for One: $40,000 at the median, below the sector’s of $50,000',
    ],
    [
      'one occupation',
      made(['Only Occupations', paid(40_000, 100_000, 160_000)]),
      'Only: $100,000 at the median, 2.0 times the sector’s',
    ],
    [
      'a top-coded median',
      made(['One', paid(100_000, TOP, TOP)], ['Two', paid(1, 2, 3)]),
      'Pay is highest for One: $239,200 or more at the median, at least 4.8 times the sector’s',
    ],
    [
      'several top-coded medians',
      made(
        ['One', paid(100_000, TOP, TOP)],
        ['Two', paid(TOP, TOP, TOP)],
        ['Three', paid(1, 2, 3)],
      ),
      '2 groups pay $239,200 or more at the median',
    ],
    [
      'a top code that is not known',
      made(['One', paid(100_000, { atLeast: null }, { atLeast: null })], ['Two', paid(1, 2, 3)]),
      'Pay is highest for One: the top code or more at the median',
    ],
  ])('have a title that is true of %s', async (_, slice, title) => {
    const drawing = wages.draw(slice, { level: 'major' });
    expect(drawing.title).toBe(title);
    expect(await checkDrawing(drawing)).toEqual([]);
  });

  it('name what is paid by the hour, and what is withheld', async () => {
    const drawing = wages.draw(
      made(
        ['One', paid(20_000, 40_000, 60_000)],
        ['Musicians', paid('no-annual', 'no-annual', 'no-annual')],
        ['Two', paid('wage-withheld', 'wage-withheld', 'wage-withheld')],
      ),
      { level: 'major' },
    );
    expect(drawing.notes).toEqual([
      'Paid by the hour, so without an annual wage: Musicians.',
      'No annual median is published for Two.',
    ]);
    expect(await checkDrawing(drawing)).toEqual([]);
  });
});

describe('the ends of a range', () => {
  const ends = (slice: ReturnType<typeof made>) =>
    JSON.stringify(wages.draw(slice, { level: 'major' }).spec);

  it('are open where top-coded, and labelled as floors', async () => {
    const spec = ends(made(['One', paid(60_000, 130_000, TOP)]));
    expect(spec).toContain('"highText":"≥ $239,200"');
    expect(spec).toContain('open end: $239,200 or more; no exact figure is published');
  });

  it('are those that the file has: one side only', async () => {
    const slice = made(['One', { annualP10Wage: 20_000, annualMedianWage: 40_000 }]);
    const drawing = wages.draw(slice, { level: 'major' });
    expect(drawing.notes).toEqual([
      'The file has no 90th percentile, so the range is drawn on one side of the median only.',
    ]);
    expect(ends(slice)).toContain('10th percentile to the median');
    expect(await checkDrawing(drawing)).toEqual([]);
  });

  it('are never entry and experienced wages: these have marks of their own', async () => {
    const slice = made([
      'One',
      { annualMedianWage: 40_000, annualEntryWage: 25_000, annualExperiencedWage: 55_000 },
    ]);
    const drawing = wages.draw(slice, { level: 'major' });
    expect(drawing.notes).toEqual([
      'The file has no 10th and no 90th percentiles, so no range is drawn.',
      'Entry is the mean wage of the lowest-paid third, experienced that of the upper two thirds: they are not the 10th and 90th percentiles.',
    ]);
    expect(drawing.alt).toBe(
      'Dot chart of annual wages, highest median first: One $40,000 (entry $25,000, experienced $55,000). Median of manufacturing: $50,000.',
    );
    expect(ends(slice)).not.toContain('10th to 90th percentile');
    expect(await checkDrawing(drawing)).toEqual([]);
  });

  it('are left out where the file has medians only', async () => {
    const drawing = wages.draw(made(['One', { annualMedianWage: 40_000 }]), { level: 'major' });
    expect(drawing.notes).toEqual([
      'The file has no 10th and no 90th percentiles, so no range is drawn.',
    ]);
    expect(await checkDrawing(drawing)).toEqual([]);
  });
});

describe('wages of an odd slice', () => {
  it.each(Object.entries(ODD_SLICES))('without wages have no rows: %s', (_, slice) => {
    expect(wages.draw(slice, { level: 'major' }).table.rows).toEqual([]);
  });

  it('without rows say so', () => {
    const { title, alt } = wages.draw(madeChartSlice([]), { level: 'major' });
    expect(title).toBe('There are no groups of this level in manufacturing');
    expect(alt).toMatch(/^No chart: There are no groups/);
  });

  it('of which all are withheld say so', () => {
    const slice = made(['One', paid('wage-withheld', 'wage-withheld', 'wage-withheld')]);
    expect(wages.draw(slice, { level: 'major' })).toMatchObject({
      title: 'No annual median wage is published for the groups of manufacturing',
      notes: ['No annual median is published for One.'],
    });
  });

  it('hold any text as text, and cut none that a real title has', async () => {
    const slice = made(
      ...HOSTILE_TITLES.map((title) => [title, paid(20_000, 40_000, 60_000)] as const),
    );
    const drawing = wages.draw(slice, { level: 'major' });
    expect(await checkDrawing(drawing)).toEqual([]);
    const svg = await drawingPicture(drawing);
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('&lt;script&gt;');
    expect(drawing.table.rows.map(([, title]) => title)).toContain(LONG_TITLE);
    expect(JSON.stringify(drawing.spec)).toContain(
      'Electrical, Electronic, and Electromechanical\\nAssemblers, Except Coil Winders, Tapers, and\\nFinishers',
    );
  });

  it('of 22 groups are in order', async () => {
    const slice = made(
      ...Array.from(
        { length: 22 },
        (_, index) =>
          [
            `Group ${index}`,
            paid(20_000 + index, 40_000 + 9000 * index, 60_000 + 9000 * index),
          ] as const,
      ),
    );
    expect(await checkDrawing(wages.draw(slice, { level: 'major', top: 22 }))).toEqual([]);
  });
});
