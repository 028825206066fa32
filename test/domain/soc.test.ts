import { describe, expect, it } from 'vitest';
import { isSocCode, isWithin } from '../../src/domain/soc.ts';

describe('isSocCode', () => {
  it.each(['00-0000', '51-2090', '11-1011'])('takes %s', (code) => {
    expect(isSocCode(code)).toBe(true);
  });

  it.each(['', '512090', '51-2090.00', '51-209', ' 51-2090', '2011-11-01', '51–2090'])(
    'refuses "%s"',
    (text) => {
      expect(isSocCode(text)).toBe(false);
    },
  );
});

describe('isWithin', () => {
  it.each([
    ['51-2091', '00-0000'],
    ['51-2091', '51-0000'],
    ['51-2091', '51-2000'],
    ['51-2091', '51-2090'],
    ['51-2091', '51-2091'],
    ['51-2090', '51-2000'],
    ['51-2000', '51-0000'],
    ['00-0000', '00-0000'],
  ])('%s lies in %s', (code, group) => {
    expect(isWithin(code, group)).toBe(true);
  });

  it.each([
    ['51-0000', '51-2000'],
    ['51-2000', '51-2090'],
    ['51-2090', '51-2091'],
    ['51-2091', '51-2020'],
    ['51-2091', '51-3000'],
    ['53-2091', '51-0000'],
    ['00-0000', '51-0000'],
  ])('%s does not lie in %s', (code, group) => {
    expect(isWithin(code, group)).toBe(false);
  });

  it.each([
    ['15-1252', '15-1200', '15-1000'],
    ['15-1250', '15-1200', '15-1000'],
    ['15-1132', '15-1100', '15-1000'],
    ['15-1011', '15-1000', '15-1100'],
    ['31-1121', '31-1100', '31-1000'],
    ['31-1014', '31-1000', '31-1100'],
    ['51-5111', '51-5100', '51-5000'],
    ['51-5011', '51-5000', '51-5100'],
  ])('%s lies in the minor group %s and not in %s', (code, group, other) => {
    expect(isWithin(code, group)).toBe(true);
    expect(isWithin(code, other)).toBe(false);
  });

  it('puts physicians of 29-121x and 29-122x in one broad group', () => {
    for (const code of ['29-1211', '29-1221', '29-1229', '29-1228']) {
      expect(isWithin(code, '29-1210')).toBe(true);
      expect(isWithin(code, '29-1000')).toBe(true);
    }
    expect(isWithin('29-1241', '29-1210')).toBe(false);
  });

  it('puts codes of OES hybrids where their occupations are, not where their digits say', () => {
    expect(isWithin('15-1799', '15-1100')).toBe(true);
    expect(isWithin('17-3098', '17-3020')).toBe(true);
    expect(isWithin('17-3098', '17-3090')).toBe(false);
    expect(isWithin('17-3098', '17-3000')).toBe(true);
  });
});
