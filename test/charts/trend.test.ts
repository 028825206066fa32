import { describe, expect, it } from 'vitest';
import { NOT_A_TIME_SERIES } from '../../src/analysis/series-breaks.ts';
import type { ChartSlice, PastSlice } from '../../src/charts/chart.ts';
import { trend } from '../../src/charts/trend.ts';
import { drawingPicture } from '../../src/writers/draw/picture.ts';
import { checkDrawing } from '../support/check-drawing.ts';
import { madeChartSlice } from '../support/made-chart-slice.ts';
import { HOSTILE_TITLES } from '../support/odd-chart-slices.ts';
import { sampleChartSlice } from '../support/sample-chart-slice.ts';
import { type MadeFigure, occupation, sliceOf, total } from '../support/slice-figures.ts';

type Row = readonly [title: string, jobs: MadeFigure, rsePercent?: number];

const code = (index: number) => `${11 + 2 * index}-0000`;

function rows(all: readonly Row[]) {
  return [
    total({ employment: 100_000 }),
    ...all.map(([title, employment, employmentRsePercent = 1], index) =>
      occupation(code(index), { employment, employmentRsePercent }, { title }),
    ),
  ];
}

/** Invented figures of all industries, where the classification of industries breaks nothing. */
function made(
  now: readonly Row[],
  percents: readonly number[],
  past: Readonly<Record<string, readonly Row[]>> = {},
): ChartSlice {
  const all = { industry: { code: '000000', level: 'cross-industry', title: 'All' } } as const;
  return {
    ...madeChartSlice(
      rows(now),
      Object.fromEntries(percents.map((percent, index) => [code(index), percent])),
      all,
    ),
    past: Object.entries(past).map(
      ([release, earlier]): PastSlice => ({
        figures: sliceOf(rows(earlier), { ...all, release }),
        codeChange: { kind: 'same' },
      }),
    ),
  };
}

const draw = (slice: ChartSlice, top?: number) =>
  trend.draw(slice, { level: 'major', ...(top === undefined ? {} : { top }) });

describe.each([
  ['31-33', '4 of the 6 largest groups are projected to grow by 2034'],
  ['62', '5 of the 6 largest groups are projected to grow by 2034'],
])('the trend of sample sector %s', (naics, title) => {
  it('is drawn as before', async () => {
    const drawing = draw(await sampleChartSlice(naics));
    expect(drawing.title).toBe(title);
    expect(await checkDrawing(drawing)).toEqual([]);
    const svg = await drawingPicture(drawing);
    await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(
      `__snapshots__/sample-${naics}-trend.svg`,
    );
  });

  it.each(['minor', 'broad', 'detailed'] as const)('is in order at level %s', async (level) => {
    const slice = await sampleChartSlice(naics);
    expect(await checkDrawing(trend.draw(slice, { level }))).toEqual([]);
    expect(await checkDrawing(trend.draw(slice, { level, within: '51-0000', top: 22 }))).toEqual(
      [],
    );
  });
});

describe('a trend with earlier releases', () => {
  const slice = made(
    [
      ['One', 10_000],
      ['Two', 8000],
      ['Three', 6000],
    ],
    [5, -5],
    {
      'oews-2018-05': [
        ['One', 9000],
        ['Two', 9000],
        ['Three', 'employment-withheld'],
      ],
      'oews-2021-05': [
        ['One', 9500],
        ['Two', 8200],
        ['Three', 5900],
      ],
    },
  );
  const drawing = draw(slice);
  const spec = JSON.stringify(drawing.spec);

  it('is in order', async () => {
    expect(await checkDrawing(drawing)).toEqual([]);
  });

  it('says that it is no time series, what broke, what is missing, and what the margins are', () => {
    expect(drawing.notes.slice(0, 6)).toEqual([
      NOT_A_TIME_SERIES,
      'From May 2021 estimates are model-based (MB3); before, they were made by another method, and so were their sampling errors.',
      'Not shown in every earlier release, as withheld or not the same occupations there: Three.',
      'One scale for all panels, from 87% to 116% of the jobs in May 2024: equal slopes are equal rates of change.',
      'Projection: Employment Projections 2024–34, of this industry.',
      'No projection: Three.',
    ]);
    expect(drawing.notes).toContain(
      'Sampling margins at 90% confidence are too small to draw: at most ± 1.7%, of One.',
    );
  });

  it('counts what clearly changed since the first', () => {
    expect(drawing.title).toBe(
      'Surveys show more jobs than in May 2018 in 1 of the 3 groups, fewer in 1; 1 is projected to grow by 2034',
    );
  });

  it('draws a line only where nothing broke', () => {
    const lines =
      /"data":{"values":(\[[^\]]*\])},"mark":{"type":"rule","tooltip":null,"stroke":"#1B1F24","strokeWidth":3}/.exec(
        spec,
      );
    // From May 2021 to May 2024, of each of the three; none from May 2018.
    expect(JSON.parse(lines?.[1] ?? '[]')).toHaveLength(3);
    expect(spec).toContain('no line: definitions or methods changed');
  });

  it('has every figure in its table', () => {
    expect(drawing.table.rows.slice(0, 4)).toEqual([
      ['11-0000', 'One', 'OES May 2018', 9000, 148, null, null],
      ['11-0000', 'One', 'OEWS May 2021', 9500, 156, null, null],
      ['11-0000', 'One', 'OEWS May 2024', 10_000, 165, null, null],
      ['11-0000', 'One', '2034, projected', 10_500, null, 0.05, 'us-industry'],
    ]);
    expect(drawing.table.rows[8]).toEqual([
      '15-0000',
      'Three',
      'OES May 2018',
      null,
      null,
      null,
      null,
    ]);
  });

  it('says all of it in words', () => {
    expect(drawing.alt).toBe(
      'Small line charts of jobs, one for each of 3 groups, largest first. One: OES May 2018 9,000, OEWS May 2021 9,500, OEWS May 2024 10,000, 2034 projected 10,500 (+5.0%); Two: OES May 2018 9,000, OEWS May 2021 8,200, OEWS May 2024 8,000, 2034 projected 7,600 (−5.0%); Three: OES May 2018 not known, OEWS May 2021 5,900, OEWS May 2024 6,000.',
    );
  });

  it('claims nothing of the past where the ownership scopes differ', () => {
    const [first, second] = slice.past;
    if (first === undefined || second === undefined) throw new Error('no past');
    const figures = { ...first.figures, slice: { ...first.figures.slice, ownership: '1235' } };
    expect(draw({ ...slice, past: [{ ...first, figures }, second] }).title).toBe(
      '1 of the 3 groups is projected to grow by 2034',
    );
  });
});

describe('a trend', () => {
  it('has whiskers where they can be seen', async () => {
    const drawing = draw(
      made(
        [
          ['One', 10_000, 15],
          ['Two', 8000],
        ],
        [5, -5],
      ),
    );
    expect(drawing.notes).toContain(
      'Whiskers: sampling margins at 90% confidence; where there is none, it is too short to be seen or not published.',
    );
    expect(await checkDrawing(drawing)).toEqual([]);
  });

  it('puts what is beyond the scale at its edge, with an arrow and its figure', async () => {
    const drawing = draw(
      made(
        [
          ['One', 10_000],
          ['Two', 9000],
          ['Three', 8000],
          ['Four', 7000],
        ],
        [5, 900, -5, 2],
      ),
    );
    expect(drawing.notes).toContain('At the edge, as they go beyond the scale: Two.');
    expect(JSON.stringify(drawing.spec)).toContain('"↑ +900.0%"');
    expect(await checkDrawing(drawing)).toEqual([]);
  });

  it.each([
    [
      'one that grows',
      made([['Only Occupations', 10_000]], [5]),
      'Only: 10,000 jobs in May 2024, projected +5.0% by 2034',
    ],
    [
      'no projection',
      made(
        [
          ['One', 10_000],
          ['Two', 9000],
        ],
        [],
      ),
      'The 2 groups in May 2024',
    ],
    [
      'none that grows',
      made(
        [
          ['One', 10_000],
          ['Two', 9000],
        ],
        [-5, -1],
      ),
      'None of the 2 groups is projected to grow by 2034',
    ],
    [
      'all that grow',
      made(
        [
          ['One', 10_000],
          ['Two', 9000],
        ],
        [5, 1],
      ),
      'All of the 2 groups are projected to grow by 2034',
    ],
    [
      'no change',
      made(
        [
          ['One', 10_000],
          ['Two', 9000],
        ],
        [0, 0],
      ),
      'None of the 2 groups is projected to grow by 2034',
    ],
    [
      'no projection but a past',
      made(
        [
          ['One', 10_000],
          ['Two', 9000],
        ],
        [],
        {
          'oews-2018-05': [
            ['One', 11_000],
            ['Two', 8990],
          ],
        },
      ),
      'Surveys show fewer jobs than in May 2018 in 1 of the 2 groups',
    ],
  ])('has a title that is true of %s', async (_, slice, title) => {
    const drawing = draw(slice);
    expect(drawing.title).toBe(title);
    expect(await checkDrawing(drawing)).toEqual([]);
  });

  it('of nothing says why', () => {
    expect(draw(madeChartSlice([]))).toMatchObject({
      title: 'No group has a published number of jobs',
      notes: ['The file has no rows of level 2 (major groups) for this slice.'],
    });
  });

  it('of many earlier releases leaves no two texts on each other', async () => {
    const years = [2003, 2006, 2009, 2012, 2015, 2018, 2021];
    const drawing = draw(
      made(
        [
          ['One', 1_234_560],
          ['Two', 2_345_670, 8],
        ],
        [5, -5],
        Object.fromEntries(
          years.map((year, index) => [
            `oews-${year}-05`,
            [
              ['One', 1_000_000 + 90_000 * index],
              ['Two', 2_900_000 - 90_000 * index],
            ] as const,
          ]),
        ),
      ),
    );
    expect(await checkDrawing(drawing)).toEqual([]);
    expect(drawing.table.rows).toHaveLength(2 * (years.length + 2));
  });

  it('holds any text as text', async () => {
    const drawing = draw(
      made(
        HOSTILE_TITLES.map((title, index) => [title, 30_000 - 1000 * index] as const),
        HOSTILE_TITLES.map((_, index) => index),
      ),
      22,
    );
    expect(await checkDrawing(drawing)).toEqual([]);
    expect(await drawingPicture(drawing)).not.toContain('<script>');
  });
});
