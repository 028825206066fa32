import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../src/store/manifest.ts';
import { StoreWriter } from '../../src/store/writer.ts';
import { type MadeFile, sha256Of, storeFiles, WRITER } from '../support/made-facts.ts';
import { employmentIn, readSlice } from '../support/read-store.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();
const FIRST: MadeFile = {
  file: 'first.xlsx',
  rows: [
    { soc: '11-0000', figures: { employment: 10, annualMeanWage: 90_000 } },
    { soc: '51-0000', figures: { employment: 100, annualMeanWage: 'wage-withheld' } },
    { soc: '53-0000', figures: { employment: 'employment-withheld', annualMeanWage: 40_000 } },
  ],
};

/** The first file with other figures for two of its rows, and one row that it does not have. */
const CORRECTED: MadeFile = {
  file: 'corrected.xlsx',
  rows: [
    { soc: '51-0000', figures: { employment: 120, annualMeanWage: 'wage-withheld' } },
    { soc: '53-0000', figures: { employment: 'employment-withheld', annualMeanWage: 41_000 } },
    { soc: '49-0000', figures: { employment: 30, annualMeanWage: 50_000 } },
  ],
};

describe('rows that the store has already', () => {
  it('with equal figures are kept once', async () => {
    const root = newStore();
    const again: MadeFile = {
      file: 'again.xlsx',
      rows: [...FIRST.rows, { soc: '49-0000', figures: { employment: 30, annualMeanWage: 1 } }],
    };
    expect(await storeFiles(root, [FIRST, again])).toMatchObject([
      { equal: 0 },
      { rows: 4, equal: 3, replaced: 0 },
    ]);
    expect(await rowsOfParts(root)).toEqual({ 'first.xlsx': 3, 'again.xlsx': 1 });
    expect(await employmentIn(root)).toEqual({
      '11-0000': 10,
      '49-0000': 30,
      '51-0000': 100,
      '53-0000': 'employment-withheld',
    });
  });

  it('in a file that says nothing new leave a part without rows, so that its bytes are known', async () => {
    const root = newStore();
    const resaved = { ...FIRST, file: 'resaved.xlsx' };
    await storeFiles(root, [FIRST, resaved]);
    expect(await rowsOfParts(root)).toEqual({ 'first.xlsx': 3, 'resaved.xlsx': 0 });
    const writer = await StoreWriter.open(root, WRITER);
    expect(writer.find(sha256Of(resaved))?.rows).toBe(0);
    await writer.close();
  });

  it('with other figures are refused: the first differences, with both cells', async () => {
    const root = newStore();
    await storeFiles(root, [FIRST]);
    const before = readFileSync(join(root, 'manifest.json'), 'utf8');
    await expect(storeFiles(root, [CORRECTED])).rejects.toMatchObject({
      name: 'ConflictError',
      message:
        '2 rows of oews-2024-05 stand in the store with other figures:\n' +
        '  51-0000 (major), industry 31-33 (sector), area 99, ownership 5: employment 120 (corrected.xlsx › made › A2) against 100 (first.xlsx › made › A3)\n' +
        '  53-0000 (major), industry 31-33 (sector), area 99, ownership 5: annualMeanWage 41,000 (corrected.xlsx › made › B3) against 40,000 (first.xlsx › made › B4)',
      place: { file: 'corrected.xlsx' },
      hint: 'With --replace the figures of this file take the place of the stored ones.',
    });
    expect(readFileSync(join(root, 'manifest.json'), 'utf8')).toBe(before);
  });

  it('with another mark are refused too: withheld is no figure', async () => {
    const root = newStore();
    const published: MadeFile = {
      file: 'published.xlsx',
      rows: [{ soc: '53-0000', figures: { employment: 70 } }],
    };
    await expect(storeFiles(root, [FIRST, published])).rejects.toThrow(
      'employment 70 (published.xlsx › made › A2) against employment-withheld (first.xlsx › made › A4)',
    );
  });

  it('are listed five at most', async () => {
    const root = newStore();
    const rows = Array.from({ length: 8 }, (_, index) => `${index + 11}-0000`);
    const file = (name: string, employment: number): MadeFile => ({
      file: name,
      rows: rows.map((soc) => ({ soc, figures: { employment } })),
    });
    const error = await storeFiles(root, [file('a', 1), file('b', 2)]).catch((thrown) => thrown);
    expect(error.message.split('\n')[0]).toMatch(/^8 rows of oews-2024-05/);
    expect(error.message.split('\n')).toHaveLength(1 + 5);
  });

  it('of another release, area, industry, ownership or level are others', async () => {
    const root = newStore();
    const [row] = CORRECTED.rows;
    const others = [
      { release: 'oews-2023-05' },
      { area: '08' },
      { industry: '62' },
      { ownership: '1235' },
      { level: 'minor' as const },
    ].map(
      (other, index): MadeFile => ({
        file: `${index}.xlsx`,
        rows: [{ soc: '51-0000', figures: {}, ...row, ...other }],
      }),
    );
    const committed = await storeFiles(root, [FIRST, ...others]);
    expect(committed.map(({ equal, replaced }) => equal + replaced)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('--replace', () => {
  it('puts the file’s figures in the place of those that differ; other keys stay', async () => {
    const root = newStore();
    await storeFiles(root, [FIRST]);
    expect(await storeFiles(root, [CORRECTED], { replace: true })).toMatchObject([
      { rows: 3, equal: 0, replaced: 2 },
    ]);
    expect(await rowsOfParts(root)).toEqual({ 'first.xlsx': 1, 'corrected.xlsx': 3 });
    const { occupations, files } = await readSlice(root, {}, ['employment', 'annualMeanWage']);
    expect(
      occupations.map(({ code, figures, source }) => [
        code,
        figures.employment,
        figures.annualMeanWage,
        source.cell('employment'),
        files[source.file]?.file,
      ]),
    ).toEqual([
      ['11-0000', value(10), value(90_000), cell('first.xlsx', 'A2'), 'first.xlsx'],
      ['49-0000', value(30), value(50_000), cell('corrected.xlsx', 'A4'), 'corrected.xlsx'],
      ['51-0000', value(120), WITHHELD, cell('corrected.xlsx', 'A2'), 'corrected.xlsx'],
      [
        '53-0000',
        { kind: 'unknown', reason: 'employment-withheld' },
        value(41_000),
        cell('corrected.xlsx', 'A3'),
        'corrected.xlsx',
      ],
    ]);
  });

  it('sweeps the old part when the next writer comes', async () => {
    const root = newStore();
    await storeFiles(root, [FIRST]);
    await storeFiles(root, [CORRECTED], { replace: true });
    expect(readdirSync(join(root, 'release=oews-2024-05'))).toHaveLength(3);
    await (await StoreWriter.open(root, WRITER)).close();
    expect(readdirSync(join(root, 'release=oews-2024-05'))).toHaveLength(2);
  });

  it('of all its rows forgets the old file, which may then be ingested again', async () => {
    const root = newStore();
    const other: MadeFile = {
      file: 'other.xlsx',
      rows: FIRST.rows.map((row) => ({ ...row, figures: { employment: 1, annualMeanWage: 2 } })),
    };
    await storeFiles(root, [FIRST]);
    expect(await storeFiles(root, [other], { replace: true })).toMatchObject([{ replaced: 3 }]);
    expect(await rowsOfParts(root)).toEqual({ 'other.xlsx': 3 });
    expect(await storeFiles(root, [FIRST], { replace: true })).toMatchObject([{ replaced: 3 }]);
    expect(await employmentIn(root)).toMatchObject({ '11-0000': 10, '51-0000': 100 });
  });
});

describe('of two rows that agree', () => {
  const poor: MadeFile = {
    file: 'poor.xlsx',
    rows: [
      { soc: '11-0000', figures: { employment: 10 } },
      { soc: '51-0000', figures: { employment: 100 } },
    ],
  };

  it('the one with more measures stays', async () => {
    const root = newStore();
    const rich: MadeFile = {
      file: 'rich.xlsx',
      rows: [
        { soc: '11-0000', figures: { employment: 10, annualMeanWage: 90_000 } },
        { soc: '51-0000', figures: { employment: 100, annualMeanWage: 'blank' } },
      ],
    };
    expect(await storeFiles(root, [poor, rich])).toMatchObject([{}, { equal: 1, replaced: 1 }]);
    expect(await rowsOfParts(root)).toEqual({ 'poor.xlsx': 1, 'rich.xlsx': 1 });
    const { occupations } = await readSlice(root, {}, ['employment', 'annualMeanWage']);
    expect(occupations.map(({ figures }) => Object.values(figures))).toEqual([
      [value(10), value(90_000)],
      [value(100)],
    ]);
  });

  it('the one that was there first stays where the new one says less', async () => {
    const root = newStore();
    const rich: MadeFile = {
      file: 'rich.xlsx',
      rows: [{ soc: '11-0000', figures: { employment: 10, annualMeanWage: 90_000 } }],
    };
    await storeFiles(root, [rich, poor]);
    expect(await rowsOfParts(root)).toEqual({ 'rich.xlsx': 1, 'poor.xlsx': 1 });
  });

  it('both stay where each says something, and are read as one', async () => {
    const root = newStore();
    const files = [
      {
        file: 'a.xlsx',
        rows: [{ soc: '11-0000', figures: { employment: 10, annualMeanWage: 7 } }],
      },
      {
        file: 'b.xlsx',
        rows: [{ soc: '11-0000', figures: { employment: 10, hourlyMeanWage: 8 } }],
      },
    ];
    await storeFiles(root, files);
    const { occupations } = await readSlice(root, {}, [
      'employment',
      'annualMeanWage',
      'hourlyMeanWage',
    ]);
    expect(occupations.map(({ figures }) => figures)).toEqual([
      { employment: value(10), annualMeanWage: value(7), hourlyMeanWage: value(8) },
    ]);
    expect(occupations[0]?.source.cell('hourlyMeanWage')).toEqual(cell('b.xlsx', 'B2'));
  });
});

const WITHHELD = { kind: 'unknown', reason: 'wage-withheld' };

function value(number: number) {
  return { kind: 'value', value: number };
}

function cell(file: string, name: string) {
  return { file, sheet: 'made', cell: name };
}

function newStore(): string {
  return join(newFolder(), 'store');
}

async function rowsOfParts(root: string): Promise<Readonly<Record<string, number>>> {
  const manifest = await readManifest(join(root, 'manifest.json'));
  return Object.fromEntries((manifest?.parts ?? []).map(({ origin, rows }) => [origin.file, rows]));
}
