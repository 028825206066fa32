import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { rankOccupations } from '../../src/analysis/rank.ts';
import type { Ranking, RankingRequest } from '../../src/analysis/ranking.ts';
import type { OccupationFigures } from '../../src/domain/slice.ts';
import { RANKING_FORMATS } from '../../src/writers/ranking-formats.ts';
import { occupation, sliceOf, total } from '../support/slice-figures.ts';

const OCCUPATIONS = [
  total({ employment: 1000, employmentRsePercent: 1 }),
  occupation(
    '11-0000',
    {
      employment: 400,
      employmentRsePercent: 10,
      annualMeanWage: 150_000,
      annualMedianWage: { atLeast: 239_200 },
      hourlyMeanWage: 72.12,
      hourlyMedianWage: { atLeast: 115 },
    },
    { title: 'Management Occupations' },
  ),
  occupation(
    '25-0000',
    {
      employment: 500,
      employmentRsePercent: 0,
      annualMeanWage: 60_000,
      annualMedianWage: 55_000,
      hourlyMeanWage: 'no-hourly',
      hourlyMedianWage: 'no-hourly',
    },
    { title: 'Educational Instruction and Library Occupations' },
  ),
  occupation(
    '51-0000',
    {
      employment: 'employment-withheld',
      employmentRsePercent: 'employment-withheld',
      annualMeanWage: 'wage-withheld',
      annualMedianWage: 'wage-withheld',
      hourlyMeanWage: 'wage-withheld',
      hourlyMedianWage: 'wage-withheld',
    },
    { title: 'Production Occupations' },
  ),
];

function ranking(
  request: Partial<RankingRequest> = {},
  occupations: readonly OccupationFigures[] = OCCUPATIONS,
): Ranking {
  return rankOccupations(sliceOf(occupations), {
    level: 'major',
    by: 'size',
    wage: 'annual-median',
    ascending: false,
    confidence: 0.9,
    largeOrGrowing: false,
    ...request,
  });
}

function write(format: keyof typeof RANKING_FORMATS, made: Ranking, options = {}): Promise<string> {
  return RANKING_FORMATS[format](made, {
    sample: false,
    hidden: 0,
    terminal: { width: Number.POSITIVE_INFINITY, bold: (text) => text },
    ...options,
  });
}

describe('the table', () => {
  it('shows figures, floors and what is withheld, and says below what they rest on', async () => {
    expect(await write('table', ranking())).toMatchInlineSnapshot(`
      "Manufacturing: level 2 (major groups) by employment, highest first

      rank  may be  SOC      occupation                                       employment  ± at 90%  share  median wage  notes
      ────  ──────  ───────  ───────────────────────────────────────────────  ──────────  ────────  ─────  ───────────  ──────────────────────────────────
         1       –  25-0000  Educational Instruction and Library Occupations         500         –  50.0%      $55,000  no-sampling-error, no-hourly
         2       2  11-0000  Management Occupations                                  400        66  40.0%   ≥ $239,200  top-coded
         –       –  51-0000  Production Occupations                             withheld         –      –     withheld  employment-withheld, wage-withheld

      Manufacturing (NAICS 31-33), U.S., ownership 5: private; OEWS May 2024; level 2 (major groups).
      2 ranked; 1 without a rank (not published, or not to be placed).
      All rows of this level sum to 900 of 1,000 published jobs: 100 jobs are in no row (rounding, and groups that
        are withheld or absent from the file).
      may be: the ranks that the sampling error allows, for all rows together; ≈: not told apart from the next.
      Source: U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2024 (made.xlsx,
        sha256 aaaaaaaaaaaa…).
      No sampling error is published for 1 of 3 employment figures; they are not exact.
      OEWS May 2024 figures are survey estimates without the self-employed: a prompt to ask employers, who confirm
        or correct them.
      "
    `);
  });

  it('fits the terminal: titles are shortened, figures are not', async () => {
    const text = await write('table', ranking(), {
      terminal: { width: 90, bold: (line: string) => line },
    });
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(90);
    expect(text).toContain('Educational Instruction …');
    expect(text).toContain('≥ $239,200');
    expect(text).toContain('\n      employment-withheld, wage-withheld\n');
  });

  it('says how many ranked ones it leaves out, and lists none without a rank then', async () => {
    const made = ranking();
    const text = await write('table', { ...made, rows: made.rows.slice(0, 1) }, { hidden: 1 });
    expect(text).toContain('… 1 more ranked and 1 without a rank: leave --top out to see them.');
    expect(text).toContain('2 ranked, 1 shown; 1 without a rank');
    expect(text).not.toContain('Production');
  });

  it('says that a sample is one', async () => {
    expect(await write('table', ranking(), { sample: true })).toMatch(
      /SAMPLE: these figures come with the program/,
    );
  });

  it('shows no shares where the total is not published, and says so', async () => {
    const text = await write('table', ranking({}, OCCUPATIONS.slice(1)));
    expect(text).toContain('All rows of this level sum to 900 jobs; the total is not published');
  });

  it('lets nothing from a file act upon the terminal, the title line included', async () => {
    const made = ranking({}, [occupation('51-0000', { employment: 1 }, { title: 'a\u001b[2Jb' })]);
    const industry = { ...made.slice.industry, title: 'Manu\u001b]0;x\u0007facturing' };
    const text = await write('table', { ...made, slice: { ...made.slice, industry } });
    for (const sign of ['\u001b', '\u0007']) expect(text).not.toContain(sign);
  });

  it.each([
    ['no-hourly', 'no hourly'],
    ['wage-withheld', 'withheld'],
    ['not-available', 'not available'],
    ['unreadable', 'unreadable'],
  ] as const)('says %s where there is no wage', async (hourlyMedianWage, words) => {
    const made = ranking({ wage: 'hourly-median' }, [
      occupation('11-0000', { employment: 2, hourlyMedianWage: 10 }),
      occupation('51-0000', { employment: 1, hourlyMedianWage }),
    ]);
    const line = (await write('table', made)).split('\n').find((text) => text.includes('51-0000'));
    expect(line).toContain(`  ${words}  `);
  });
});

describe('Markdown', () => {
  it('is a table with its notes below', async () => {
    expect(await write('md', ranking())).toMatchInlineSnapshot(`
      "**Manufacturing: level 2 (major groups) by employment, highest first**

      | rank | may be | SOC | occupation | employment | ± at 90% | share | median wage | notes |
      | ---: | ---: | --- | --- | ---: | ---: | ---: | ---: | --- |
      | 1 | – | 25-0000 | Educational Instruction and Library Occupations | 500 | – | 50.0% | $55,000 | no-sampling-error, no-hourly |
      | 2 | 2 | 11-0000 | Management Occupations | 400 | 66 | 40.0% | ≥ $239,200 | top-coded |
      | – | – | 51-0000 | Production Occupations | withheld | – | – | withheld | employment-withheld, wage-withheld |

      Manufacturing (NAICS 31-33), U.S., ownership 5: private; OEWS May 2024; level 2 (major groups).

      2 ranked; 1 without a rank (not published, or not to be placed).

      All rows of this level sum to 900 of 1,000 published jobs: 100 jobs are in no row (rounding, and groups that are withheld or absent from the file).

      may be: the ranks that the sampling error allows, for all rows together; ≈: not told apart from the next.

      Source: U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2024 (made.xlsx, sha256 aaaaaaaaaaaa…).

      No sampling error is published for 1 of 3 employment figures; they are not exact.

      OEWS May 2024 figures are survey estimates without the self-employed: a prompt to ask employers, who confirm or correct them.
      "
    `);
  });

  it('takes nothing from a file for markup', async () => {
    const title = '*a* _b_ `c` [d](e) <f> |g| ~~h~~ &lt; A & B';
    const made = ranking({}, [occupation('51-0000', { employment: 1 }, { title })]);
    expect(await write('md', made)).toContain(
      '| \\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\|g\\| \\~\\~h\\~\\~ \\&lt; A & B |',
    );
  });

  it.each([
    ['# Heading', '\\# Heading'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
  ])('takes the industry %s at the start of a note for text', async (title, escaped) => {
    const made = ranking();
    const slice = { ...made.slice, industry: { ...made.slice.industry, title } };
    expect(await write('md', { ...made, slice })).toContain(`\n${escaped} (NAICS 31-33), U.S.`);
  });
});

describe('CSV', () => {
  it('has one flat row an occupation: a floor is its number, named among the flags', async () => {
    const rows = parse(await write('csv', ranking()), { columns: true }) as Record<
      string,
      string
    >[];
    expect(rows.map(({ rank, soc }) => [rank, soc])).toEqual([
      ['1', '25-0000'],
      ['2', '11-0000'],
      ['', '51-0000'],
    ]);
    expect(rows[1]).toMatchObject({
      title: 'Management Occupations',
      employment: '400',
      // 1.645 × 0.1 × 400 = 65.8
      employmentMargin: '66',
      share: '0.4',
      wageMeasure: 'annualMedianWage',
      wage: '239200',
      annualMedianWage: '239200',
      hourlyMeanWage: '72.12',
      hourlyMedianWage: '115',
      flags: 'top-coded:annualMedianWage top-coded:hourlyMedianWage',
      release: 'oews-2024-05',
      area: '99',
      naics: '31-33',
      ownership: '5',
      level: '2',
      within: '',
      sample: 'false',
    });
    expect(rows[2]).toMatchObject({
      employment: '',
      employmentMargin: '',
      share: '',
      wage: '',
      flags: 'employment-withheld wage-withheld',
    });
  });

  it('names a floor of the wage asked for, where that is none of the four', async () => {
    const made = ranking({ wage: 'annual-p90' }, [
      occupation('11-0000', { employment: 1, annualP90Wage: { atLeast: 239_200 } }),
    ]);
    const [row] = parse(await write('csv', made), { columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({ wage: '239200', wageMeasure: 'annualP90Wage' });
    expect(row?.flags).toContain('top-coded:annualP90Wage');
  });
});

describe('JSON', () => {
  it('is the public shape, whole', async () => {
    expect(JSON.parse(await write('json', ranking(), { sample: true }))).toMatchInlineSnapshot(`
      {
        "by": "size",
        "caveats": [
          "No sampling error is published for 1 of 3 employment figures; they are not exact.",
          "OEWS May 2024 figures are survey estimates without the self-employed: a prompt to ask employers, who confirm or correct them.",
        ],
        "confidence": 0.9,
        "measure": "employment",
        "minBase": 1000,
        "rankedCount": 2,
        "rows": [
          {
            "annualGrowthRate": null,
            "annualMeanWage": 60000,
            "annualMedianWage": 55000,
            "apartFromNext": null,
            "baseEmployment": null,
            "baseYear": null,
            "basisFigures": null,
            "change": null,
            "employment": 500,
            "employmentCoverage": null,
            "employmentMargin": null,
            "employmentRsePercent": 0,
            "flags": [
              "no-sampling-error",
              "no-hourly",
            ],
            "growthBasis": null,
            "growthCoverage": null,
            "growthMethod": null,
            "growthRate": null,
            "growthRelease": null,
            "hourlyMeanWage": null,
            "hourlyMedianWage": null,
            "openings": null,
            "openingsFrom": null,
            "projectedEmployment": null,
            "projectedYear": null,
            "rank": 1,
            "rankRange": null,
            "share": 0.5,
            "soc": "25-0000",
            "title": "Educational Instruction and Library Occupations",
            "wage": {
              "measure": "annualMedianWage",
              "value": 55000,
            },
          },
          {
            "annualGrowthRate": null,
            "annualMeanWage": 150000,
            "annualMedianWage": {
              "atLeast": 239200,
            },
            "apartFromNext": null,
            "baseEmployment": null,
            "baseYear": null,
            "basisFigures": null,
            "change": null,
            "employment": 400,
            "employmentCoverage": null,
            "employmentMargin": 66,
            "employmentRsePercent": 10,
            "flags": [
              "top-coded",
            ],
            "growthBasis": null,
            "growthCoverage": null,
            "growthMethod": null,
            "growthRate": null,
            "growthRelease": null,
            "hourlyMeanWage": 72.12,
            "hourlyMedianWage": {
              "atLeast": 115,
            },
            "openings": null,
            "openingsFrom": null,
            "projectedEmployment": null,
            "projectedYear": null,
            "rank": 2,
            "rankRange": [
              2,
              2,
            ],
            "share": 0.4,
            "soc": "11-0000",
            "title": "Management Occupations",
            "wage": {
              "measure": "annualMedianWage",
              "value": {
                "atLeast": 239200,
              },
            },
          },
        ],
        "sample": true,
        "slice": {
          "area": {
            "code": "99",
            "title": "U.S.",
          },
          "level": {
            "group": "major",
            "number": 2,
          },
          "naics": {
            "code": "31-33",
            "level": "sector",
            "title": "Manufacturing",
          },
          "ownership": {
            "code": "5",
            "title": "private",
          },
          "release": "oews-2024-05",
          "within": null,
        },
        "smallBase": [],
        "sources": [
          {
            "file": "made.xlsx",
            "licence": "public domain",
            "publisher": "U.S. Bureau of Labor Statistics",
            "release": "oews-2024-05",
            "sha256": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
          },
        ],
        "total": {
          "employment": 1000,
          "gap": 100,
          "sumOfRows": 900,
        },
        "unmatched": null,
        "withheld": [
          {
            "annualGrowthRate": null,
            "annualMeanWage": null,
            "annualMedianWage": null,
            "apartFromNext": null,
            "baseEmployment": null,
            "baseYear": null,
            "basisFigures": null,
            "change": null,
            "employment": null,
            "employmentCoverage": null,
            "employmentMargin": null,
            "employmentRsePercent": null,
            "flags": [
              "employment-withheld",
              "wage-withheld",
            ],
            "growthBasis": null,
            "growthCoverage": null,
            "growthMethod": null,
            "growthRate": null,
            "growthRelease": null,
            "hourlyMeanWage": null,
            "hourlyMedianWage": null,
            "openings": null,
            "openingsFrom": null,
            "projectedEmployment": null,
            "projectedYear": null,
            "rank": null,
            "rankRange": null,
            "share": null,
            "soc": "51-0000",
            "title": "Production Occupations",
            "wage": {
              "measure": "annualMedianWage",
              "value": null,
            },
          },
        ],
      }
    `);
  });

  it('names the group within which is ranked', async () => {
    const minor = occupation('51-2000', { employment: 1 }, { level: 'minor' });
    const made = ranking({ level: 'minor', within: '51-0000' }, [...OCCUPATIONS, minor]);
    expect(JSON.parse(await write('json', made)).slice).toMatchObject({
      level: { number: 3, group: 'minor' },
      within: { code: '51-0000', title: 'Production Occupations' },
    });
  });
});
