import { describe, expect, it } from 'vitest';
import { codeGroups, movedCodes } from '../../src/analysis/comparable-codes.ts';
import type { SocCrosswalkPair } from '../../src/domain/soc-crosswalk.ts';

/** Pairs as the official crosswalk from SOC 2010 to 2018 has them, without titles. */
function pairs(...codes: readonly (readonly [string, string])[]): readonly SocCrosswalkPair[] {
  return codes.map(([from, to]) => ({ from, fromTitle: '', to, toTitle: '' }));
}

describe('codeGroups', () => {
  it('matches one code with its one successor', () => {
    const [group] = codeGroups(['51-2093'], ['51-2061'], pairs(['51-2093', '51-2061']));
    expect(group).toEqual({
      from: ['51-2093'],
      to: ['51-2061'],
      missingFrom: [],
      missingTo: [],
    });
  });

  it('keeps together what was split and merged, through others too', () => {
    const crosswalk = pairs(
      ['51-4011', '51-9161'],
      ['51-4012', '51-9162'],
      ['51-9199', '51-9161'],
      ['51-9199', '51-9162'],
      ['51-9199', '51-9199'],
      ['51-1011', '51-1011'],
    );
    const groups = codeGroups(
      ['51-1011', '51-4011', '51-4012', '51-9199'],
      ['51-1011', '51-9161', '51-9162', '51-9199'],
      crosswalk,
    );
    expect(groups.map(({ from, to }) => [from, to])).toEqual([
      [['51-1011'], ['51-1011']],
      [
        ['51-4011', '51-4012', '51-9199'],
        ['51-9161', '51-9162', '51-9199'],
      ],
    ]);
  });

  it('says which codes of a group are not published', () => {
    const crosswalk = pairs(['11-3011', '11-3012'], ['11-3011', '11-3013']);
    expect(codeGroups(['11-3011'], ['11-3012'], crosswalk)).toEqual([
      { from: ['11-3011'], to: ['11-3012'], missingFrom: [], missingTo: ['11-3013'] },
    ]);
  });

  it('takes a broad group that is published as one occupation for the codes in it', () => {
    const crosswalk = pairs(['13-1021', '13-1021'], ['13-1022', '13-1022']);
    expect(codeGroups(['13-1021', '13-1022'], ['13-1020'], crosswalk)).toEqual([
      { from: ['13-1021', '13-1022'], to: ['13-1020'], missingFrom: [], missingTo: [] },
    ]);
  });

  it('knows what OEWS’s own codes stand for', () => {
    const crosswalk = pairs(['51-2092', '51-2092'], ['51-2099', '51-2099']);
    expect(codeGroups(['51-2098'], ['51-2090'], crosswalk)).toEqual([
      { from: ['51-2098'], to: ['51-2090'], missingFrom: [], missingTo: [] },
    ]);
  });

  it('leaves out codes that the crosswalk does not know', () => {
    expect(codeGroups(['15-1799'], ['15-1799'], pairs(['11-1011', '11-1011']))).toEqual([]);
  });
});

describe('movedCodes', () => {
  const crosswalk = pairs(
    ['39-9021', '31-1122'],
    ['31-1011', '31-1121'],
    ['43-5081', '53-7065'],
    ['43-5081', '43-5071'],
  );

  it.each([
    ['31-0000', { out: [], in: ['31-1122'] }],
    ['39-0000', { out: ['39-9021'], in: [] }],
    ['43-0000', { out: ['43-5081'], in: [] }],
    ['51-0000', { out: [], in: [] }],
  ])('across the border of %s', (group, moved) => {
    expect(movedCodes(group, crosswalk)).toEqual(moved);
  });
});
