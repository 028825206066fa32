import { parse } from 'csv-parse/sync';
import type { CategoryRow } from '../domain/category.ts';
import { LayoutError } from '../domain/errors.ts';
import type { NaicsSectorRow, StateRow } from '../domain/reference-rows.ts';
import { isSocCode } from '../domain/soc.ts';
import type { SocCrosswalkPair } from '../domain/soc-crosswalk.ts';
import { SOC_LEVEL_NAMES } from '../domain/soc-level.ts';
import type { SocRow } from '../domain/soc-structure.ts';
import type { SocVintage } from '../domain/soc-vintage.ts';
import { TOP_CODE_BASES, type TopCodeRow } from '../domain/top-code.ts';

/** How a file of data/reference is read. */
export interface ReferenceTable<Row> {
  readonly file: string;
  readonly columns: readonly string[];
  /** Undefined where a cell is not as expected. The line is that of the file, from 1. */
  readonly row: (cells: readonly string[], line: number) => Row | undefined;
}

export function socTable(vintage: SocVintage): ReferenceTable<SocRow> {
  return {
    file: `soc-${vintage.replace('/', '-')}.csv`,
    columns: ['code', 'level', 'title', 'defined_by'],
    row: ([code = '', levelName, title = '', definedBy]) => {
      const level = SOC_LEVEL_NAMES.find((name) => name === levelName);
      if (!isSocCode(code) || level === undefined || title === '') return undefined;
      return definedBy === 'soc' || definedBy === 'oews'
        ? { code, level, title, definedBy }
        : undefined;
    },
  };
}

export const crosswalkTable: ReferenceTable<SocCrosswalkPair> = {
  file: 'soc-crosswalk-2010-2018.csv',
  columns: ['from', 'from_title', 'to', 'to_title'],
  row: ([from = '', fromTitle = '', to = '', toTitle = '']) =>
    isSocCode(from) && isSocCode(to) ? { from, fromTitle, to, toTitle } : undefined,
};

export const topCodeTable: ReferenceTable<TopCodeRow> = {
  file: 'top-codes.csv',
  columns: ['from', 'to', 'hourly', 'annual', 'basis'],
  row: ([from = '', to = '', hourly, annual, basisName]) => {
    const basis = TOP_CODE_BASES.find((name) => name === basisName);
    const [hourlyUsd, annualUsd] = [Number(hourly), Number(annual)];
    if (!/^\d{4}-\d{2}$/.test(from) || !/^\d{4}-\d{2}$/.test(to) || basis === undefined)
      return undefined;
    return hourlyUsd > 0 && annualUsd > 0 ? { from, to, hourlyUsd, annualUsd, basis } : undefined;
  },
};

export const sectorTable: ReferenceTable<NaicsSectorRow> = {
  file: 'naics-sectors.csv',
  columns: ['code', 'title'],
  row: ([code = '', title = '']) =>
    /^\d{2}(-\d{2})?$/.test(code) && title !== '' ? { code, title } : undefined,
};

export const stateTable: ReferenceTable<StateRow> = {
  file: 'states.csv',
  columns: ['fips', 'postal', 'title', 'area_type'],
  row: ([fips = '', postal = '', title = '', areaType]) => {
    if (!/^\d{2}$/.test(fips) || !/^[A-Z]{2}$/.test(postal) || title === '') return undefined;
    return areaType === '2' || areaType === '3' ? { fips, postal, title, areaType } : undefined;
  },
};

export const CATEGORY_COLUMNS = ['soc', 'category', 'label', 'symbol', 'colour'] as const;

/** What its rows say is checked where they are put together, as with a file that a person wrote. */
export const categoryTable: ReferenceTable<CategoryRow> = {
  file: 'categories.csv',
  columns: CATEGORY_COLUMNS,
  row: ([soc = '', category = '', label = '', symbol = '', colour = ''], line) => ({
    soc,
    category,
    label,
    symbol,
    colour,
    line,
  }),
};

/** @throws LayoutError where the columns or a row are not as expected. */
export function readRows<Row>(table: ReferenceTable<Row>, text: string): readonly Row[] {
  const [header = [], ...records] = parseCsv(table.file, text);
  if (header.join() !== table.columns.join()) {
    throw unexpected(table.file, 1, `the columns ${table.columns.join(', ')}`, header);
  }
  return records.map((cells, index) => {
    const row = cells.length === table.columns.length ? table.row(cells, index + 2) : undefined;
    if (row === undefined) {
      throw unexpected(table.file, index + 2, `values of ${table.columns.join(', ')}`, cells);
    }
    return row;
  });
}

function parseCsv(file: string, text: string): string[][] {
  try {
    return parse(text, { bom: true, relax_column_count: true });
  } catch (cause) {
    throw new LayoutError(`Expected comma-separated values: ${(cause as Error).message}`, {
      place: { file },
      hint: RESTORE,
      cause,
    });
  }
}

const RESTORE = 'Restore data/reference; it is written by tools/reference.mjs, not by hand.';

function unexpected(
  file: string,
  row: number,
  expected: string,
  found: readonly string[],
): LayoutError {
  return new LayoutError(`Expected ${expected}, found "${found.join(', ')}".`, {
    place: { file, row },
    hint: RESTORE,
  });
}
