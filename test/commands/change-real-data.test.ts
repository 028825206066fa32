import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { rollUp } from '../../src/analysis/roll-up.ts';
import { loadReference } from '../../src/commands/reference.ts';
import { publishedValue } from '../../src/domain/estimate.ts';
import { REAL_DATA, sheetRows } from '../support/oews-workbook.ts';
import { readSlice } from '../support/read-store.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

/** Employment and its relative standard error by code and group, read by another library. */
function manufacturing(file: string): ReadonlyMap<string, readonly [jobs: number, rse: number]> {
  const [header = [], ...rows] = sheetRows(`oews/${file}`);
  const cell = (row: readonly string[], name: string) =>
    row[header.findIndex((title) => title.toUpperCase() === name)] ?? '';
  const group = header.includes('O_GROUP') ? 'O_GROUP' : 'OCC_GROUP';
  return new Map(
    rows
      .filter((row) => cell(row, 'NAICS').startsWith('31'))
      .map((row) => [
        `${cell(row, 'OCC_CODE')} ${cell(row, group)}`,
        [Number(cell(row, 'TOT_EMP')), Number(cell(row, 'EMP_PRSE'))],
      ]),
  );
}

describe.skipIf(REAL_DATA === undefined)('manufacturing in May 2018 and May 2024', () => {
  const folder = temporaryFolders();
  let store: string;

  beforeAll(() => {
    store = folder();
    const files = ['natsector_M2018_dl.xlsx', 'natsector_M2024_dl.xlsx'].map((file) =>
      join(REAL_DATA ?? '', 'oews', file),
    );
    const { status } = runPathways(['ingest', '--store', store, '--no-keep', ...files], store);
    expect(status).toBe(0);
  });

  function change(level: string) {
    const { stdout } = runPathways(
      [
        'change',
        '--naics',
        '31-33',
        '--level',
        level,
        '--from',
        '2018-05',
        '--to',
        '2024-05',
        '--format',
        'json',
        '--store',
        store,
      ],
      store,
    );
    return JSON.parse(stdout);
  }

  it('has the differences of the two files, with margins from their errors', () => {
    const [from, to] = [
      manufacturing('natsector_M2018_dl.xlsx'),
      manufacturing('natsector_M2024_dl.xlsx'),
    ];
    const { rows } = change('2');
    expect(rows).toHaveLength(22);
    for (const row of rows) {
      const [before = 0, beforeRse = 0] = from.get(`${row.soc} major`) ?? [];
      const [after = 0, afterRse = 0] = to.get(`${row.soc} major`) ?? [];
      const error = Math.sqrt((before * beforeRse) ** 2 + (after * afterRse) ** 2) / 100;
      expect(row.change).toBe(after - before);
      expect(row.changeMargin).toBe(Math.round(1.645 * error));
    }
  });

  it('says that production has fewer jobs, and that nothing is clear of health care practitioners', () => {
    const { rows } = change('2');
    const verdictOf = (soc: string) =>
      rows.find((row: { soc: string }) => row.soc === soc)?.verdict;
    expect(verdictOf('51-0000')).toBe('fewer');
    // 29-9011 and 29-9012 moved to 19-0000, and are most of what is gone.
    expect(verdictOf('29-0000')).toBe('no-clear-change');
  });

  it('names every detailed occupation of both files once', () => {
    const { rows, notComparable } = change('5');
    const all = [...rows, ...notComparable];
    for (const [side, file] of [
      ['from', 'natsector_M2018_dl.xlsx'],
      ['to', 'natsector_M2024_dl.xlsx'],
    ] as const) {
      const codes = all.flatMap((row) => row[side]?.codes ?? []).sort();
      const published = [...manufacturing(file).keys()]
        .filter((key) => key.endsWith(' detailed'))
        .map((key) => key.slice(0, 7));
      expect(codes).toEqual(published.sort());
    }
  });

  it('rolls minor groups up to what is published of them, within rounding and what is withheld', async () => {
    const measures = ['employment', 'employmentRsePercent', 'annualMeanWage'] as const;
    const slice = await readSlice(store, { release: 'oews-2024-05', naics: '31-33' }, measures);
    const { rows: structure } = await (await loadReference('data/reference')).structure('2018');
    const published = new Map(
      slice.occupations
        .filter(({ level }) => level === 'minor')
        .map(({ code, figures }) => [code, publishedValue(figures.employment)]),
    );
    let [within, compared] = [0, 0];
    for (const { code, figures, rolledUp } of rollUp(slice, 'minor', structure)) {
      const [sum, whole] = [publishedValue(figures.employment), published.get(code)];
      if (sum === undefined || whole === undefined) continue;
      compared += 1;
      const rounding = 5 * ((rolledUp?.parts ?? 0) + 1);
      expect(sum).toBeLessThanOrEqual(whole + rounding);
      if (sum >= whole - rounding) within += 1;
    }
    expect(compared).toBeGreaterThan(70);
    expect(within / compared).toBeGreaterThan(0.5);
  });
});
