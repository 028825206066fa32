import { describe, expect, it } from 'vitest';
import type { Slice } from '../../src/domain/slice.ts';
import { findProjection } from '../../src/store/growth-slices.ts';
import { Store } from '../../src/store/store.ts';
import { type MadeRow, storeFiles } from '../support/made-facts.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();

/** What the store holds where each of these is a row of its own file. */
async function holding(...rows: readonly Partial<MadeRow>[]) {
  const root = `${newFolder()}/store`;
  await storeFiles(
    root,
    rows.map((row, index) => ({
      file: `${index}.csv`,
      rows: [{ soc: '51-0000', figures: { baseEmployment: 10, projectedEmployment: 11 }, ...row }],
    })),
  );
  const store = await Store.open(root);
  if (store === undefined) throw new Error('There is no store.');
  return store.releases;
}

const MANUFACTURING: Slice = {
  release: 'oews-2024-05',
  area: { code: '99', type: 'us', title: 'U.S.' },
  industry: { code: '31-33', level: 'sector', title: 'Manufacturing' },
  ownership: '5',
};
const WANTED = { area: '99', industry: '31-33' };

async function found(
  releases: readonly string[],
  slice: Partial<Slice> = {},
  only?: string,
): Promise<string | undefined> {
  const held = await holding(...releases.map((release) => ({ release })));
  return findProjection(held, { ...MANUFACTURING, ...slice }, WANTED, only)?.release;
}

describe('the projection of a slice', () => {
  it.each([
    ['oews-2024-05', ['nem-2018-28', 'nem-2024-34'], 'nem-2024-34'],
    ['oews-2018-05', ['nem-2018-28', 'nem-2024-34'], 'nem-2018-28'],
    ['oews-2023-05', ['nem-2018-28', 'nem-2024-34'], 'nem-2024-34'],
    // Equally near: the newer, whatever the names of the programs.
    ['oews-2021-05', ['ny-2018-28', 'nem-2024-34'], 'nem-2024-34'],
    // Of one base year the one that looks farther ahead.
    ['oews-2024-05', ['nem-2024-26', 'ep-2024-34'], 'ep-2024-34'],
    ['ny-wages-2023', ['nem-2018-28', 'nem-2024-34'], 'nem-2024-34'],
  ])('of %s, with %s at hand, is %s: the nearest base year', async (release, releases, wanted) => {
    expect(await found(releases, { release })).toBe(wanted);
  });

  it('is none that has run out, unless it is asked for', async () => {
    const release = 'oews-2028-05';
    expect(await found(['nem-2018-28'], { release })).toBeUndefined();
    expect(await found(['nem-2018-28', 'nem-2014-30'], { release })).toBe('nem-2014-30');
    expect(await found(['nem-2018-28'], { release }, 'nem-2018-28')).toBe('nem-2018-28');
  });

  it('is its own, where it is a projection itself', async () => {
    expect(await found(['ep-2018-28', 'nem-2018-28'], { release: 'ep-2018-28' })).toBe(
      'ep-2018-28',
    );
  });

  it('is the one that is asked for, or none', async () => {
    expect(await found(['nem-2018-28', 'nem-2024-34'], {}, 'nem-2018-28')).toBe('nem-2018-28');
    expect(await found(['nem-2024-34'], {}, 'nem-2018-28')).toBeUndefined();
  });

  it('is none where the store has only surveys, or other areas and industries', async () => {
    expect(await found(['oews-2018-05'])).toBeUndefined();
    const others = await holding(
      { release: 'nem-2024-34', industry: '62' },
      { release: 'wid-co-2022-32', area: '08' },
    );
    expect(findProjection(others, MANUFACTURING, WANTED)).toBeUndefined();
  });

  it('is none where a file of a projection has no projected jobs', async () => {
    const held = await holding({
      release: 'nem-2024-34',
      figures: { openings: 10 },
    });
    expect(findProjection(held, MANUFACTURING, WANTED)).toBeUndefined();
  });

  it('has the widest ownership scope', async () => {
    const held = await holding(
      { release: 'nem-2024-34', ownership: '1235' },
      { release: 'nem-2024-34', ownership: 'all' },
      { release: 'nem-2024-34', ownership: 'self' },
    );
    expect(findProjection(held, MANUFACTURING, WANTED)?.held.ownership).toBe('all');
  });
});

describe('a projection whose last year is over', () => {
  it('is not taken for jobs of that year or later', async () => {
    expect(await found(['ny-2014-24'])).toBeUndefined();
    expect(await found(['ny-2014-24', 'ep-2016-26'])).toBe('ep-2016-26');
  });

  it('is taken where it is asked for', async () => {
    expect(await found(['ny-2014-24'], {}, 'ny-2014-24')).toBe('ny-2014-24');
  });

  it('is taken for jobs of a year before', async () => {
    expect(await found(['ny-2014-24'], { release: 'oews-2018-05' })).toBe('ny-2014-24');
  });
});
