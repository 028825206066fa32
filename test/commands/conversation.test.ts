import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { NONE_OF_THESE, RECORD_HEADINGS } from '../../src/domain/conversation-form.ts';
import {
  COMPLETE,
  type Fill,
  fillForm,
  HAS_LIBREOFFICE,
  putRow,
  saveWithLibreOffice,
} from '../support/fill-form.ts';
import { makeXlsx } from '../support/make-xlsx.ts';
import { row, smallRows, writeOewsCsv } from '../support/oews-csv.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();
let folder: string;

beforeAll(() => {
  folder = newFolder();
  const args = ['conversation', '--naics', '31-33', '--out', 'form.xlsx'];
  expect(runPathways(args, folder)).toEqual({ status: 0, stdout: '', stderr: '' });
});

type Cells = Readonly<Record<string, ExcelJS.CellValue>>;

let count = 0;

/** The name of a form in the folder, filled in. */
async function filled(fill: Fill, form = 'form.xlsx'): Promise<string> {
  count += 1;
  const name = `filled-${count}.xlsx`;
  await fillForm(join(folder, form), join(folder, name), fill);
  return name;
}

function read(file: string, ...options: readonly string[]) {
  return runPathways(['conversation', 'read', file, ...options], folder);
}

interface Described {
  readonly positions: { readonly count: number; readonly complete: number };
  readonly entries: readonly Record<string, unknown>[];
  readonly findings: readonly { kind: string; sheet: string; cell: string; message: string }[];
  readonly tally: { readonly all: unknown; readonly reasons: Record<string, unknown> };
  readonly named: readonly Record<string, unknown>[];
  readonly answers: readonly unknown[];
}

function readJson(file: string): Described {
  const { stdout, stderr } = read(file, '--format', 'json');
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

/** `C7 Expected …`. */
function findingsOf(file: string): readonly string[] {
  return readJson(file).findings.map(({ cell, message }) => `${cell} ${message}`);
}

/** Invented answers, with the mistakes that people make. */
const asPeopleDo: Fill = (record, workbook) => {
  putRow(record, 4, COMPLETE);
  putRow(record, 5, {
    A: 'Robot technician',
    B: NONE_OF_THESE,
    C: 'Installation and maintenance',
    D: 'Advanced',
    F: 'x',
    J: 'X',
    M: 5,
  });
  putRow(record, 6, { A: 'Welder', B: '51-4121', D: 'Entry', E: '✓', M: 'five' });
  putRow(record, 7, { A: 'Assembler', B: '51-9999 Assemblers', C: 'Production', G: 'x' });
  putRow(record, 8, { B: '49-9041 Industrial Machinery Mechanics', D: 'Mid', F: 'x', M: -1 });
  putRow(record, 10, {
    A: 'Planner',
    C: 'Planning',
    D: 'middle',
    K: 'knows every customer',
    M: 2.5,
  });
  putRow(record, 11, { A: 'Lathe', B: '51-4041 Welders', C: 'PR', D: 'mid level', E: 'maybe' });
  putRow(record, 12, { A: 'Cleaner', B: '37-2011', D: 'Entry', G: 'x', M: 0 });
  putRow(record, 13, { A: 'Usher', B: '39-3031', D: 'Entry', I: 'x', M: 1 });
  putRow(record, 14, { A: 'Fish farm hand', B: '45-2093', D: 'Entry', I: 'x', M: 4 });
  putRow(record, 210, {
    A: 'Machining',
    B: 'machinists',
    D: 'Advanced',
    J: 'x',
    M: '3',
  });
  putRow(record, 212, { A: 'Total', M: 16 });
  const answer = workbook.getWorksheet('Prompts')?.getCell('D4');
  if (answer !== undefined) answer.value = 'We lose them to warehouses.';
};

describe('pathways conversation', () => {
  it('never writes an empty form over one that may be filled in', async () => {
    const file = await filled(asPeopleDo);
    const before = readFileSync(join(folder, file));
    const args = ['conversation', '--naics', '31-33', '--out', file];
    expect(runPathways(args, folder)).toEqual({
      status: 2,
      stdout: '',
      stderr: `error: There is a file already, which may be filled in: ${file}\n  Hint: Name another file after --out, or move that one elsewhere first.\n`,
    });
    expect(readFileSync(join(folder, file))).toEqual(before);
  });

  it('writes the same empty form again', () => {
    const args = ['conversation', '--naics', '31-33', '--out', 'form.xlsx'];
    expect(runPathways(args, folder)).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});

describe('pathways conversation read', () => {
  it('says what is to be mended, counts, and sets what was named beside the figures', async () => {
    const { status, stdout, stderr } = read(await filled(asPeopleDo));
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout.replace(/filled-\d+/, 'filled')).toMatchSnapshot();
  });

  it('ends with 0 where nothing is to be mended, and counts the votes', async () => {
    const file = await filled((record) => putRow(record, 4, COMPLETE));
    expect(read(file).status).toBe(0);
    const { positions, entries, findings, tally } = readJson(file);
    expect({ positions, findings }).toEqual({ positions: { count: 1, complete: 1 }, findings: [] });
    expect(entries[0]).toMatchObject({
      sheet: 'What employers say',
      row: 4,
      occupation: 'CNC machinist',
      soc: { code: '51-4041', title: 'Machinists' },
      category: 'Production',
      level: 'mid',
      reasons: ['many-needed'],
      shifting: 'Five-axis machines',
      votes: 7,
      notes: 'second shift',
    });
    expect(tally.all).toEqual({ positions: 1, votes: 7, withoutVotes: 0 });
  });

  it('reads an empty form as one without positions', () => {
    const { status, stdout } = read('form.xlsx');
    expect(status).toBe(0);
    expect(stdout).toContain('No position is recorded.');
  });

  it('takes votes that are not given as unknown, and 0 as 0', async () => {
    const file = await filled((record) => {
      putRow(record, 4, { ...COMPLETE, M: null });
      putRow(record, 5, { ...COMPLETE, M: 0 });
    });
    expect(readJson(file).tally.all).toEqual({ positions: 2, votes: 0, withoutVotes: 1 });
    const alone = await filled((record) => putRow(record, 4, { ...COMPLETE, M: null }));
    expect(readJson(alone).tally.all).toEqual({ positions: 1, votes: null, withoutVotes: 1 });
    expect(read(alone).status).toBe(0);
  });

  it('sets what was named beside the figures: lacking first, then low, then high', async () => {
    const { named } = readJson(await filled(asPeopleDo));
    const seen = named.map(({ status, soc, title, votes }) => ({ status, soc, title, votes }));
    expect(seen).toEqual([
      { status: 'not-shown', soc: null, title: 'Robot technician', votes: 5 },
      {
        status: 'not-shown',
        soc: '39-3031',
        title: expect.stringMatching(/^Ushers/),
        votes: 1,
      },
      { status: 'open', soc: null, title: 'Assembler', votes: null },
      { status: 'open', soc: null, title: 'Planner', votes: null },
      { status: 'open', soc: null, title: 'Lathe', votes: null },
      { status: 'low', soc: '45-2093', title: expect.stringMatching(/^Farmworkers/), votes: 4 },
      { status: 'high', soc: '51-4041', title: 'Machinists', votes: 10 },
      { status: 'high', soc: '51-4121', title: expect.any(String), votes: null },
      { status: 'high', soc: '49-9041', title: expect.any(String), votes: null },
      { status: 'high', soc: '37-2011', title: expect.any(String), votes: 0 },
    ]);
  });

  it('writes each list as CSV', async () => {
    const file = await filled((record) => {
      putRow(record, 4, COMPLETE);
      putRow(record, 5, { A: '=cmd|x', B: NONE_OF_THESE, C: 'PR', D: 'Entry', K: 'x', M: 'many' });
    });
    const csv = (list: string) => read(file, '--format', 'csv', '--list', list).stdout;
    expect(csv('positions')).toBe(
      [
        'cell,occupation,soc,title,category,level,whyManyNeeded,whyHardestToFill,whyTurnover,whyCost,whyGrowth,whyKingpin,whyOther,otherReason,shifting,votes,notes',
        'What employers say › A4,CNC machinist,51-4041,Machinists,Production,mid,x,,,,,,,,Five-axis machines,7,second shift',
        "What employers say › A5,'=cmd|x,,,Production,entry,,,,,,,x,,,,",
        '',
      ].join('\n'),
    );
    expect(csv('findings')).toBe(
      'cell,kind,finding\nWhat employers say › M5,wrong,"Expected a whole number of votes, 0 or more, found ""many""."\n',
    );
    expect(csv('tally')).toBe(
      [
        'category,reason,positions,votes,positionsWithoutVotes',
        'all,any,2,7,1',
        'all,many-needed,1,7,0',
        'all,other,1,,1',
        'Production,any,2,7,1',
        'Production,many-needed,1,7,0',
        'Production,other,1,,1',
        '',
      ].join('\n'),
    );
    expect(csv('named').split('\n').slice(1, 3)).toEqual([
      "not-shown,,'=cmd|x,'=cmd|x,1,,1,,,,,,,,",
      'high,51-4041,Machinists,CNC machinist,1,7,0,5,8,532,249790,4520,0,2024,2034',
    ]);
  });

  it.skipIf(!HAS_LIBREOFFICE)('reads the same after LibreOffice has saved it', async () => {
    const file = await filled(asPeopleDo);
    const { form: _, ...before } = readJson(file) as unknown as Record<string, unknown>;
    mkdirSync(join(folder, 'again'));
    saveWithLibreOffice(join(folder, file), join(folder, 'again'));
    const { form, ...after } = readJson(join('again', file)) as unknown as Record<string, unknown>;
    expect(form).toBe(file);
    expect(after).toEqual(before);
  });
});

describe('a cell that is skipped or wrong is named', () => {
  // A row of one form for each.
  const faults: readonly (readonly [what: string, cells: Cells, finding: string])[] = [
    [
      'no occupation at all',
      { A: null, B: NONE_OF_THESE },
      'A4 Expected the occupation in the employers’ words, found an empty cell.',
    ],
    [
      'no SOC occupation',
      { B: null },
      'B4 Expected an occupation of the list, or "None of these", found an empty cell.',
    ],
    [
      'a code that there is not',
      { B: '51-9999' },
      'B4 Expected a code of SOC 2018, found "51-9999".',
    ],
    [
      'a code of another edition',
      { B: '15-1132 Software Developers, Applications' },
      'B4 Expected a code of SOC 2018 (it is one of another edition), found "15-1132 Software Developers, Applications".',
    ],
    [
      'a code with the title of another',
      { B: '51-4041 Welders' },
      'B4 Expected the title of the code, as in 51-4041 Machinists, found "51-4041 Welders".',
    ],
    ['a number', { B: 40848 }, 'B4 Expected a code of SOC 2018 or words, found 40848.'],
    [
      'no category where the SOC occupation tells none',
      { B: NONE_OF_THESE, C: '  ' },
      'C4 Expected a category of the list, found an empty cell.',
    ],
    [
      'a category that is not in the list',
      { C: 'Machining' },
      'C4 Expected a category of the list on the sheet "Lists", found "Machining".',
    ],
    ['no level', { D: null }, 'D4 Expected Entry, Mid or Advanced, found an empty cell.'],
    ['another level', { D: 'senior' }, 'D4 Expected Entry, Mid or Advanced, found "senior".'],
    ['no reason', { E: null }, 'E4:K4 Expected an x under at least one reason, found none.'],
    [
      'no reason but a no',
      { E: 'no' },
      'E4:K4 Expected an x under at least one reason, found none.',
    ],
    ['a tick that is none', { F: 'maybe' }, 'F4 Expected an x, or nothing, found "maybe".'],
    [
      'votes in words',
      { M: 'five' },
      'M4 Expected a whole number of votes, 0 or more, found "five".',
    ],
    ['votes below 0', { M: -2 }, 'M4 Expected a whole number of votes, 0 or more, found -2.'],
    [
      'votes with decimals',
      { M: 2.5 },
      'M4 Expected a whole number of votes, 0 or more, found 2.5.',
    ],
    [
      'an error of a formula',
      { M: { formula: '1/0', result: { error: '#DIV/0!' } } as ExcelJS.CellFormulaValue },
      'M4 Expected a whole number of votes, 0 or more, found the error #DIV/0!.',
    ],
    [
      'a very long text',
      { M: 'x'.repeat(9000) },
      `M4 Expected a whole number of votes, 0 or more, found "${'x'.repeat(59)}…".`,
    ],
  ];
  const firstRow = 4;
  let found: Described;

  beforeAll(async () => {
    found = readJson(
      await filled((record) => {
        for (const [index, [, cells]] of faults.entries()) {
          putRow(record, firstRow + index, { ...COMPLETE, ...cells });
        }
      }),
    );
  });

  it.each(faults.map(([what, , finding], index) => ({ what, finding, row: firstRow + index })))(
    '$what',
    ({ finding, row: at }) => {
      const ofRow = found.findings.filter(({ cell }) => /\d+/.exec(cell)?.[0] === String(at));
      const expected = finding.replace(/^\S+/, (cell) => cell.replaceAll('4', String(at)));
      expect(ofRow.map(({ cell, message }) => `${cell} ${message}`)).toEqual([expected]);
    },
  );

  it('and leaves its position in the count, as not complete', () => {
    expect(found.positions).toEqual({ count: faults.length, complete: 0 });
  });

  it('a code that became a date', async () => {
    const file = await filled((record) => {
      putRow(record, 4, { ...COMPLETE, B: new Date(Date.UTC(2011, 10, 1)) });
      record.getCell('B4').numFmt = 'mmm-yy';
    });
    expect(findingsOf(file)).toEqual([
      'B4 Expected an occupation of the list, a SOC code or words, found a date (2011-11-01).',
    ]);
  });

  it('a cell that merging has emptied', async () => {
    const file = await filled((record) => {
      putRow(record, 4, COMPLETE);
      putRow(record, 5, COMPLETE);
      record.mergeCells('D4:D5');
    });
    expect(findingsOf(file)).toEqual(['D5 Expected Entry, Mid or Advanced, found an empty cell.']);
  });
});

describe('what people write otherwise is understood', () => {
  const spellings: readonly (readonly [what: string, cells: Cells, entry: object])[] = [
    ['a bare code', { B: '51-4041' }, { soc: { code: '51-4041', title: 'Machinists' } }],
    ['a code without a hyphen, as a number', { B: 514041 }, { soc: { code: '51-4041' } }],
    ['an O*NET code', { B: '51-4041.00' }, { soc: { code: '51-4041' } }],
    ['a title alone, in small letters', { B: ' machinists ' }, { soc: { code: '51-4041' } }],
    ['a title as the occupation', { A: 'Machinists', B: null }, { soc: { code: '51-4041' } }],
    ['a group', { B: '51-4000' }, { soc: { code: '51-4000' } }],
    ['words of one’s own', { B: 'robot wrangler' }, { soc: null, isSocOpen: false }],
    ['the letters of a category', { C: 'im' }, { category: 'Installation and maintenance' }],
    ['no category', { C: null }, { category: 'Production', isCategoryFromSoc: true }],
    ['a level in other words', { D: 'entry-level' }, { level: 'entry' }],
    ['yes, no and 1', { E: 'yes', F: 'no', G: 1 }, { reasons: ['many-needed', 'turnover'] }],
    [
      'another reason in words',
      { K: 'safety' },
      { otherReason: 'safety', reasons: ['many-needed', 'other'] },
    ],
    ['votes as text', { M: ' 12 ' }, { votes: 12 }],
    ['a formula, by its result', { M: { formula: '3+4', result: 7 } }, { votes: 7 }],
    [
      'rich text',
      { A: { richText: [{ text: 'CNC ' }, { font: { bold: true }, text: 'machinist' }] } },
      { occupation: 'CNC machinist' },
    ],
    [
      'a link',
      { A: { text: 'machinist', hyperlink: 'https://example.org' } },
      { occupation: 'machinist' },
    ],
  ];
  let found: Described;

  beforeAll(async () => {
    found = readJson(
      await filled((record) => {
        for (const [index, [, cells]] of spellings.entries()) {
          putRow(record, 4 + index, { ...COMPLETE, ...cells });
        }
      }),
    );
  });

  it.each(spellings.map(([what, , entry], index) => ({ what, entry, index })))(
    '$what',
    ({ entry, index }) => {
      expect(found.entries[index]).toMatchObject(entry);
    },
  );

  it('without a finding', () => {
    expect(found.findings).toEqual([]);
  });
});

describe('a form that was rearranged', () => {
  it('is read whatever its sheet is called, and a copy of the sheet too', async () => {
    const file = await filled((record, workbook) => {
      record.name = 'June meeting';
      putRow(record, 4, COMPLETE);
      const copy = workbook.addWorksheet('July meeting');
      copy.getRow(1).values = Object.values(RECORD_HEADINGS);
      putRow(copy, 2, { ...COMPLETE, D: null });
    });
    const { entries, findings } = readJson(file);
    expect(entries.map(({ sheet, row: at }) => [sheet, at])).toEqual([
      ['June meeting', 4],
      ['July meeting', 2],
    ]);
    expect(findings.map(({ sheet, cell }) => [sheet, cell])).toEqual([['July meeting', 'D2']]);
  });

  it('is read with rows between, above and far below', async () => {
    const file = await filled((record) => {
      putRow(record, 4, COMPLETE);
      putRow(record, 400, COMPLETE);
      record.insertRow(1, ['Notes of the meeting']);
      putRow(record, 9, { A: RECORD_HEADINGS.occupation, B: RECORD_HEADINGS.soc });
      putRow(record, 12, { A: 'Sum', M: 14 });
    });
    const { entries, findings } = readJson(file);
    expect(entries.map((one) => one.row)).toEqual([5, 401]);
    expect(findings.map(({ kind, cell, message }) => [kind, cell, message])).toEqual([
      ['note', 'A9', 'The headings again: not read.'],
      ['note', 'A12', 'A total: not counted, the positions are.'],
    ]);
    expect(read(file).status).toBe(0);
  });

  it('is read with columns in another order, and says which it does not read', async () => {
    const file = await filled((record) => {
      const swapped: [string, keyof typeof RECORD_HEADINGS][] = [
        ['A', 'notes'],
        ['N', 'occupation'],
      ];
      for (const [letter, column] of swapped) {
        record.getCell(`${letter}3`).value = `  ${RECORD_HEADINGS[column].toUpperCase()} `;
      }
      putRow(record, 4, { ...COMPLETE, A: 'second shift', N: 'CNC machinist' });
      putRow(record, 3, { P: 'Company' });
      putRow(record, 5, { ...COMPLETE, P: 'Example Works', Q: 'aside' });
    });
    const { entries, findings } = readJson(file);
    expect(entries[0]).toMatchObject({ occupation: 'CNC machinist', notes: 'second shift' });
    expect(findings.map(({ kind, cell, message }) => [kind, cell, message])).toEqual([
      ['note', 'P5', 'The column "Company" is not the form’s: not read.'],
      ['note', 'Q5', 'Something beside the columns of the form: not read.'],
    ]);
  });

  it.each<[what: string, fill: Fill, says: string]>([
    [
      'a heading that was renamed',
      (record) => putRow(record, 3, { D: 'Lvl' }),
      'Expected a column "Level", found none, but "Lvl". (FILE › What employers say › D3)',
    ],
    [
      'a column that was removed',
      (record) => record.spliceColumns(13, 1),
      'Expected a column "Votes", found none. (FILE › What employers say › row 3)',
    ],
    [
      'a heading that stands twice',
      (record) => putRow(record, 3, { P: 'votes' }),
      'Expected one column "Votes", found a second one; the first is at M3. (FILE › What employers say › P3)',
    ],
    [
      'a form of a newer version',
      (_, workbook) => putRow(sheet(workbook, 'About this form'), 4, { B: '2' }),
      'Expected a form of version 1, found "2". (FILE › About this form › B4)',
    ],
    [
      'a form that does not say what it was made from',
      (_, workbook) => workbook.removeWorksheet(sheet(workbook, 'About this form').id),
      'Expected the sheet "About this form" with the line "Industry", which says what the form was made from, found none. (FILE)',
    ],
    [
      'a form made from what the store does not have',
      (_, workbook) => putRow(sheet(workbook, 'About this form'), 5, { B: 'oews-1999' }),
      'The release oews-1999 is not in the store, which holds: ep-2024-34, oews-2024-05. (FILE)',
    ],
    [
      'a workbook without the sheet',
      (record, workbook) => workbook.removeWorksheet(record.id),
      'Expected a sheet with the headings "Occupation, in their words", "SOC occupation" and so on, found none among "How to use", "Prompts", "Lists", "About this form". (FILE)',
    ],
  ])('cannot be read: %s', async (_, fill, says) => {
    const file = await filled(fill);
    const { status, stdout, stderr } = read(file);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.split('\n')[0]).toBe(`error: ${says.replace('FILE', file)}`);
    expect(stderr).toMatch(/\n {2}Hint: \S/);
  });

  it('is read beside the slice that the options name where it does not say which', async () => {
    const file = await filled((record, workbook) => {
      putRow(record, 4, COMPLETE);
      workbook.removeWorksheet(sheet(workbook, 'About this form').id);
    });
    expect(read(file, '--naics', '31-33').status).toBe(0);
    const { stdout } = read(file, '--naics', '62', '--format', 'json');
    expect(JSON.parse(stdout).slice.naics.code).toBe('62');
  });
});

function sheet(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const found = workbook.getWorksheet(name);
  if (found === undefined) throw new Error(`There is no sheet ${name}.`);
  return found;
}

describe('a file that is no form', () => {
  it.each<[what: string, make: () => string | Buffer, says: RegExp]>([
    ['a text', () => 'one,two\n1,2\n', /^error: Expected a sheet with the headings /],
    ['a web page', () => '<!doctype html><title>Sign in</title>', /found a web page/],
    ['JSON', () => '{"positions": []}', /^error: Expected a workbook, found JSON\./],
    ['an empty file', () => '', /found an empty file/],
    [
      'a form that is cut off',
      () => readFileSync(join(folder, 'form.xlsx')).subarray(0, 20_000),
      /The end of the zip, which lists its entries, is missing/,
    ],
    [
      'another workbook',
      () => makeXlsx({ sheets: [{ name: 'Data', rows: [['a', 'b']] }] }),
      /found none among "Data"\./,
    ],
    [
      'a workbook that is made to fill the memory',
      () =>
        makeXlsx({
          sheets: [{ name: 'Data', sheetData: '<row><c><v>1</v></c></row>'.repeat(300_000) }],
        }),
      /^error: Expected a form of at most 20000 rows, found more\./,
    ],
    [
      'a workbook of more cells than a form has, a few thousand on each sheet',
      () =>
        makeXlsx({
          sheets: Array.from({ length: 5 }, (_, sheet) => ({
            name: `Data ${sheet}`,
            sheetData: '<row><c><v>1</v></c></row>'.repeat(5_000),
          })),
        }),
      /^error: Expected a form of at most 20000 rows, found more\./,
    ],
    [
      'a workbook of more sheets than a form has',
      () =>
        makeXlsx({
          sheets: Array.from({ length: 101 }, (_, sheet) => ({ name: `${sheet}`, rows: [['a']] })),
        }),
      /^error: Expected a form of at most 100 sheets, found more\./,
    ],
    [
      'a cell with more than spreadsheet programs take',
      () => makeXlsx({ sheets: [{ name: 'Data', rows: [['a'], ['a', 'b'.repeat(40_000)]] }] }),
      /^error: Expected a form of at most 32767 letters in a cell, found more\. \(.*Data › B2\)/,
    ],
    [
      'a part that unpacks to more than it claims',
      () =>
        makeXlsx({
          sheets: [{ name: 'Data', sheetData: ' '.repeat(50_000_000) }],
          corrupt: { 'xl/worksheets/sheet1.xml': { size: 1000 } },
        }),
      /unpacks to more than the 1,000 bytes that it claims/,
    ],
  ])('%s', (_, make, says) => {
    writeFileSync(join(folder, 'other.xlsx'), make());
    const { status, stdout, stderr } = read('other.xlsx', '--naics', '31-33');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(says);
    expect(stderr).not.toContain('pathways ingest');
  });

  it.each<[args: readonly string[], says: string]>([
    [['read'], 'error: Expected one file after read, found none.'],
    [['read', 'a.xlsx', 'b.xlsx'], 'error: Expected one file after read, found 2.'],
    [['form.xlsx'], 'error: Expected "read" or nothing after conversation, found "form.xlsx".'],
    [['read', 'none.xlsx'], 'error: No such file: '],
    [['--naics', '31-33'], 'error: The workbook needs a file to be written to.'],
    [
      ['--naics', '31-33', '--out', 'form.csv'],
      'error: Expected a file that ends with .xlsx after --out, found "form.csv".',
    ],
  ])('%j says what is missing', (args, says) => {
    const { status, stderr } = runPathways(['conversation', ...args], folder);
    expect(status).toBe(2);
    expect(stderr).toContain(says);
  });
});

describe('pathways conversation', () => {
  it('writes the same bytes again', () => {
    runPathways(['conversation', '--naics', '31-33', '--out', 'again.xlsx'], folder);
    const [first, second] = ['form.xlsx', 'again.xlsx'].map((file) =>
      readFileSync(join(folder, file)),
    );
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
  });

  it('takes long titles, formulas and markup of a file as text, and reads them back', async () => {
    const own = newFolder();
    const SOC_CODES = ['51-4041', '51-4072', '51-4121'];
    const titles = ['=HYPERLINK(1)', '<script>alert(1)</script> & co', 'Long '.repeat(2000)];
    const rows = titles.map((title, index) => ({
      ...row(SOC_CODES[index] ?? '', title, 100 * (index + 1), 50_000),
      O_GROUP: 'detailed',
    }));
    const csv = writeOewsCsv(own, 'natsector_M2024_dl.csv', [...smallRows(), ...rows]);
    expect(runPathways(['ingest', csv], own)).toMatchObject({ status: 0 });
    const args = ['conversation', '--naics', '31-33', '--out', 'odd.xlsx'];
    expect(runPathways(args, own)).toEqual({ status: 0, stdout: '', stderr: '' });
    await fillForm(join(own, 'odd.xlsx'), join(own, 'filled.xlsx'), (record, workbook) => {
      const lists = sheet(workbook, 'Lists');
      for (const index of [0, 1, 2]) {
        const chosen = lists.getCell(`A${5 + index}`).value;
        expect(typeof chosen).toBe('string');
        expect(String(chosen).length).toBeLessThanOrEqual(200);
        putRow(record, 4 + index, { ...COMPLETE, B: chosen });
      }
    });
    const { status, stdout } = runPathways(
      ['conversation', 'read', 'filled.xlsx', '--format', 'json'],
      own,
    );
    expect(status).toBe(0);
    const { entries } = JSON.parse(stdout) as Described;
    expect(entries.map(({ soc }) => soc)).toEqual([
      { code: '51-4041', title: titles[0] },
      { code: '51-4072', title: titles[1] },
      { code: '51-4121', title: expect.stringMatching(/^(Long ?)+…$/) },
    ]);
  });

  it('reads the categories of the form’s own list', async () => {
    copyFileSync('data/reference/categories.csv', join(folder, 'categories.csv'));
    const own = readFileSync(join(folder, 'categories.csv'), 'utf8').replaceAll(
      /^(51-0000,\w+),Production/gm,
      '$1,Making things',
    );
    writeFileSync(join(folder, 'categories.csv'), own);
    const args = ['--naics', '31-33', '--categories', 'categories.csv', '--out', 'own.xlsx'];
    expect(runPathways(['conversation', ...args], folder).status).toBe(0);
    const file = await filled(
      (record) => putRow(record, 4, { ...COMPLETE, C: 'Making things' }),
      'own.xlsx',
    );
    const { findings, entries } = readJson(file);
    expect({ findings, category: entries[0]?.category }).toEqual({
      findings: [],
      category: 'Making things',
    });
  });
});
