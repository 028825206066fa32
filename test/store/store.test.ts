import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STATES } from '../../src/domain/estimate.ts';
import { columnOf, MEASURE_NAMES, type Measure } from '../../src/domain/measure.ts';
import type { OccupationFigures } from '../../src/domain/slice.ts';
import { type Manifest, type Part, readManifest } from '../../src/store/manifest.ts';
import { resolveSlice } from '../../src/store/resolve-slice.ts';
import { Store } from '../../src/store/store.ts';
import { StoreWriter } from '../../src/store/writer.ts';
import { type MadeFile, type StoredFigure, storeFiles, WRITER } from '../support/made-facts.ts';
import { readParquet } from '../support/read-parquet.ts';
import { employmentIn, readSlice } from '../support/read-store.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();
const FILE: MadeFile = {
  file: 'a.xlsx',
  rows: [
    { soc: '53-0000', figures: { employment: 50, annualMedianWage: ['at-least', 239_200] } },
    { soc: '51-0000', figures: { employment: 100.5, annualMedianWage: 'wage-withheld' } },
    { soc: '51-0000', industry: '62', figures: { employment: 7, annualMedianWage: 40_000 } },
  ],
};

describe('what was stored', () => {
  it('comes back with the mark of every figure', async () => {
    const root = newStore();
    const figures: Readonly<Record<string, StoredFigure>> = Object.fromEntries(
      STATES.map((state, index) => [
        MEASURE_NAMES[index],
        state === 'published'
          ? 12.25
          : state === 'at-least' || state === 'below'
            ? [state, 3.5]
            : state,
      ]),
    );
    await storeFiles(root, [{ file: 'marks.xlsx', rows: [{ soc: '11-1011', figures }] }]);
    const measures = MEASURE_NAMES.slice(0, STATES.length);
    const { occupations } = await readSlice(root, {}, measures);
    expect(Object.values(occupations[0]?.figures ?? {})).toEqual(
      STATES.map((state) => {
        if (state === 'published') return { kind: 'value', value: 12.25 };
        if (state === 'at-least' || state === 'below') return { kind: state, value: 3.5 };
        return { kind: 'unknown', reason: state };
      }),
    );
  });

  it('keeps every digit of a number', async () => {
    const root = newStore();
    const numbers = [0.1 + 0.2, 1 / 3, 12_767_670, 1e-7, 5e300, -0.05, 0];
    const rows = numbers.map((employment, index) => ({
      soc: `${index + 11}-0000`,
      figures: { employment },
    }));
    await storeFiles(root, [{ file: 'digits.xlsx', rows }]);
    expect(Object.values(await employmentIn(root))).toEqual(numbers);
  });

  it('keeps titles in any script, quotes and all, without control characters', async () => {
    const root = newStore();
    const titles = [
      "Chefs' “best” 50%",
      'Ärzte 医師',
      'a\u0000b\u001fc\u001ed\u001de\nf',
      'x'.repeat(300),
    ];
    const rows = titles.map((title, index) => ({
      soc: `${index + 11}-0000`,
      title,
      figures: { employment: index },
    }));
    await storeFiles(root, [{ file: 'titles.xlsx', rows }]);
    const { occupations } = await readSlice(root, {}, ['employment']);
    expect(occupations.map(({ title }) => title)).toEqual([
      titles[0],
      titles[1],
      'a b c d e f',
      titles[3],
    ]);
  });

  it('comes in the order of the codes, each with the cell it was read from', async () => {
    const root = newStore();
    await storeFiles(root, [FILE]);
    const { occupations, files } = await readSlice(root, { naics: '31-33' }, ['annualMedianWage']);
    expect(
      occupations.map(({ code, source }) => [code, source.row, source.cell('annualMedianWage')]),
    ).toEqual([
      ['51-0000', 3, { file: 'a.xlsx', sheet: 'made', cell: 'B3' }],
      ['53-0000', 2, { file: 'a.xlsx', sheet: 'made', cell: 'B2' }],
    ]);
    expect(files).toMatchObject([{ file: 'a.xlsx', release: 'oews-2024-05' }]);
  });

  it('has nothing where the file has no such measure', async () => {
    const root = newStore();
    await storeFiles(root, [FILE]);
    const { occupations } = await readSlice(root, { naics: '62' }, ['employment', 'hourlyP10Wage']);
    expect(occupations[0]?.figures).toEqual({
      employment: { kind: 'value', value: 7 },
    });
  });

  it('can be read one occupation at a time, at all its levels', async () => {
    const root = newStore();
    const rows = (['detailed', 'broad'] as const).map((level) => ({
      soc: '51-2090',
      level,
      figures: { employment: 9 },
    }));
    await storeFiles(root, [FILE, { file: 'b.xlsx', rows }]);
    const store = (await Store.open(root)) as Store;
    const { slice, held } = resolveSlice(store.releases, { naics: '31-33' });
    const [found] = await store.read(slice.release, [held], ['employment'], {
      occupation: '51-2090',
    });
    expect(found?.occupations.map(({ code, level }) => [code, level]).sort()).toEqual([
      ['51-2090', 'broad'],
      ['51-2090', 'detailed'],
    ]);
  });

  it('reads several slices at once, each on its own', async () => {
    const root = newStore();
    await storeFiles(root, [FILE]);
    const store = (await Store.open(root)) as Store;
    const [release] = store.releases;
    const slices = await store.read('oews-2024-05', release?.slices ?? [], ['employment']);
    expect(
      slices.map(({ slice, occupations }) => [slice.industry.code, occupations.length]),
    ).toEqual([
      ['31-33', 2],
      ['62', 1],
    ]);
  });

  it('is nothing where the folder holds no store', async () => {
    expect(await Store.open(newFolder())).toBeUndefined();
    expect(await Store.open(join(newFolder(), 'no such folder'))).toBeUndefined();
  });
});

describe('a damaged part', () => {
  it.each<readonly [string, (path: string) => void, string]>([
    ['missing', (path) => rmSync(path), 'is missing'],
    ['changed', flipByte, 'does not match its checksum'],
    [
      'cut off',
      (path) => writeFileSync(path, readFileSync(path).subarray(0, 100)),
      'does not match its checksum',
    ],
    ['empty', (path) => writeFileSync(path, ''), 'does not match its checksum'],
    ['a folder', toFolder, 'cannot be read (EISDIR)'],
  ])('that is %s is named, with the file that it held', async (_, damage, what) => {
    const root = newStore();
    await storeFiles(root, [FILE]);
    const [part] = await partsOf(root);
    const path = join(root, part?.path ?? '');
    damage(path);
    await expect(employmentIn(root)).rejects.toMatchObject({
      name: 'StoreError',
      message: `A part of the store ${what}: ${part?.path}`,
      place: { file: path },
      hint: 'It held a.xlsx (oews-2024-05): pathways doctor --rebuild makes the store anew from the files kept beside it.',
    });
  });
});

describe('a reader and a writer', () => {
  const corrected: MadeFile = {
    file: 'corrected.xlsx',
    rows: [{ soc: '51-0000', figures: { employment: 200, annualMedianWage: 1 } }],
  };

  it('do not meet: a store that was opened before a commit reads as it was', async () => {
    const root = newStore();
    await storeFiles(root, [FILE]);
    const readLater = await openSlice(root);
    await storeFiles(root, [corrected], { replace: true });
    expect(await readLater()).toEqual([100.5, 50]);
    expect(Object.values(await employmentIn(root))).toEqual([200, 50]);
  });

  it('meet where a part has been swept: the store is then read as it is now', async () => {
    const root = newStore();
    await storeFiles(root, [FILE]);
    const readLater = await openSlice(root);
    await storeFiles(root, [corrected], { replace: true });
    await (await StoreWriter.open(root, WRITER)).close();
    expect(await readLater()).toEqual([200, 50]);
  });

  it('never wait for each other: a store that is locked is read', async () => {
    const root = newStore();
    await storeFiles(root, [FILE]);
    const writer = await StoreWriter.open(root, WRITER);
    expect(Object.values(await employmentIn(root))).toEqual([100.5, 50]);
    await writer.close();
  });

  async function openSlice(root: string): Promise<() => Promise<readonly unknown[]>> {
    const store = (await Store.open(root)) as Store;
    const { slice, held } = resolveSlice(store.releases, { naics: '31-33' });
    return async () => {
      const [found] = await store.read(slice.release, [held], ['employment']);
      return (found?.occupations ?? []).map(({ figures: { employment } }) =>
        employment?.kind === 'value' ? employment.value : null,
      );
    };
  }
});

describe('a part is plain Parquet: another library sees the same rows', () => {
  it('of a store that was written here', async () => {
    const root = newStore();
    await storeFiles(root, [FILE]);
    const [part] = await partsOf(root);
    const rows = await readParquet(join(root, part?.path ?? ''));
    const seen = rows.map((row) => [
      row.industry_code,
      row.occupation_code,
      ...(part?.measures ?? []).flatMap((measure) => [
        row[columnOf(measure)] ?? null,
        row[`${columnOf(measure)}_state`],
      ]),
    ]);
    expect(seen.sort()).toEqual((await allRows(root)).sort());
  });
});

describe('the sample', () => {
  it('is a store whose part is text, and holds what its manifest says', async () => {
    const store = (await Store.open('data/sample')) as Store;
    expect(store.isSample).toBe(true);
    for (const { path } of store.manifest.parts) expect(path).toMatch(/\.csv$/);
    expect(
      store.releases.map(({ release, slices }) => [
        release,
        slices.map(({ industry, ownership }) => `${industry.code} ${ownership}`),
      ]),
    ).toEqual([
      ['ep-2024-34', ['000000 all']],
      ['oews-2024-05', ['31-33 5', '62 58']],
    ]);
    for (const { release, slices } of store.releases) {
      const read = await store.read(release, slices, ['employment']);
      const rows = read.reduce((sum, { occupations }) => sum + occupations.length, 0);
      const part = store.manifest.parts.find(({ origin }) => origin.release === release);
      expect(rows).toBe(part?.rows);
      expect(part?.index.industries).toHaveLength(slices.length);
    }
  });

  it('has a projection of every detailed occupation of its sectors that has one', async () => {
    const { occupations } = await readSlice(
      'data/sample',
      { release: 'ep-2024-34', naics: '000000' },
      MEASURE_NAMES,
    );
    expect(occupations).toHaveLength(710);
    expect(occupations.find(({ code }) => code === '51-2090')?.figures).toMatchObject({
      baseEmployment: { kind: 'value', value: 1_467_100 },
      employmentChangePercent: { kind: 'value', value: -0.1 },
      openings: { kind: 'value', value: 156_300 },
    });
  });

  it('keeps floors with their threshold and withheld figures apart', async () => {
    const { occupations } = await readSlice('data/sample', { naics: '62' }, MEASURE_NAMES);
    const figures = (soc: string) =>
      occupations.find(({ code, level }) => code === soc && level === 'detailed')?.figures;
    expect(figures('29-1215')).toMatchObject({
      annualP90Wage: { kind: 'at-least', value: 239_200 },
      hourlyP90Wage: { kind: 'at-least', value: 115 },
    });
    const withheld = occupations.filter(
      ({ figures: { employment } }) =>
        employment?.kind === 'unknown' && employment.reason === 'employment-withheld',
    );
    expect(withheld.length).toBeGreaterThan(0);
  });
});

function newStore(): string {
  return join(newFolder(), 'store');
}

async function partsOf(root: string): Promise<readonly Part[]> {
  return ((await readManifest(join(root, 'manifest.json'))) as Manifest).parts;
}

async function allRows(root: string): Promise<unknown[][]> {
  const store = (await Store.open(root)) as Store;
  const measures = store.manifest.parts.flatMap((part) => part.measures);
  const slices = await store.read('oews-2024-05', store.releases[0]?.slices ?? [], measures);
  return slices.flatMap(({ slice, occupations }) =>
    occupations.map((one) => [
      slice.industry.code,
      one.code,
      ...measures.flatMap((measure) => storedColumns(one, measure)),
    ]),
  );
}

function storedColumns({ figures }: OccupationFigures, measure: Measure): readonly unknown[] {
  const figure = figures[measure];
  if (figure?.kind === 'value') return [figure.value, 'published'];
  return figure?.kind === 'unknown' ? [null, figure.reason] : [figure?.value, figure?.kind];
}

function flipByte(path: string): void {
  const bytes = readFileSync(path);
  bytes[60] = (bytes[60] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

function toFolder(path: string): void {
  rmSync(path);
  mkdirSync(path);
}

it('areas of one code and two types are two slices', async () => {
  const root = newStore();
  await storeFiles(root, [
    {
      file: 'county.xlsx',
      rows: [{ soc: '51-0000', area: '10180', areaType: 'county', figures: { employment: 10 } }],
    },
    {
      file: 'metro.xlsx',
      rows: [{ soc: '51-0000', area: '10180', areaType: 'metro', figures: { employment: 20 } }],
    },
  ]);
  const store = await Store.open(root);
  const [release] = store?.releases ?? [];
  const read = await store?.read('oews-2024-05', release?.slices ?? [], ['employment']);
  expect(
    read?.map(({ slice, occupations }) => [slice.area.type, occupations[0]?.figures.employment]),
  ).toEqual([
    ['county', { kind: 'value', value: 10 }],
    ['metro', { kind: 'value', value: 20 }],
  ]);
});
