import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { promptsOf } from '../../../src/analysis/prompts.ts';
import type { ChartSlice } from '../../../src/charts/chart.ts';
import { NONE_OF_THESE, RECORD_HEADINGS } from '../../../src/domain/conversation-form.ts';
import { WORDING } from '../../../src/domain/wording.ts';
import { writeConversationForm } from '../../../src/writers/conversation/write-form.ts';
import { readPackage } from '../../../src/writers/zip-package.ts';
import { HOSTILE_TITLES, ODD_SLICES } from '../../support/odd-chart-slices.ts';
import { sampleChartSlice } from '../../support/sample-chart-slice.ts';

function formOf(slice: ChartSlice): Promise<Uint8Array> {
  const content = {
    slice,
    prompts: promptsOf(slice),
    wording: WORDING,
    files: slice.figures.files,
  };
  return writeConversationForm(content, '2024-05-01');
}

async function reopened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  // Its type is that of an older Buffer.
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return workbook;
}

function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

/** As text; of rich text and formulas what is shown. */
function textsOf(sheet: ExcelJS.Worksheet, column: string): readonly string[] {
  const texts: string[] = [];
  sheet.getColumn(column).eachCell((cell) => texts.push(cell.text));
  return texts;
}

describe('the form to record a conversation', () => {
  let bytes: Uint8Array;
  let workbook: ExcelJS.Workbook;
  let record: ExcelJS.Worksheet;

  beforeAll(async () => {
    bytes = await formOf(await sampleChartSlice('31-33'));
    workbook = await reopened(bytes);
    record = sheetOf(workbook, 'What employers say');
  });

  it('has its sheets in the order of use, all to be seen', () => {
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['How to use', 'visible'],
      ['What employers say', 'visible'],
      ['Prompts', 'visible'],
      ['Lists', 'visible'],
      ['About this form', 'visible'],
    ]);
  });

  it('has all headings in one row, frozen, with room for 200 positions', () => {
    expect(record.getRow(3).values).toEqual([undefined, ...Object.values(RECORD_HEADINGS)]);
    expect(record.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 3 });
    expect(record.rowCount).toBe(203);
    expect(record.autoFilter).toBe('A3:N203');
  });

  it('offers the occupations of the slice as they are in the list, and takes others', () => {
    const validation = record.getCell('B4').dataValidation;
    expect(validation).toMatchObject({ type: 'list', formulae: ["'Lists'!$A$4:$A$550"] });
    expect(validation.showErrorMessage ?? false).toBe(false);
    expect(record.getCell('B203').dataValidation).toEqual(validation);
    const lists = sheetOf(workbook, 'Lists');
    expect(lists.getCell('A4').value).toBe(NONE_OF_THESE);
    expect(lists.getCell('A5').value).toBe('11-1011 Chief Executives');
    expect(textsOf(lists, 'A')).toContain('51-4041 Machinists');
    expect([lists.getCell('A550').value, lists.getCell('A551').value]).toEqual([
      expect.stringMatching(/^53-/),
      null,
    ]);
  });

  it('offers categories, levels and ticks, and refuses votes that are none', () => {
    const at = (cell: string) => record.getCell(cell).dataValidation;
    expect(at('C4')).toMatchObject({ formulae: ["'Lists'!$B$4:$B$17"], errorStyle: 'warning' });
    expect(at('D4')).toMatchObject({ formulae: ['"Entry,Mid,Advanced"'], errorStyle: 'stop' });
    for (const column of 'EFGHIJK') {
      expect(at(`${column}100`)).toMatchObject({ type: 'list', formulae: ['"x"'] });
    }
    expect(at('M4')).toMatchObject({
      type: 'whole',
      operator: 'greaterThanOrEqual',
      formulae: [0],
      errorStyle: 'stop',
      allowBlank: true,
    });
  });

  it('gives what is longer than a line of its list the height of its lines', () => {
    const lists = sheetOf(workbook, 'Lists');
    const heights = new Map<string, number>();
    lists.getColumn('A').eachCell(({ text, row }) => {
      heights.set(text.slice(0, 7), lists.getRow(Number(row)).height ?? 0);
    });
    expect(['41-3091', '41-4011', '41-4012', '51-4041'].map((soc) => heights.get(soc))).toEqual([
      36, 36, 36, 0,
    ]);
  });

  it('protects headings and lists without a password, and leaves what is filled in open', () => {
    for (const sheet of workbook.worksheets) {
      const { sheetProtection } = sheet as unknown as { sheetProtection: Record<string, unknown> };
      expect(sheetProtection).toMatchObject({ sheet: true, insertRows: true, sort: true });
      expect(Object.keys(sheetProtection)).not.toContain('hashValue');
    }
    const isLocked = (sheet: string, cell: string) =>
      sheetOf(workbook, sheet).getCell(cell).protection?.locked ?? true;
    expect(isLocked('What employers say', 'A3')).toBe(true);
    expect(isLocked('What employers say', 'A4')).toBe(false);
    expect(isLocked('What employers say', 'N203')).toBe(false);
    expect(isLocked('Prompts', 'B4')).toBe(true);
    expect(isLocked('Prompts', 'D4')).toBe(false);
    expect(isLocked('Lists', 'A5')).toBe(true);
  });

  it('keeps what is entered as text, but for votes', () => {
    // Else a spreadsheet program makes a date of 11-2011.
    expect(record.getCell('B4').numFmt).toBe('@');
    expect(record.getCell('M4').numFmt ?? 'General').toBe('General');
  });

  it('shows what a row that was begun lacks, and counts such rows in words', () => {
    const { conditionalFormattings } = record as unknown as {
      conditionalFormattings: readonly {
        readonly ref: string;
        readonly rules: readonly {
          readonly formulae: readonly string[];
          readonly priority: number;
        }[];
      }[];
    };
    expect(conditionalFormattings.map(({ ref }) => ref)).toEqual([
      'A4:A203',
      'B4:B203',
      'C4:C203',
      'D4:D203',
      'E4:K203',
      'M4:M203',
      'A4:N203',
    ]);
    const rules = conditionalFormattings.flatMap((one) => one.rules);
    expect(new Set(rules.map(({ priority }) => priority)).size).toBe(rules.length);
    expect(record.getCell('A2').text).toBe(
      'Positions: 0. Not complete yet: 0 (what is missing is yellow).',
    );
  });

  it('is printed landscape, one page wide, with the headings on every page', () => {
    for (const { pageSetup, headerFooter } of workbook.worksheets) {
      expect(pageSetup).toMatchObject({ orientation: 'landscape', fitToPage: true, fitToWidth: 1 });
      expect(pageSetup.printTitlesRow).toMatch(/^[23]:[23]$/);
      expect(headerFooter.oddFooter).toContain('Manufacturing (NAICS 31-33), U.S.');
      expect(headerFooter.oddFooter).toContain('page &P of &N');
    }
  });

  it('says what it was made from', () => {
    const about = sheetOf(workbook, 'About this form');
    const codes = [3, 4, 5, 6, 7, 8, 9].map((row) => [
      about.getCell(row, 1).value,
      about.getCell(row, 2).value,
    ]);
    expect(codes).toEqual([
      ['Form', 'pathways conversation'],
      ['Version of the form', '1'],
      ['Release', 'oews-2024-05'],
      ['Area', '99'],
      ['Industry', '31-33'],
      ['Industry level', 'sector'],
      ['Ownership', '5'],
    ]);
  });

  it('asks the prompts, with their figures, and what no figure raises', () => {
    const questions = textsOf(sheetOf(workbook, 'Prompts'), 'B');
    expect(questions.some((question) => question.startsWith('Production: '))).toBe(true);
    expect(questions.at(-1)).toBe('What did we miss?');
  });

  it('bears the date of its release and no other, so that it is the same whenever it is made', async () => {
    expect(workbook.created).toEqual(new Date('2024-05-01T00:00:00Z'));
    expect(workbook.modified).toEqual(new Date('2024-05-01T00:00:00Z'));
    const again = await formOf(await sampleChartSlice('31-33'));
    expect(Buffer.compare(Buffer.from(again), Buffer.from(bytes))).toBe(0);
    for (const [path, part] of readPackage(bytes)) {
      const dates =
        Buffer.from(part)
          .toString('utf8')
          .match(/\d{4}-\d\d-\d\dT[\d:]+/g) ?? [];
      expect([path, dates.filter((date) => date !== '2024-05-01T00:00:00')]).toEqual([path, []]);
    }
  });

  it('lets rows grow with what is written in them', () => {
    const part = readPackage(bytes).get('xl/worksheets/sheet2.xml');
    const tags =
      Buffer.from(part ?? [])
        .toString('utf8')
        .match(/<row r="(?:3|4|203)"[^>]*/g) ?? [];
    expect(tags.map((tag) => tag.includes('customHeight'))).toEqual([true, false, false]);
  });
});

describe('the form of a slice at the edges', () => {
  it.each(Object.entries(ODD_SLICES))('%s: is a workbook that opens', async (_, slice) => {
    const workbook = await reopened(await formOf(slice));
    expect(sheetOf(workbook, 'Lists').getCell('A4').value).toBe(NONE_OF_THESE);
  });

  it('keeps titles text, whatever they hold, and cuts those that no list can show', async () => {
    const slice = ODD_SLICES['texts that have to stay text'] as ChartSlice;
    const workbook = await reopened(await formOf(slice));
    const lists = sheetOf(workbook, 'Lists');
    const shown = HOSTILE_TITLES.map((_, index) => lists.getCell(5 + index, 1));
    for (const [index, cell] of shown.entries()) {
      const whole = `${11 + 2 * index}-0000 ${HOSTILE_TITLES[index]}`;
      expect(cell.type).toBe(ExcelJS.ValueType.String);
      expect(cell.text).toBe(whole.length > 200 ? `${whole.slice(0, 199)}…` : whole);
    }
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          const isCount = sheet.name === 'What employers say' && cell.address === 'A2';
          expect(cell.type === ExcelJS.ValueType.Formula).toBe(isCount);
        }),
      );
    }
  });
});
