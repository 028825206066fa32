import { weightedMean } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { rollUp, rollUpFlags } from '../../src/analysis/roll-up.ts';
import { publishedValue } from '../../src/domain/estimate.ts';
import type { OccupationFigures } from '../../src/domain/slice.ts';
import type { SocLevel } from '../../src/domain/soc-level.ts';
import { type MadeFigures, occupation, sliceOf, total } from '../support/slice-figures.ts';

function group(code: string, level: SocLevel) {
  return { code, level, title: `Group ${code}` };
}

const STRUCTURE = [
  group('51-0000', 'major'),
  group('51-2000', 'minor'),
  group('51-2020', 'broad'),
  group('51-2090', 'broad'),
  group('51-3000', 'minor'),
  group('51-4000', 'minor'),
  group('15-1200', 'minor'),
  group('15-2000', 'minor'),
];

function detailed(code: string, figures: MadeFigures): OccupationFigures {
  return occupation(code, figures, { level: 'detailed' });
}

// Invented figures.
function production(employment: MadeFigures['employment'] & {}, ...parts: OccupationFigures[]) {
  return sliceOf([occupation('51-0000', { employment }), ...parts]);
}

const WELL_COVERED = production(
  1000,
  detailed('51-2021', { employment: 300, employmentRsePercent: 10, annualMeanWage: 30_000 }),
  detailed('51-2090', { employment: 200, employmentRsePercent: 20, annualMeanWage: 40_000 }),
  detailed('51-3011', { employment: 400, employmentRsePercent: 5, annualMeanWage: 35_000 }),
);

function byCode(rows: readonly OccupationFigures[], code: string): OccupationFigures {
  const row = rows.find((one) => one.code === code);
  if (row === undefined) throw new Error(`There is no row ${code}.`);
  return row;
}

describe('rollUp', () => {
  it('adds up the detailed occupations of each minor group', () => {
    const rows = rollUp(WELL_COVERED, 'minor', STRUCTURE);
    expect(rows.map(({ code, level, title }) => [code, level, title])).toEqual([
      ['51-2000', 'minor', 'Group 51-2000'],
      ['51-3000', 'minor', 'Group 51-3000'],
    ]);
    expect(byCode(rows, '51-2000').figures.employment).toEqual({ kind: 'value', value: 500 });
    expect(byCode(rows, '51-2000').rolledUp).toEqual({ coverage: 0.9, parts: 2, withheldParts: 0 });
  });

  it('adds the squares of the standard errors', () => {
    // 30 and 40 jobs make 50, of 500.
    const row = byCode(rollUp(WELL_COVERED, 'minor', STRUCTURE), '51-2000');
    expect(publishedValue(row.figures.employmentRsePercent)).toBeCloseTo(10, 12);
  });

  it('weighs mean wages by employment', () => {
    const row = byCode(rollUp(WELL_COVERED, 'minor', STRUCTURE), '51-2000');
    expect(row.figures.annualMeanWage).toEqual({ kind: 'value', value: 34_000 });
    expect(weightedMean([30_000, 40_000], [300, 200])).toBe(34_000);
  });

  it('puts a code that is published as a detailed occupation into its broad group', () => {
    const rows = rollUp(WELL_COVERED, 'broad', STRUCTURE);
    expect(rows.map(({ code }) => code)).toEqual(['51-2020', '51-2090']);
  });

  it('goes by the structure where a minor group is written XX-XX00', () => {
    const slice = sliceOf([
      occupation('15-0000', { employment: 100 }),
      detailed('15-1252', { employment: 60 }),
      detailed('15-2011', { employment: 40 }),
    ]);
    const rows = rollUp(slice, 'minor', STRUCTURE);
    expect(rows.map(({ code, figures }) => [code, publishedValue(figures.employment)])).toEqual([
      ['15-1200', 60],
      ['15-2000', 40],
    ]);
  });

  it.each([
    ['a part without a published error', undefined],
    ['a part with an error of 0', 0],
  ])('has no sampling error with %s', (_, rse) => {
    const slice = production(
      500,
      detailed('51-2021', { employment: 300, employmentRsePercent: 10 }),
      detailed('51-2090', {
        employment: 200,
        ...(rse === undefined ? {} : { employmentRsePercent: rse }),
      }),
    );
    const [row] = rollUp(slice, 'minor', STRUCTURE);
    expect(publishedValue(row?.figures.employment)).toBe(500);
    expect(publishedValue(row?.figures.employmentRsePercent)).toBeUndefined();
  });

  it.each([
    ['a part whose wage is withheld', { employment: 100, annualMeanWage: 'wage-withheld' }],
    [
      'a part whose employment is withheld',
      { employment: 'employment-withheld', annualMeanWage: 1 },
    ],
    ['a top-coded part', { employment: 100, annualMeanWage: { atLeast: 239_200 } }],
  ] as const)('has no mean wage with %s', (_, figures) => {
    const slice = production(
      500,
      detailed('51-2021', { employment: 400, annualMeanWage: 30_000 }),
      detailed('51-2090', figures),
    );
    const [row] = rollUp(slice, 'minor', STRUCTURE);
    expect(row?.figures.annualMeanWage?.kind).toBe('unknown');
  });

  it('never derives a median', () => {
    const slice = production(300, detailed('51-2021', { employment: 300, annualMedianWage: 9 }));
    const [row] = rollUp(slice, 'minor', STRUCTURE);
    expect(row?.figures.annualMedianWage).toEqual({ kind: 'unknown', reason: 'not-available' });
    expect(row && rollUpFlags(row, ['annualMedianWage'])).toEqual(['wage-not-derivable']);
  });

  it('counts what is withheld and keeps a group of which nothing is published', () => {
    const slice = production(
      1000,
      detailed('51-2021', { employment: 900 }),
      detailed('51-3011', { employment: 'employment-withheld' }),
    );
    const row = byCode(rollUp(slice, 'minor', STRUCTURE), '51-3000');
    expect(row.figures.employment).toEqual({ kind: 'unknown', reason: 'employment-withheld' });
    expect(row.rolledUp).toEqual({ coverage: 0.9, parts: 0, withheldParts: 1 });
  });
});

describe('the coverage of the major group', () => {
  const flagsAt = (published: number, major: MadeFigures['employment'] & {} = 1000) => {
    const [row] = rollUp(
      production(major, detailed('51-2021', { employment: published })),
      'minor',
      STRUCTURE,
    );
    return { flags: row && rollUpFlags(row, []), employment: row?.figures.employment?.kind };
  };

  it.each([
    [1010, [], 'value'],
    [800, [], 'value'],
    [790, ['low-coverage'], 'value'],
    [500, ['low-coverage'], 'value'],
    [490, ['below-coverage'], 'unknown'],
  ])('with %i of 1,000 jobs published the row is flagged %j', (published, flags, employment) => {
    expect(flagsAt(published)).toEqual({ flags, employment });
  });

  it('is not known where the major group is withheld: then there is no figure', () => {
    expect(flagsAt(800, 'employment-withheld')).toEqual({
      flags: ['below-coverage'],
      employment: 'unknown',
    });
  });

  it('is not known where the file has no row of the major group: then there is no figure', () => {
    const slice = sliceOf([
      occupation('15-0000', { employment: 100 }),
      detailed('15-1252', { employment: 100 }),
      detailed('51-2021', { employment: 300 }),
    ]);
    const row = byCode(rollUp(slice, 'minor', STRUCTURE), '51-2000');
    expect(rollUpFlags(row, [])).toEqual(['below-coverage']);
  });

  it('is never known where the file has no major groups at all: then there are no rows', () => {
    const slice = sliceOf([
      total({ employment: 500 }),
      detailed('51-2021', { employment: 300 }),
      detailed('51-3011', { employment: 200 }),
    ]);
    expect(rollUp(slice, 'minor', STRUCTURE)).toEqual([]);
    expect(rollUp(slice, 'broad', STRUCTURE)).toEqual([]);
  });

  it('says nothing of rows that the file has', () => {
    expect(rollUpFlags(occupation('51-0000', { employment: 5 }), ['annualMeanWage'])).toEqual([]);
  });
});
