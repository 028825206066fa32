import { describe, expect, it } from 'vitest';
import { ReleaseCatalog } from '../../src/store/catalog.ts';
import { releasesByDefault, resolveRelease } from '../../src/store/resolve-release.ts';

function catalogs(...releases: readonly string[]): readonly ReleaseCatalog[] {
  return [...releases].sort().map((release) => new ReleaseCatalog(release, []));
}

it.each([
  [
    'OEWS before all others, its newest alone',
    ['oews-2018-05', 'oews-2024-05', 'pc-2024-34'],
    ['oews-2024-05', 'pc-2024-34'],
  ],
  [
    'then the newest base year',
    ['ep-2018-28', 'wid-co-2022-32', 'nem-2020-30'],
    ['wid-co-2022-32', 'nem-2020-30', 'ep-2018-28'],
  ],
  [
    'of one base year what looks farther ahead',
    ['pc-2022-24', 'pc-2022-32'],
    ['pc-2022-32', 'pc-2022-24'],
  ],
  [
    'every release of a program, for its areas may differ in their period',
    ['ny-2012-22', 'ny-2014-24', 'ny-wages-2023'],
    ['ny-wages-2023', 'ny-2014-24', 'ny-2012-22'],
  ],
])('by default are looked into: %s', (_, releases, expected) => {
  const found = releasesByDefault(catalogs(...releases));
  expect(found.map(({ release }) => release)).toEqual(expected);
});

describe('a release', () => {
  const held = catalogs('oews-2018-05', 'oews-2024-05', 'pc-2022-32');

  it.each([
    [undefined, 'oews-2024-05'],
    ['2018-05', 'oews-2018-05'],
    ['pc-2022-32', 'pc-2022-32'],
  ])('asked for as %s is %s', (asked, release) => {
    expect(resolveRelease(held, asked).release).toBe(release);
  });

  it('that is not there is refused with those that are', () => {
    expect(() => resolveRelease(held, 'ep-2024-34')).toThrow(
      'The release ep-2024-34 is not in the store, which holds: oews-2018-05, oews-2024-05, pc-2022-32.',
    );
  });
});
