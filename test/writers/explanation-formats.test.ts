import { describe, expect, it } from 'vitest';
import { MEASURE_NAMES } from '../../src/domain/measure.ts';
import { EXPLANATION_FORMATS } from '../../src/writers/explanation-formats.ts';
import { occupation, sliceOf } from '../support/slice-figures.ts';

const FOUND = sliceOf([
  occupation(
    '51-4041',
    {
      employment: 249_790,
      employmentRsePercent: 1.1,
      percentReporting: 'blank',
      hourlyMeanWage: 27.26,
      wageRsePercent: 0.3,
      annualP90Wage: { atLeast: 239_200 },
      annualMedianWage: 'wage-withheld',
    },
    { level: 'detailed', title: 'Machinists\u001b[2J' },
  ),
]);

function write(format: keyof typeof EXPLANATION_FORMATS, sample = false): string {
  const terminal = { width: 100, bold: (text: string) => text };
  return EXPLANATION_FORMATS[format](FOUND, { sample, confidence: 0.9, terminal });
}

describe('an explanation', () => {
  it('is a table: every figure with its mark, its interval and its cell; blanks are left out', () => {
    expect(write('table')).toMatchInlineSnapshot(`
      "Manufacturing (NAICS 31-33), U.S., ownership 5: private; OEWS May 2024

      51-4041 Machinists [2J, level 5 (detailed)

      figure                        value  interval at 90%    read from
      ────────────────────  ─────────────  ─────────────────  ────────────────────────────────────────
      employment                  249,790  245,270 – 254,310  made.xlsx › made › employment7
      employmentRsePercent           1.1%                     made.xlsx › made › employmentRsePercent7
      hourlyMeanWage               $27.26  $27.13 – $27.39    made.xlsx › made › hourlyMeanWage7
      wageRsePercent                 0.3%                     made.xlsx › made › wageRsePercent7
      annualMedianWage      wage-withheld                     made.xlsx › made › annualMedianWage7
      annualP90Wage            ≥ $239,200                     made.xlsx › made › annualP90Wage7

      Source: U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2024
        (made.xlsx, sha256 aaaaaaaaaaaa…).
        sha256 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
      "
    `);
  });

  it('says that a sample is one', () => {
    expect(write('table', true)).toContain('SAMPLE: ');
    expect(JSON.parse(write('json', true)).sample).toBe(true);
  });

  it('is JSON of every measure, in their order', () => {
    const [found] = JSON.parse(write('json')).occupations;
    expect(found.figures.map(({ measure }: { measure: string }) => measure)).toEqual(MEASURE_NAMES);
    expect(found).toMatchObject({ soc: '51-4041', level: { number: 5, group: 'detailed' } });
    // 1.645 × 0.011 × 249,790 = 4,519.95
    expect(found.figures[0]).toEqual({
      measure: 'employment',
      unit: 'jobs',
      kind: 'value',
      value: 249_790,
      interval: {
        confidence: 0.9,
        low: expect.closeTo(245_270.05, 2),
        high: expect.closeTo(254_309.95, 2),
      },
      source: {
        sha256: 'a'.repeat(64),
        file: 'made.xlsx',
        sheet: 'made',
        cell: 'employment7',
        row: 7,
      },
    });
    expect(found.figures).toContainEqual(
      expect.objectContaining({
        measure: 'annualP90Wage',
        kind: 'at-least',
        value: 239_200,
        interval: null,
      }),
    );
    expect(found.figures).toContainEqual(
      expect.objectContaining({
        measure: 'annualMedianWage',
        kind: 'unknown',
        reason: 'wage-withheld',
      }),
    );
  });
});
