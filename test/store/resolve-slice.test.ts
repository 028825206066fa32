import { describe, expect, it } from 'vitest';
import type { Area } from '../../src/domain/area.ts';
import type { IndustryLevel } from '../../src/domain/naics.ts';
import { ReleaseCatalog } from '../../src/store/catalog.ts';
import type { Part } from '../../src/store/manifest.ts';
import { widestOwnership } from '../../src/store/resolve-ownership.ts';
import { resolveSlice, type SliceRequest } from '../../src/store/resolve-slice.ts';

type MadeSlice = readonly [
  area: Area,
  industry: readonly [string, IndustryLevel, string],
  ownership: string,
];

const US: Area = { code: '99', type: 'us', title: 'U.S.' };
const COLORADO: Area = { code: '08', type: 'state', title: 'Colorado' };
const KANSAS: Area = { code: '20', type: 'state', title: 'Kansas' };
const DECATUR: Area = { code: '20020', type: 'metro', title: 'Dothan, AL' };
const DENVER: Area = { code: '19740', type: 'metro', title: 'Denver-Aurora-Centennial, CO' };
const AURORA: Area = { code: '16984', type: 'metro', title: 'Chicago-Naperville-Aurora, IL' };
const EAST: Area = {
  code: '0800001',
  type: 'nonmetro',
  title: 'Eastern Colorado nonmetropolitan area',
};

const MANUFACTURING = ['31-33', 'sector', 'Manufacturing'] as const;
const HEALTH = ['62', 'sector', 'Health Care and Social Assistance'] as const;
const ALL = ['000000', 'cross-industry', 'Cross-industry'] as const;
const FOOD = ['311000', '3-digit', 'Food Manufacturing'] as const;
const MINERAL = ['327000', '3-digit', 'Nonmetallic Mineral Product Manufacturing'] as const;
const MINERAL_4 = ['327000', '4-digit', 'Nonmetallic Mineral Product Manufacturing'] as const;

function release(id: string, ...slices: readonly MadeSlice[]): ReleaseCatalog {
  const index = {
    areas: slices.map(([{ code, type, title }]) => [code, type, title]),
    industries: slices.map(([, industry]) => industry),
    ownerships: slices.map(([, , ownership]) => ownership),
    slices: slices.map((_, at) => [at, at, at, 31, 10]),
  };
  return new ReleaseCatalog(id, [{ index } as unknown as Part]);
}

/** What a request finds, as `release area industry level ownership`. */
function found(releases: readonly ReleaseCatalog[], request: SliceRequest): string {
  const { slice } = resolveSlice(releases, request);
  const { release: id, area, industry, ownership } = slice;
  return [id, area.code, industry.code, industry.level, ownership].join(' ');
}

function refusal(releases: readonly ReleaseCatalog[], request: SliceRequest): unknown {
  try {
    return resolveSlice(releases, request);
  } catch (error) {
    return error;
  }
}

describe('the release', () => {
  const releases = ['oews-2022-05', 'oews-2023-05', 'oews-2024-05'].map((id) =>
    release(id, [US, MANUFACTURING, '5']),
  );

  it.each([
    [undefined, 'oews-2024-05'],
    ['oews-2023-05', 'oews-2023-05'],
    ['2022-05', 'oews-2022-05'],
  ])('%s is %s', (asked, expected) => {
    expect(
      resolveSlice(releases, asked === undefined ? {} : { release: asked }).slice.release,
    ).toBe(expected);
  });

  it.each(['2021-05', 'oews-2024-11', 'May 2024'])(
    '%s is not there: those that are, are listed',
    (asked) => {
      expect(refusal(releases, { release: asked })).toMatchObject({
        name: 'RequestError',
        message: `The release ${asked} is not in the store, which holds: oews-2022-05, oews-2023-05, oews-2024-05.`,
        hint: 'Ingest a file of that release first: pathways ingest FILE.',
      });
    },
  );

  it('is the newest of OEWS, though a projection has a later name', () => {
    const projection = release('pc-2022-32', [US, ALL, 'all']);
    expect(found([...releases, projection], {})).toBe('oews-2024-05 99 31-33 sector 5');
  });

  it('is that of another program where OEWS does not have what is asked for', () => {
    const projection = release('pc-2022-32', [COLORADO, ALL, 'all']);
    expect(found([...releases, projection], { area: 'CO' })).toBe(
      'pc-2022-32 08 000000 cross-industry all',
    );
  });

  it('stays OEWS where the request is ambiguous there: the choices are listed', () => {
    const several = release('oews-2024-05', [US, MANUFACTURING, '5'], [US, HEALTH, '58']);
    const projection = release('ep-2024-34', [US, MANUFACTURING, 'all']);
    expect(refusal([projection, several], {})).toMatchObject({
      message:
        'The industry is left open, and there are several: 31-33 Manufacturing; 62 Health Care and Social Assistance.',
      hint: 'Name one by its code: --naics CODE.',
    });
  });
});

describe('the area', () => {
  const releases = [
    release(
      'oews-2024-05',
      ...[US, COLORADO, KANSAS, DECATUR, DENVER, AURORA, EAST].map(
        (area): MadeSlice => [area, ALL, '1235'],
      ),
    ),
  ];

  it.each([
    [undefined, '99'],
    ['us', '99'],
    ['U.S.', '99'],
    ['99', '99'],
    ['08', '08'],
    ['8', '08'],
    ['CO', '08'],
    ['co', '08'],
    ['Colorado', '08'],
    // Never by prefix: CBSA 20020 is in Alabama, state 20 is Kansas.
    ['20', '20'],
    ['20020', '20020'],
    ['0800001', '0800001'],
    ['denver', '19740'],
    ['centennial co', '19740'],
    ['Dothan, AL', '20020'],
    [' eastern colorado ', '0800001'],
  ])('%s is %s', (asked, code) => {
    const request = asked === undefined ? {} : { area: asked };
    expect(resolveSlice(releases, request).slice.area.code).toBe(code);
  });

  it('of several that have the words is none: they are listed', () => {
    expect(refusal(releases, { area: 'aurora' })).toMatchObject({
      name: 'RequestError',
      message:
        '"aurora" is several areas: 19740 Denver-Aurora-Centennial, CO; 16984 Chicago-Naperville-Aurora, IL.',
      hint: 'Name one by its code: --area CODE.',
    });
  });

  it.each(['NY', '17460', 'atlantis'])(
    '%s is not in the store: those that are, are listed',
    (area) => {
      expect(refusal(releases, { area })).toMatchObject({
        name: 'RequestError',
        message: expect.stringContaining(
          `OEWS May 2024 in the store has no area "${area}"; it has 99 U.S.; 08 Colorado; 20 Kansas; `,
        ),
        hint: 'Name one of these with --area, or load the file that has it: pathways ingest FILE. Areas were redrawn in May 2015, 2018 and 2024: an old code may have a new one.',
      });
    },
  );

  it('is suggested where it is misspelt', () => {
    expect(refusal(releases, { area: 'colorrado' })).toMatchObject({
      hint: 'Did you mean 08 Colorado, or 0800001 Eastern Colorado nonmetropolitan area?',
    });
  });

  it('is the U.S. by default, which is an error where the store has none', () => {
    const states = [release('oews-2024-05', [COLORADO, ALL, '1235'])];
    expect(refusal(states, {})).toMatchObject({
      message: 'OEWS May 2024 in the store has no area 99 (U.S.); it has 08 Colorado.',
    });
  });

  it('lists 25 at most', () => {
    const many = Array.from(
      { length: 40 },
      (_, index): MadeSlice => [
        { code: String(10_000 + index), type: 'metro', title: `Area ${index}` },
        ALL,
        '1235',
      ],
    );
    expect(refusal([release('oews-2024-05', ...many)], { area: 'CO' })).toMatchObject({
      message: expect.stringMatching(/10024 Area 24; and 15 more\.$/),
    });
  });
});

describe('an area that another release has', () => {
  const OEWS = release('oews-2024-05', [US, MANUFACTURING, '5']);
  const FILE = 'Or load the OEWS file that has the area: pathways ingest FILE.';
  const hintOf = (request: SliceRequest, ...others: readonly ReleaseCatalog[]) => {
    const error = refusal([...others, OEWS], request);
    expect(error).toHaveProperty(
      'message',
      'OEWS May 2024 in the store has no area "CO"; it has 99 U.S.',
    );
    return (error as { hint: string }).hint;
  };
  const STATES = release('pc-2022-32', [COLORADO, ALL, 'all'], [KANSAS, ALL, 'all']);

  it('is named in the hint, with what to ask for where it has all industries only', () => {
    expect(hintOf({ area: 'CO', naics: '31-33' }, STATES)).toBe(
      `Projections Central 2022–32 in the store has 08 Colorado, but only all industries together: --release pc-2022-32 --naics 000000. ${FILE}`,
    );
    expect(found([STATES, OEWS], { area: 'CO', release: 'pc-2022-32', naics: '000000' })).toBe(
      'pc-2022-32 08 000000 cross-industry all',
    );
  });

  it('is that which has the industry too, if any has', () => {
    const matrix = release('wid-co-2021-31', [COLORADO, MANUFACTURING, 'all']);
    expect(hintOf({ area: 'CO', naics: '31-33', release: 'oews-2024-05' }, STATES, matrix)).toMatch(
      /^.* in the store has 08 Colorado: --release wid-co-2021-31\. Or load /,
    );
  });

  it('may have other industries', () => {
    const matrix = release('wid-co-2022-32', [COLORADO, HEALTH, 'all']);
    expect(hintOf({ area: 'CO', naics: '31-33' }, matrix)).toMatch(
      /^.* in the store has 08 Colorado, but not this industry: pathways catalog lists what there is\. /,
    );
  });

  it('may be an earlier one of OEWS, which is never taken by itself', () => {
    const before = release('oews-2023-05', [COLORADO, ALL, '1235']);
    expect(hintOf({ area: 'CO' }, before)).toBe(
      `OEWS May 2023 in the store has 08 Colorado: --release oews-2023-05. ${FILE}`,
    );
  });
});

describe('the industry', () => {
  const releases = [
    release(
      'oews-2024-05',
      [US, ALL, '1235'],
      [US, MANUFACTURING, '5'],
      [US, HEALTH, '58'],
      [US, FOOD, '5'],
      [US, MINERAL, '5'],
      [US, MINERAL_4, '5'],
      [US, ['3320A1', '4-digit', 'Fabricated Metals'], '5'],
      [US, ['213000', '3-digit', 'Support Activities for Mining'], '5'],
      [US, ['213100', '4-digit', 'Support Activities for Mining'], '5'],
    ),
  ];

  it.each([
    ['31-33', '31-33'],
    ['31', '31-33'],
    ['32', '31-33'],
    ['33', '31-33'],
    ['31--34', '31-33'],
    ['31-330', '31-33'],
    ['manufacturing', '31-33'],
    ['Health', '62'],
    ['assistance social', '62'],
    ['311', '311000'],
    ['311000', '311000'],
    ['food', '311000'],
    ['3320a1', '3320A1'],
    ['000000', '000000'],
  ])('%s is %s', (naics, code) => {
    expect(resolveSlice(releases, { naics }).slice.industry.code).toBe(code);
  });

  it('of several that have the words is none: they are listed', () => {
    expect(refusal(releases, { naics: 'product' })).toMatchObject({
      message: '327000 stands at several industry levels: 3-digit, 4-digit.',
    });
    expect(refusal(releases, { naics: 'manufacturing food mineral' })).toMatchObject({
      message: expect.stringContaining('the store has no industry'),
    });
    expect(refusal(releases, { naics: 'o' })).toMatchObject({
      message: expect.stringMatching(
        /^"o" is several industries: 000000 Cross-industry; 62 Health/,
      ),
      hint: 'Name one by its code: --naics CODE.',
    });
  });

  it('of two codes with one title is none: they are listed', () => {
    expect(refusal(releases, { naics: 'support activities for mining' })).toMatchObject({
      message:
        '"support activities for mining" is several industries: 213000 Support Activities for Mining; 213100 Support Activities for Mining.',
    });
  });

  it('of a code at two levels is asked for', () => {
    expect(refusal(releases, { naics: '327' })).toMatchObject({
      name: 'RequestError',
      message: '327000 stands at several industry levels: 3-digit, 4-digit.',
      hint: 'Name one: --industry-level 3 or 4.',
    });
    expect(found(releases, { naics: '327', industryLevel: '4-digit' })).toBe(
      'oews-2024-05 99 327000 4-digit 5',
    );
  });

  it('at a level where it is not is refused with those where it is', () => {
    expect(refusal(releases, { naics: '327', industryLevel: '6-digit' })).toMatchObject({
      message:
        'OEWS May 2024, U.S.: the store has no such industry at level 6-digit; it has 327000 Nonmetallic Mineral Product Manufacturing (3-digit); 327000 Nonmetallic Mineral Product Manufacturing (4-digit).',
      hint: 'Name another level, or leave --industry-level out.',
    });
  });

  it('that is not there is refused with the sectors that are', () => {
    expect(refusal(releases, { naics: '72' })).toMatchObject({
      message:
        'OEWS May 2024, U.S.: the store has no industry "72"; it has 000000 Cross-industry; 31-33 Manufacturing; 62 Health Care and Social Assistance, and 6 finer industries.',
      hint: 'pathways catalog shows what the store holds; pathways ingest FILE adds to it.',
    });
  });

  it.each([
    ['manufactoring', 'Did you mean 31-33 Manufacturing, or 311000 Food Manufacturing, or 327000 '],
    ['helth care', 'Did you mean 62 Health Care and Social Assistance?'],
    ['fod manufacturing', 'Did you mean 311000 Food Manufacturing?'],
    ['healthcare', 'Did you mean 62 Health Care and Social Assistance?'],
    ['poetry', 'pathways catalog shows '],
    ['7', 'pathways catalog shows '],
  ])('%s: the hint names those that are spelt like it', (naics, hint) => {
    expect(refusal(releases, { naics })).toHaveProperty('hint', expect.stringContaining(hint));
  });

  it('may be left open where there is one sector, or one industry', () => {
    const one = [release('oews-2024-05', [US, MANUFACTURING, '5'], [US, FOOD, '5'])];
    expect(resolveSlice(one, {}).slice.industry.code).toBe('31-33');
    const cross = [release('oews-2024-05', [US, ALL, '1235'])];
    expect(resolveSlice(cross, {}).slice.industry.code).toBe('000000');
  });

  it('of a state that has only all industries: what would serve is named', () => {
    const state = [release('oews-2024-05', [US, MANUFACTURING, '5'], [COLORADO, ALL, '1235'])];
    expect(refusal(state, { area: 'CO', naics: '31-33' })).toMatchObject({
      name: 'RequestError',
      message:
        'OEWS May 2024, Colorado: the store has no industry "31-33", only all industries together: OEWS publishes no sectors for this area.',
      hint: 'What would serve: the OEWS research estimates by state and sector, or the state’s own projection matrix (industry by occupation). All industries: --naics 000000.',
    });
    expect(found(state, { area: 'CO' })).toBe('oews-2024-05 08 000000 cross-industry 1235');
  });
});

describe('the ownership', () => {
  const scopes = (...codes: readonly string[]) => [
    release('oews-2024-05', ...codes.map((code): MadeSlice => [US, HEALTH, code])),
  ];

  it.each([
    [['5'], '5'],
    [['5', '58'], '58'],
    [['5', '123', '1235'], '1235'],
    [['57', '1235'], '1235'],
    [['1', '123'], '123'],
  ])('of %j is the widest, %s', (codes, expected) => {
    expect(found(scopes(...codes), {})).toBe(`oews-2024-05 99 62 sector ${expected}`);
    expect(widestOwnership(codes)).toBe(expected);
  });

  it('of scopes that hold none of the others is asked for', () => {
    expect(refusal(scopes('5', '123'), {})).toMatchObject({
      name: 'RequestError',
      message:
        'The figures are there for several ownership scopes, which overlap: 5 (private); 123 (federal, state and local government).',
      hint: 'Name one: --ownership CODE. They are never added up.',
    });
    expect(found(scopes('5', '123'), { ownership: '123' })).toBe('oews-2024-05 99 62 sector 123');
  });

  it('that is not there is refused with those that are', () => {
    expect(refusal(scopes('5', '58'), { ownership: '1' })).toMatchObject({
      message:
        'There are no figures for ownership 1; there are for 5 (private); 58 (private, and state and local government hospitals).',
    });
  });
});
