import { beforeAll, describe, expect, it } from 'vitest';
import { type MadeRow, storeFiles } from '../support/made-facts.ts';
import { chartSliceOf } from '../support/sample-chart-slice.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const folder = temporaryFolders();
let store: string;

/** Invented figures of manufacturing. */
function release(id: string, employment: number, ownership = '5'): readonly MadeRow[] {
  const slice = { release: `oews-${id}`, ownership, industryTitle: 'Manufacturing' };
  return [
    { ...slice, soc: '00-0000', level: 'total', title: 'All', figures: { employment: 9000 } },
    { ...slice, soc: '51-0000', level: 'major', title: 'Production', figures: { employment } },
  ];
}

beforeAll(async () => {
  store = folder();
  await storeFiles(store, [
    {
      file: 'may2018.xlsx',
      rows: [...release('2018-05', 5000), ...release('2018-05', 5100, '1235')],
    },
    { file: 'may2021.xlsx', rows: release('2021-05', 6000, '1235') },
    { file: 'may2023.xlsx', rows: release('2023-05', 6500) },
    { file: 'may2024.xlsx', rows: release('2024-05', 7000) },
  ]);
});

const read = (past?: string) =>
  chartSliceOf({ naics: '31-33', store, ...(past === undefined ? {} : { past }) });

describe('earlier releases for a chart', () => {
  it('are none where none is asked for', async () => {
    expect((await read()).past).toEqual([]);
  });

  it('stand oldest first, in the scope of the slice where they have it, with what their codes mean', async () => {
    const { past } = await read('2021-05, oews-2018-05');
    expect(
      past.map(({ figures: { slice, occupations }, codeChange }) => [
        slice.release,
        slice.ownership,
        occupations.find(({ code }) => code === '51-0000')?.figures.employment,
        codeChange.kind,
      ]),
    ).toEqual([
      ['oews-2018-05', '5', { kind: 'value', value: 5000 }, 'crosswalk'],
      ['oews-2021-05', '1235', { kind: 'value', value: 6000 }, 'same'],
    ]);
  });

  it.each([
    [
      '2023-05',
      'OEWS May 2023 and OEWS May 2024 are less than three years apart, so they are not compared.',
    ],
    [
      '2018-05,2018-05',
      '--past takes different releases before OEWS May 2024, found OES May 2018 and OES May 2018.',
    ],
    [
      '2024-05',
      '--past takes different releases before OEWS May 2024, found OEWS May 2024 and OEWS May 2024.',
    ],
    ['ep-2024-34', 'Expected an OEWS release after --past, found "ep-2024-34".'],
    ['last year', 'Expected an OEWS release after --past, found "last year".'],
  ])('cannot be %s', async (past, message) => {
    await expect(read(past)).rejects.toThrow(message);
  });

  it('have to be in the store', async () => {
    await expect(read('2015-05')).rejects.toThrow('oews-2015-05');
  });
});
