import { describe, expect, it } from 'vitest';
import { IndustryTotals } from '../../../src/analysis/checks/industries.ts';
import type { IndustryLevel } from '../../../src/domain/naics.ts';
import type { SliceFigures } from '../../../src/domain/slice.ts';

/** Invented totals: industry, level, jobs, ownership. */
type Total = readonly [code: string, level: IndustryLevel, jobs: number, ownership?: string];

function findingsOf(totals: readonly Total[]): readonly string[] {
  const all = new IndustryTotals();
  for (const total of totals) all.add(sliceOf(total));
  return [...all.findings()].map(({ message }) => message);
}

describe('industries', () => {
  it.each<readonly [string, readonly Total[], string]>([
    [
      'a sector that is smaller than its industries',
      [
        ['31-33', 'sector', 1000],
        ['311000', '3-digit', 600],
        ['332000', '3-digit', 600],
      ],
      '1,000 jobs, its 2 3-digit industries hold 1,200; rounding allows 15 more',
    ],
    [
      'all industries that are smaller than their sectors',
      [
        ['000000', 'cross-industry', 1000],
        ['62', 'sector', 1100],
      ],
      '1,000 jobs, its 1 sector industries hold 1,100; rounding allows 10 more',
    ],
  ])('finds %s', (_, totals, message) => {
    expect(findingsOf(totals)).toEqual([message]);
  });

  it.each<readonly [string, readonly Total[]]>([
    [
      'industries that are absent',
      [
        ['31-33', 'sector', 1000],
        ['311000', '3-digit', 600],
      ],
    ],
    [
      'an industry that stands at two levels',
      [
        ['327000', '3-digit', 600],
        ['327000', '4-digit', 600],
      ],
    ],
    [
      'combinations of industries that overlap with them',
      [
        ['332000', '3-digit', 1000],
        ['332100', '4-digit', 1000],
        ['3320A1', '4-digit', 900],
      ],
    ],
    [
      'scopes of ownership, which overlap',
      [
        ['611000', '3-digit', 1000, '5'],
        ['611100', '4-digit', 9000, '3'],
      ],
    ],
  ])('is silent about %s', (_, totals) => {
    expect(findingsOf(totals)).toEqual([]);
  });
});

function sliceOf([code, level, jobs, ownership = '5']: Total): SliceFigures {
  return {
    slice: {
      release: 'oews-2024-05',
      area: { code: '99', type: 'us', title: 'U.S.' },
      industry: { code, level, title: `Industry ${code}` },
      ownership,
    },
    files: [],
    socVintage: '2018',
    occupations: [
      {
        code: '00-0000',
        level: 'total',
        title: 'All Occupations',
        figures: { employment: { kind: 'value', value: jobs } },
        source: { file: 0, row: 2, cell: () => ({ file: 'a.xlsx', cell: 'B2' }) },
      },
    ],
  };
}
