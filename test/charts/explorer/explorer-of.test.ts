import { describe, expect, it } from 'vitest';
import { explorerOf } from '../../../src/charts/explorer/explorer-of.ts';
import { explorerSlice } from '../../../src/charts/explorer/explorer-slice.ts';
import { explorerTable } from '../../../src/charts/explorer/explorer-table.ts';
import { madeChartSlice } from '../../support/made-chart-slice.ts';
import { occupation, total } from '../../support/slice-figures.ts';

const SLICE = madeChartSlice(
  [
    total({ employment: 10_000, annualMedianWage: 50_000 }),
    occupation(
      '51-0000',
      { employment: 6000, employmentRsePercent: 2, annualMedianWage: 46_000 },
      { title: 'Production Occupations' },
    ),
    occupation(
      '11-0000',
      { employment: 3000, employmentRsePercent: 5, annualMedianWage: { atLeast: 239_200 } },
      { title: 'Management Occupations' },
    ),
    occupation('29-0000', { employment: 400 }, { title: 'Healthcare Practitioners' }),
    occupation(
      '23-0000',
      { employment: 'employment-withheld', annualMedianWage: 'wage-withheld' },
      { title: 'Legal Occupations' },
    ),
    occupation(
      '51-2000',
      { employment: 4000, employmentRsePercent: 3 },
      { title: 'Assemblers and Fabricators', level: 'minor' },
    ),
  ],
  { '51-0000': -2, '11-0000': 5, '29-0000': 900 },
);

describe('the explorer of a slice', () => {
  const explorer = explorerOf(explorerSlice(SLICE));
  const [all, inside] = explorer.scopes;

  it('has the groups of level 2, and a scope for each that has groups of level 3', () => {
    expect(explorer.scopes.map(({ code, title }) => `${code} ${title}`)).toEqual([
      '00-0000 All groups',
      '51-0000 Production',
    ]);
    expect(inside?.views.size?.status).toBe(
      'Inside Production: 1 group of level 3, most jobs first.',
    );
    expect(inside?.views.wage).toBeUndefined();
  });

  it('sorts by size with margins, and names what is withheld', () => {
    expect(all?.views.size?.bars.map(({ soc, text }) => `${soc} ${text}`)).toEqual([
      '51-0000 6,000 · 60.0%',
      '11-0000 3,000 · 30.0%',
      '29-0000 400 · 4.0%',
    ]);
    expect(all?.views.size?.bars[0]?.interval).toEqual([5803, 6197]);
    expect(all?.views.size?.bars[2]?.interval).toBeNull();
    expect(all?.views.size?.notes).toEqual([
      'The number of jobs is withheld or not published, so there is no bar: Legal.',
      '600 of 10,000 jobs are in none of these groups: rounding, and groups that are withheld or absent from the file.',
    ]);
  });

  it('puts small bases last by growth, hollow and by name', () => {
    const { bars, notes, reference } = all?.views.growth ?? {};
    expect(bars?.map(({ soc, text, isHollow }) => [soc, text, isHollow])).toEqual([
      ['11-0000', '+5.0%', false],
      ['51-0000', '−2.0%', false],
      ['29-0000', '+900.0%', true],
    ]);
    expect(notes?.[0]).toBe(
      'Fewer than 1,000 jobs, drawn hollow: Healthcare Practitioners. Ask employers: is it sampling error, or is something happening?',
    );
    expect(notes?.[1]).toBe('No growth is known, so there is no bar: Legal.');
    expect(reference).toBeNull();
  });

  it('shows a top-coded wage as a floor, before the others', () => {
    expect(all?.views.wage?.bars.map(({ text, isFloor }) => [text, isFloor])).toEqual([
      ['≥ $239,200', true],
      ['$46,000', false],
    ]);
    expect(all?.views.wage?.legend).toContain('▸ The wage is this or more');
    expect(all?.views.wage?.reference).toEqual({ value: 50_000, text: 'All jobs: $50,000' });
  });

  it('says each figure of a group with its margin and basis, and why one is missing', () => {
    expect(explorer.groups['51-0000']?.figures).toEqual([
      ['Jobs', '6,000 ± 197 (at 90%)'],
      ['Share', '60.0% of all jobs here'],
      expect.arrayContaining(['Rank by jobs']),
      ['Projected 2024–34', '−2.0% (−120 jobs)'],
      ['Basis of growth', 'rates of this industry in the U.S.'],
      ['Median wage a year', '$46,000'],
    ]);
    const withheld = explorer.groups['23-0000']?.figures;
    expect(withheld?.[0]).toEqual(['Jobs', 'withheld']);
    expect(withheld?.at(-1)).toEqual(['Median wage a year', 'withheld']);
    expect(explorer.groups['29-0000']?.figures[0]?.[1]).toBe('400; no sampling error is published');
    expect(explorer.groups['29-0000']?.figures.at(-1)?.[1]).toMatch(
      /^fewer than 1,000 jobs, so not ranked by growth: ask employers/,
    );
  });

  it('has all of it in one table, a group before its parts', () => {
    const { rows } = explorerTable(SLICE, explorer);
    expect(rows.map(([title, , level]) => `${title} ${level}`)).toEqual([
      'All Occupations 1',
      'Production Occupations 2',
      'Assemblers and Fabricators 3',
      'Management Occupations 2',
      'Healthcare Practitioners 2',
      'Legal Occupations 2',
    ]);
  });

  it('has no order that nothing is known of', () => {
    const [only] = explorerOf(
      madeChartSlice([total({ employment: 10 }), occupation('11-0000', { employment: 10 })]),
    ).scopes;
    expect(Object.keys(only?.views ?? {})).toEqual(['size']);
  });

  it('has nothing to show where all is withheld', () => {
    const [only] = explorerOf(
      madeChartSlice([occupation('11-0000', { employment: 'employment-withheld' })]),
    ).scopes;
    expect(only?.views).toEqual({});
  });
});

describe('groups inside that cannot be added up', () => {
  it('are told from those of which nothing is published', () => {
    const rolledUp = { coverage: 0.3, parts: 1, withheldParts: 1 };
    const minor = (code: string, reason: 'not-available' | 'employment-withheld') => ({
      ...occupation(code, { employment: reason }, { title: `Group ${code}`, level: 'minor' }),
      rolledUp,
    });
    const slice = madeChartSlice([
      total({ employment: 10_000 }),
      occupation('51-0000', { employment: 6000 }, { title: 'Production Occupations' }),
      occupation('51-1000', { employment: 1000 }, { level: 'minor' }),
      minor('51-2000', 'not-available'),
      minor('51-3000', 'employment-withheld'),
    ]);
    expect(explorerOf(explorerSlice(slice)).scopes[1]?.views.size?.notes).toEqual([
      'The number of jobs is withheld or not published, so there is no bar: Group 51-3000.',
      'Jobs cannot be added up from this file, so there is no bar: Group 51-2000.',
      '5,000 of 6,000 jobs are in none of these groups: rounding, and groups that are withheld or absent from the file.',
    ]);
  });
});
