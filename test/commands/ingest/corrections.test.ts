import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LoadedFile, loadFile } from '../../../src/commands/ingest/load-file.ts';
import { readCorrections } from '../../../src/commands/read-corrections.ts';
import { loadReference } from '../../../src/commands/reference.ts';
import type { Correction } from '../../../src/domain/correction.ts';
import { Store } from '../../../src/store/store.ts';
import { StoreWriter } from '../../../src/store/writer.ts';
import { WRITER } from '../../support/made-facts.ts';
import { ALL_INDUSTRIES, row, smallRows, writeOewsCsv } from '../../support/oews-csv.ts';
import { readSlice } from '../../support/read-store.ts';
import { runPathways } from '../../support/run-pathways.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const newFolder = temporaryFolders();

const HUNTERS = (employment: number | string) => ({
  ...row('45-3021', 'Hunters and Trappers', 0, 30_000),
  ...ALL_INDUSTRIES,
  O_GROUP: 'detailed',
  TOT_EMP: employment,
});

/** A file of May 2013 with invented figures, and 45-3021 as it is reported to stand there. */
function hunters(folder: string, employment: number | string = 99_999): string {
  return writeOewsCsv(folder, 'national_M2013_dl.csv', [
    ...smallRows(ALL_INDUSTRIES),
    HUNTERS(employment),
  ]);
}

async function load(
  folder: string,
  path: string,
  corrections?: readonly Correction[],
): Promise<Extract<LoadedFile, { kind: 'loaded' }>> {
  const writer = await StoreWriter.open(join(folder, 'store'), WRITER);
  try {
    const loaded = await loadFile(path, writer, await loadReference(resolve('data/reference')), {
      release: undefined,
      corrections: corrections ?? (await readCorrections('data/reference')),
      replace: false,
      dryRun: false,
      rawFolder: undefined,
      onProgress: () => {},
    });
    if (loaded.kind !== 'loaded') throw new Error('it was there already');
    return loaded;
  } finally {
    await writer.close();
  }
}

async function huntersIn(folder: string) {
  const request = { release: 'oews-2013-05', naics: '000000' };
  const { occupations, files } = await readSlice(join(folder, 'store'), request, [
    'employment',
    'annualMeanWage',
  ]);
  return { files, figures: occupations.find(({ code }) => code === '45-3021')?.figures };
}

describe('a declared error of a publisher', () => {
  it('is withheld on the way to the store, and kept with the file’s origin', async () => {
    const folder = newFolder();
    const { corrections, problems, counts } = await load(folder, hunters(folder));
    expect(problems.lines(9).filter((line) => line.includes('correction'))).toEqual([]);
    expect(counts.get('not-available')).toBe(1);
    const { files, figures } = await huntersIn(folder);
    expect(figures).toEqual({
      employment: { kind: 'unknown', reason: 'not-available' },
      annualMeanWage: { kind: 'value', value: 30_000 },
    });
    expect(corrections).toEqual([
      {
        id: 'oews-2013-hunters-employment',
        release: 'oews-2013-05',
        wrong: '45-3021 Hunters and Trappers has an employment of 99,999',
        reason: expect.stringMatching(/^A placeholder/),
        done: 'left out as unknown',
        area: '99',
        industry: '000000',
        occupation: '45-3021',
        measure: 'employment',
        rows: 1,
        cell: 'national_M2013_dl.csv › K5',
      },
    ]);
    expect(files).toMatchObject([{ corrections }]);
  });

  it.each<readonly [string, number | string, string]>([
    ['another figure', 310, 'found 310'],
    ['no figure', '**', 'found no plain figure'],
  ])(
    'that the publisher mended with %s is a problem, and is kept as it stands',
    async (_, now, found) => {
      const folder = newFolder();
      const { corrections, problems } = await load(folder, hunters(folder, now));
      expect(corrections).toEqual([]);
      expect(problems.lines(9)).toContain(
        `national_M2013_dl.csv › K5: The correction oews-2013-hunters-employment expects employment 99,999, ${found}: the publisher seems to have mended it. It is kept as it stands; take the correction out of data/reference/corrections.json.`,
      );
      const { figures } = await huntersIn(folder);
      expect(figures?.employment?.kind).toBe(typeof now === 'number' ? 'value' : 'unknown');
    },
  );

  it('can be replaced by another figure', async () => {
    const folder = newFolder();
    const [declared] = await readCorrections('data/reference');
    const replaced: Correction = {
      ...(declared as Correction),
      action: { kind: 'replace', measure: 'employment', value: 310, expect: 99_999 },
    };
    const { corrections } = await load(folder, hunters(folder), [replaced]);
    expect(corrections).toMatchObject([{ done: 'replaced by 310' }]);
    expect((await huntersIn(folder)).figures?.employment).toEqual({ kind: 'value', value: 310 });
  });

  it('touches neither another release nor another slice nor another file', async () => {
    const folder = newFolder();
    const other = writeOewsCsv(folder, 'national_M2014_dl.csv', [HUNTERS(99_999)]);
    expect((await load(folder, other)).corrections).toEqual([]);
    const sector = writeOewsCsv(folder, 'natsector_M2013_dl.csv', [
      { ...HUNTERS(99_999), NAICS: '11', I_GROUP: 'sector', NAICS_TITLE: 'Agriculture' },
    ]);
    expect((await load(folder, sector)).corrections).toEqual([]);
  });

  it('reads rows of all industries with ownership 5 as what their codes say', async () => {
    const folder = newFolder();
    const private5 = { ...ALL_INDUSTRIES, OWN_CODE: 5 };
    const government = { ...private5, NAICS: '999101', NAICS_TITLE: 'Federal Government' };
    const path = writeOewsCsv(folder, 'all_oes_data_2012.csv', [
      ...smallRows(private5),
      ...smallRows(government),
      ...smallRows(),
    ]);
    const { corrections } = await load(folder, path);
    expect(corrections).toMatchObject([{ id: 'oews-2012-all-data-ownership', rows: 6 }]);
    const store = await Store.open(join(folder, 'store'));
    expect(
      store?.releases[0]?.slices.map(({ industry, ownership }) => [industry.code, ownership]),
    ).toEqual([
      ['000000', '1235'],
      ['31-33', '5'],
      ['999101', '1'],
    ]);
  });
});

it('is listed by ingest, rank, composition, explain and doctor, and nowhere else', () => {
  const folder = newFolder();
  const { stdout } = runPathways(['ingest', hunters(folder)], folder);
  expect(stdout).toContain(
    '  corrected: 45-3021 Hunters and Trappers has an employment of 99,999; left out as unknown (national_M2013_dl.csv › K5)\n',
  );
  const said = /CORRECTED: 45-3021 Hunters and Trappers has an employment of\s+99,999/;
  const slice = ['--naics', '000000'];
  const outputs: readonly (readonly [readonly string[], boolean])[] = [
    [['rank', ...slice, '--level', '5'], true],
    [['rank', ...slice, '--level', '2'], false],
    [['rank', ...slice, '--level', '5', '--format', 'json'], true],
    [['rank', ...slice, '--level', '5', '--format', 'md'], true],
    [['composition', ...slice, '--level', '5'], true],
    [['composition', ...slice, '--level', '2'], false],
    [['composition', ...slice, '--level', '5', '--format', 'json'], true],
    [['explain', '45-3021', ...slice], true],
    [['explain', '51-0000', ...slice], false],
    [['explain', '45-3021', ...slice, '--format', 'json'], true],
  ];
  for (const [args, isSaid] of outputs) {
    const result = runPathways(args, folder);
    expect({ args, stderr: result.stderr, isSaid: said.test(result.stdout) }).toEqual({
      args,
      stderr: '',
      isSaid,
    });
  }
  const csv = runPathways(['rank', ...slice, '--level', '5', '--format', 'csv'], folder).stdout;
  expect(csv).toMatch(/\n,,,45-3021,.*corrected/);
  expect(runPathways(['doctor'], folder).stdout).toMatch(
    /note: Known errors of publishers \(corrections, 1\)\n {2}45-3021/,
  );
}, 30_000);
