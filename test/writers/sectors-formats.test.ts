import { expect, it } from 'vitest';
import { type SectorListing, summariseSectors } from '../../src/analysis/sectors.ts';
import { SECTORS_FORMATS } from '../../src/writers/sectors-formats.ts';
import { sliceOf, total } from '../support/slice-figures.ts';

const slice = sliceOf([
  total({
    employment: 1000,
    employmentRsePercent: 2,
    annualMeanWage: 60_000,
    annualMedianWage: { atLeast: 239_200 },
  }),
]);
const hospitals = sliceOf([total({ employment: 'employment-withheld' })], {
  industry: { code: '62', level: 'sector', title: '=Health, Care' },
  ownership: '58',
});
const all = sliceOf([total({ employment: 4000 })]);
const LISTING: SectorListing = {
  release: 'oews-2024-05',
  area: slice.slice.area,
  confidence: 0.9,
  rows: summariseSectors([slice, hospitals], all, 0.9),
  sources: slice.files,
  caveats: [],
};

function write(format: keyof typeof SECTORS_FORMATS, listing = LISTING, sample = false) {
  const terminal = { width: Number.POSITIVE_INFINITY, bold: (text: string) => text };
  return SECTORS_FORMATS[format](listing, { sample, terminal });
}

it('are a table with the scopes and sources below', async () => {
  expect(await write('table')).toMatchInlineSnapshot(`
    "Sectors, U.S., OEWS May 2024

    NAICS  sector         employment  ± at 90%  share  mean wage  median wage  ownership
    ─────  ─────────────  ──────────  ────────  ─────  ─────────  ───────────  ─────────
    31-33  Manufacturing       1,000        33  25.0%    $60,000   ≥ $239,200  5
    62     =Health, Care    withheld         –      –   withheld     withheld  58

    Ownership: 5 private; 58 private, and state and local government hospitals. It differs from sector to sector.
    –: no sampling error is published for the employment; it is not exact.
    Source: U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2024 (made.xlsx,
      sha256 aaaaaaaaaaaa…).
    "
  `);
});

it('are a table that says where there are no shares, and that a sample is one', async () => {
  const listing = { ...LISTING, rows: summariseSectors([slice], undefined, 0.9) };
  const text = await write('table', listing, true);
  expect(text).toContain('No shares: the store does not hold the figure of all industries');
  expect(text).toContain('SAMPLE: ');
});

it('are CSV: a floor is its number, null is empty, formulas are escaped', async () => {
  expect(await write('csv')).toMatchInlineSnapshot(`
    "naics,title,ownership,employment,employmentMargin,annualMeanWage,annualMedianWage,share,release,area,sample,corrected
    31-33,Manufacturing,5,1000,33,60000,239200,0.25,oews-2024-05,99,false,false
    62,"'=Health, Care",58,,,,,,oews-2024-05,99,false,false
    "
  `);
});

it('are JSON of the public shape', async () => {
  expect(JSON.parse(await write('json', LISTING, true))).toMatchInlineSnapshot(`
    {
      "area": {
        "code": "99",
        "title": "U.S.",
      },
      "caveats": [],
      "confidence": 0.9,
      "release": "oews-2024-05",
      "rows": [
        {
          "annualMeanWage": 60000,
          "annualMedianWage": {
            "atLeast": 239200,
          },
          "corrected": false,
          "employment": 1000,
          "employmentMargin": 33,
          "naics": "31-33",
          "ownership": "5",
          "share": 0.25,
          "title": "Manufacturing",
        },
        {
          "annualMeanWage": null,
          "annualMedianWage": null,
          "corrected": false,
          "employment": null,
          "employmentMargin": null,
          "naics": "62",
          "ownership": "58",
          "share": null,
          "title": "=Health, Care",
        },
      ],
      "sample": true,
      "sources": [
        {
          "file": "made.xlsx",
          "licence": "public domain",
          "publisher": "U.S. Bureau of Labor Statistics",
          "release": "oews-2024-05",
          "sha256": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        },
      ],
    }
  `);
});
