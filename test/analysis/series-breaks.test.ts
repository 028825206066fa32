import { describe, expect, it } from 'vitest';
import { monthsBetween, seriesBreaks } from '../../src/analysis/series-breaks.ts';
import type { Area } from '../../src/domain/area.ts';
import type { Slice } from '../../src/domain/slice.ts';
import type { SocVintage } from '../../src/domain/soc-vintage.ts';
import { sliceOf } from '../support/slice-figures.ts';

function side(release: string, socVintage: SocVintage, slice: Partial<Slice> = {}) {
  return { ...sliceOf([], { release, ...slice }), socVintage };
}

function kinds(...sides: Parameters<typeof seriesBreaks>) {
  return seriesBreaks(...sides).map(({ kind }) => kind);
}

const METRO: Area = { code: '17410', type: 'metro', title: 'Cleveland, OH' };
const NONMETRO: Area = { code: '3900001', type: 'nonmetro', title: 'Eastern Ohio' };

describe('seriesBreaks', () => {
  it('between May 2018 and May 2024: occupations, industries and the method of estimation', () => {
    const breaks = seriesBreaks(side('oews-2018-05', '2010'), side('oews-2024-05', '2018'));
    expect(breaks.map(({ text }) => text)).toEqual([
      'Occupations are coded by SOC 2010, then by SOC 2018; what was split or merged is compared as a group, or listed as not comparable.',
      'Industries are coded by NAICS 2017, then by NAICS 2022; establishments may have moved between industries.',
      'From May 2021 estimates are model-based (MB3); before, they were made by another method, and so were their sampling errors.',
    ]);
  });

  it('names ownership scopes that differ before all else', () => {
    const [first] = seriesBreaks(
      side('oews-2018-05', '2010', { ownership: '1235' }),
      side('oews-2024-05', '2018'),
    );
    expect(first?.text).toBe(
      'The ownership scopes differ: 1235 (private and all government) in OES May 2018, 5 (private) in OEWS May 2024; part of every change may be that alone.',
    );
  });

  it('has none where nothing changed', () => {
    expect(seriesBreaks(side('oews-2012-05', '2010'), side('oews-2016-05', '2010'))).toEqual([]);
  });

  it('does not name industries where all are taken together', () => {
    const industry = { code: '000000', level: 'cross-industry', title: 'Cross-industry' } as const;
    expect(
      kinds(side('oews-2014-05', '2010', { industry }), side('oews-2018-05', '2010', { industry })),
    ).toEqual([]);
  });

  it.each([
    ['2001', '2004-05', ['industries']],
    ['2005-05', '2008-05', ['industries']],
    ['2009-05', '2012-05', ['industries']],
    ['2014-05', '2017-05', ['industries']],
    ['2017-05', '2020-05', []],
    ['2021-05', '2024-05', ['industries']],
  ])('from %s to %s crosses %j with the versions of NAICS', (from, to, expected) => {
    expect(kinds(side(`oews-${from}`, '2010'), side(`oews-${to}`, '2010'))).toEqual(expected);
  });

  it.each([
    [
      METRO,
      '2021-05',
      '2024-05',
      'Areas were redrawn with May 2024 (OMB Bulletin 23-01): one code may stand for different counties.',
    ],
    [
      METRO,
      '2012-05',
      '2015-05',
      'Areas were redrawn with May 2015: one code may stand for different counties.',
    ],
    [
      NONMETRO,
      '2014-05',
      '2018-05',
      'Areas were redrawn with May 2015 and May 2018 (nonmetropolitan areas): one code may stand for different counties.',
    ],
    [METRO, '2015-05', '2018-05', undefined],
  ])('of $code between %s and %s', (area, from, to, text) => {
    const breaks = seriesBreaks(
      side(`oews-${from}`, '2010', { area }),
      side(`oews-${to}`, '2010', { area }),
    );
    expect(breaks.find(({ kind }) => kind === 'areas')?.text).toBe(text);
  });
});

describe('monthsBetween', () => {
  it.each([
    ['oews-2018-05', 'oews-2024-05', 72],
    ['oews-2003-11', 'oews-2006-05', 30],
    ['oews-1999', 'oews-2002', 36],
    ['oews-2024-05', 'oews-2018-05', -72],
  ])('%s and %s: %i', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });

  it('is not known of another program', () => {
    expect(monthsBetween('ep-2024-34', 'oews-2024-05')).toBeUndefined();
  });
});
