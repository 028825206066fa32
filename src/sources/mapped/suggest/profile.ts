import type { Place } from '../../../domain/errors.ts';
import { cellText, type RowBatch, type Table } from '../../../readers/table.ts';
import type { SocLookup, TableHead } from '../../source.ts';
import { plainHeading } from '../headings.ts';
import { plainSocCode } from '../keys.ts';
import { plainNumber, understandNumber } from '../numbers.ts';

/** Rows whose cells are kept, to see how columns hang together. */
const SAMPLE_ROWS = 20_000;
/** Different values of a column that are counted. */
const MOST_VALUES = 4000;

/** What one column holds, looked at as a whole. */
export interface ColumnProfile {
  readonly index: number;
  /** As it stands, without blanks around it. */
  readonly heading: string;
  /** Plain, to be matched with words. */
  readonly plain: string;
  /** Cells that hold something. */
  filled: number;
  /** Of these, plain numbers. */
  numeric: number;
  /** Of the numbers, those with decimals. */
  decimals: number;
  /** Different texts and how often each stands; at most MOST_VALUES. */
  readonly values: Map<string, number>;
}

/** A table as it is looked at to draft a mapping. */
export interface TableProfile {
  readonly place: Place;
  readonly headerRow: number;
  readonly columns: readonly ColumnProfile[];
  /** The column of SOC codes. */
  readonly code: ColumnProfile;
  readonly decimal: '.' | ',';
  /** Rows of data. */
  readonly rowCount: number;
  /** The texts of the first rows, by column. */
  readonly sample: readonly (readonly string[])[];
}

/** Whether a text is a SOC code, in any form of writing, that some classification knows. */
export function isSocLike(text: string, soc: SocLookup): boolean {
  return text.trim().length >= 6 && soc.isKnown(plainSocCode(text));
}

/** Finds the header and the codes; undefined where no column holds SOC codes. */
export function findCodes(
  head: TableHead,
  soc: SocLookup,
): { readonly headerRow: number; readonly code: number } | undefined {
  const width = Math.max(0, ...head.rows.map(({ cells }) => cells.length));
  const counts = Array.from(
    { length: width },
    (_, column) => head.rows.filter(({ cells }) => isSocLike(cells[column] ?? '', soc)).length,
  );
  const most = Math.max(...counts);
  if (most === 0) return undefined;
  const code = counts.indexOf(most);
  const first = head.rows.findIndex(({ cells }) => isSocLike(cells[code] ?? '', soc));
  const above = head.rows.slice(0, first).filter(({ cells }) => (cells[code] ?? '').trim() !== '');
  const header = above.at(-1);
  return header === undefined ? undefined : { headerRow: header.number, code };
}

/** Looks at all rows of a table below its header. */
export async function profileTable(
  table: Table,
  headings: readonly string[],
  { headerRow, code }: { readonly headerRow: number; readonly code: number },
): Promise<TableProfile> {
  const columns = headings.map(
    (heading, index): ColumnProfile => ({
      index,
      heading: heading.replace(/\s+/g, ' ').trim(),
      plain: plainHeading(heading),
      filled: 0,
      numeric: 0,
      decimals: 0,
      values: new Map(),
    }),
  );
  const sample: string[][] = columns.map(() => []);
  let rowCount = 0;
  for await (const batch of table.batches()) {
    for (let row = 0; row < batch.rowCount; row += 1) {
      if ((batch.rowNumbers[row] as number) <= headerRow) continue;
      if (cellText(batch, code, row).trim() === '') continue;
      rowCount += 1;
      addRow(batch, row, columns, sample, rowCount <= SAMPLE_ROWS);
    }
  }
  const decimal = decimalOf(columns, code);
  for (const column of columns) countNumbers(column, decimal);
  return {
    place: table.place,
    headerRow,
    columns: columns.filter(({ plain }) => plain !== ''),
    code: columns[code] as ColumnProfile,
    decimal,
    rowCount,
    sample,
  };
}

function addRow(
  batch: RowBatch,
  row: number,
  columns: readonly ColumnProfile[],
  sample: readonly string[][],
  isSampled: boolean,
): void {
  for (const column of columns) {
    const text = cellText(batch, column.index, row).trim();
    if (isSampled) sample[column.index]?.push(text);
    if (text === '') continue;
    column.filled += 1;
    const times = column.values.get(text);
    if (times !== undefined) column.values.set(text, times + 1);
    else if (column.values.size < MOST_VALUES) column.values.set(text, 1);
  }
}

/** 13.1 or 13,1: what only one of both notations can read decides. */
function decimalOf(columns: readonly ColumnProfile[], code: number): '.' | ',' {
  let point = 0;
  let comma = 0;
  for (const { index, values } of columns) {
    if (index === code) continue;
    for (const text of values.keys()) {
      const [isPoint, isComma] = [plainNumber(text, '.'), plainNumber(text, ',')].map(
        Number.isFinite,
      );
      if (isPoint && !isComma) point += 1;
      else if (isComma && !isPoint) comma += 1;
    }
  }
  return comma > point ? ',' : '.';
}

function countNumbers(column: ColumnProfile, decimal: '.' | ','): void {
  let counted = 0;
  for (const [text, times] of column.values) {
    const { value } = understandNumber(text, decimal, new Map());
    if (!Number.isFinite(value)) continue;
    counted += times;
    if (value !== Math.trunc(value)) column.decimals += times;
  }
  column.numeric = counted;
}

/** The numbers of a column's sample, NaN where a cell holds none. */
export function sampleNumbers(profile: TableProfile, column: ColumnProfile): readonly number[] {
  return (profile.sample[column.index] ?? []).map((text) => plainNumber(text, profile.decimal));
}

/** Whether a column holds numbers, but for marks. */
export function isNumeric(column: ColumnProfile): boolean {
  let counted = 0;
  for (const times of column.values.values()) counted += times;
  return counted > 0 && column.numeric / counted > 0.6;
}
