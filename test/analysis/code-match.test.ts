import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeMatch, isSameClassification } from '../../src/analysis/code-match.ts';
import { loadReference } from '../../src/commands/reference.ts';

// The official crosswalk of BLS.
const crosswalk = await (await loadReference(resolve('data/reference'))).crosswalk2010To2018();

describe('the official crosswalk', () => {
  it.each([
    ['that stayed: welders', '51-4121', ['51-4121']],
    ['that was renumbered: programmers', '15-1131', ['15-1251']],
    ['that was split: public relations managers', '11-2031', ['11-2032', '11-2033']],
    ['that was split, with a part shared: web developers', '15-1134', undefined],
    ['that was merged: cooks', '35-3021', undefined],
    ['of a group that holds the same occupations: production', '51-0000', ['51-0000']],
    ['that there is not', '99-9999', undefined],
  ])('finds for a code of 2010 %s', (_, code, codes) => {
    expect(codeMatch('2010', '2018', crosswalk)(code)).toEqual(codes);
  });

  it.each([
    ['that was merged: fast food workers', '35-3023', ['35-3021', '35-3022']],
    ['that was split off: fundraising managers', '11-2033', undefined],
  ])('finds for a code of 2018 %s', (_, code, codes) => {
    expect(codeMatch('2018', '2010', crosswalk)(code)).toEqual(codes);
  });

  it('serves the hybrid of 2019 and 2020 as it serves SOC 2018', () => {
    expect(codeMatch('2010', '2010/2018', crosswalk)('15-1131')).toEqual(['15-1251']);
  });
});

describe('invented pairs', () => {
  const pair = (from: string, to: string) => ({ from, fromTitle: '', to, toTitle: '' });
  const pairs = [
    pair('11-1011', '11-1011'),
    pair('11-2021', '11-2029'),
    // Split.
    pair('13-1011', '13-1012'),
    pair('13-1011', '13-1013'),
    // Merged.
    pair('15-1011', '15-1019'),
    pair('15-1012', '15-1019'),
    // Split, and one of the parts shared with another.
    pair('17-1011', '17-1011'),
    pair('17-1011', '17-1019'),
    pair('17-1012', '17-1019'),
    // Moved into another major group.
    pair('19-1011', '21-1011'),
    pair('19-1012', '19-1012'),
  ];
  const forward = codeMatch('2010', '2018', pairs);
  const backward = codeMatch('2018', '2010', pairs);

  it.each([
    ['11-1011', ['11-1011']],
    ['11-2021', ['11-2029']],
    ['13-1011', ['13-1012', '13-1013']],
    ['15-1011', undefined],
    ['17-1011', undefined],
    ['17-1012', undefined],
  ])('from old to new: %s is %s', (code, codes) => expect(forward(code)).toEqual(codes));

  it.each([
    ['11-2029', ['11-2021']],
    ['13-1012', undefined],
    ['15-1019', ['15-1011', '15-1012']],
    ['17-1019', undefined],
  ])('from new to old: %s is %s', (code, codes) => expect(backward(code)).toEqual(codes));

  it.each([
    ['11-0000', ['11-0000']],
    ['00-0000', ['00-0000']],
    ['19-0000', undefined],
    ['21-0000', undefined],
    ['53-0000', undefined],
  ])('a group is itself where it holds the same occupations: %s is %s', (code, codes) => {
    expect(forward(code)).toEqual(codes);
  });
});

describe('vintages', () => {
  it.each([
    ['2018', '2018', true],
    ['2010/2018', '2018', true],
    ['2000/2010', '2010', true],
    ['2010/2018', '2010', false],
    ['2000', '2010', false],
  ] as const)('%s and %s have the same codes: %s', (from, to, same) => {
    expect(isSameClassification(from, to)).toBe(same);
    if (same) expect(codeMatch(from, to, [])('15-1245')).toEqual(['15-1245']);
  });

  it('without a crosswalk between them match nothing', () => {
    expect(codeMatch('2000', '2018', crosswalk)('51-4121')).toBeUndefined();
  });
});
