import { describe, expect, it } from 'vitest';
import { industryCode, industryLevelOfCode } from '../../src/domain/naics.ts';

describe('the code of an industry', () => {
  it.each([
    ['31', '31-33'],
    ['33', '31-33'],
    ['31-33', '31-33'],
    ['31--34', '31-33'],
    ['31-330', '31-33'],
    ['31----', '31-33'],
    ['44-450', '44-45'],
    ['48--50', '48-49'],
    ['11--12', '11'],
    ['62', '62'],
    ['620000', '62'],
    ['332', '332000'],
    ['332000', '332000'],
    ['3320A1', '3320A1'],
    ['1131-2', '1131-2'],
    ['000000', '000000'],
    ['000001', '000001'],
  ])('%s is %s', (spelling, code) => {
    expect(industryCode(spelling)).toBe(code);
  });

  it.each(['61-33', '44-33', '33-31', '10', '2', 'manufacturing', '', '31-99', '__proto__'])(
    '%j is none',
    (text) => {
      expect(industryCode(text)).toBeUndefined();
    },
  );

  it.each([
    ['31-33', 'sector'],
    ['332000', '3-digit'],
    ['332700', '4-digit'],
    ['3320A1', '4-digit'],
    ['332710', '5-digit'],
    ['221111', '6-digit'],
    ['000000', 'cross-industry'],
    ['000001', 'cross-industry'],
  ])('%s is of the level %s where its file does not say', (code, level) => {
    expect(industryLevelOfCode(code)).toBe(level);
  });
});
