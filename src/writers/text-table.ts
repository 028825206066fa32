import { plainLine as plainText } from '../domain/plain-line.ts';

export { plainText };

export interface TableColumn {
  readonly header: string;
  readonly align: 'left' | 'right';
  /** Shortened where the table is wider than the terminal; at most one column. */
  readonly shrinks?: true;
  /**
   * Where even that is not enough: the cells of the column stand below their rows, with its header or
   * without; of several such columns the last goes first.
   */
  readonly drops?: 'labelled' | 'bare';
}

export interface TextTableOptions {
  /** Widest line; Infinity where the output is no terminal. */
  readonly width: number;
  readonly bold: (text: string) => string;
}

const GAP = '  ';
/** As narrow as a title gets before columns go below their rows, and when none is left to go. */
const NARROW = 24;
const NARROWEST = 12;
const BELOW = '      ';

/** A table for a fixed-width font: a header, a rule, the rows. Control characters become blanks. */
export function textTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  options: TextTableOptions,
): string {
  const clean = rows.map((row) => row.map(plainText));
  const { inLine, below } = fitColumns(columns, clean, options.width);
  const shown = inLine.map((index) => columns[index] as TableColumn);
  const cells = clean.map((row) => inLine.map((index) => row[index] ?? ''));
  const widths = columnWidths(shown, cells, options.width, NARROWEST);
  const line = (texts: readonly string[]) =>
    shown
      .map(({ align }, index) => cellText(texts[index] ?? '', widths[index] ?? 0, align))
      .join(GAP)
      .trimEnd();
  return [
    options.bold(line(shown.map(({ header }) => header))),
    widths.map((width) => '─'.repeat(width)).join(GAP),
    ...clean.flatMap((row, index) => [
      line(cells[index] ?? []),
      ...linesBelow(columns, row, below, options.width),
    ]),
  ].join('\n');
}

/** Which columns stand in the lines of a table that fits, and which below. */
function fitColumns(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  available: number,
): { readonly inLine: readonly number[]; readonly below: readonly number[] } {
  let inLine = columns.map((_, index) => index);
  const below: number[] = [];
  for (;;) {
    const shown = inLine.map((index) => columns[index] as TableColumn);
    const cells = rows.map((row) => inLine.map((index) => row[index] ?? ''));
    if (tableWidth(columnWidths(shown, cells, available, NARROW)) <= available) {
      return { inLine, below };
    }
    const dropped = inLine.findLast((index) => columns[index]?.drops !== undefined);
    if (dropped === undefined) return { inLine, below };
    inLine = inLine.filter((index) => index !== dropped);
    below.unshift(dropped);
  }
}

function linesBelow(
  columns: readonly TableColumn[],
  row: readonly string[],
  below: readonly number[],
  width: number,
): readonly string[] {
  const texts = below.flatMap((index) => {
    const text = row[index] ?? '';
    if (text === '' || text === '–') return [];
    return [columns[index]?.drops === 'bare' ? text : `${columns[index]?.header}: ${text}`];
  });
  if (texts.length === 0) return [];
  const lines = wrap(texts.join('; '), width - BELOW.length).split('\n');
  return lines.map((line) => BELOW + line);
}

function columnWidths(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  available: number,
  narrowest: number,
): readonly number[] {
  const widths = columns.map(({ header }, index) =>
    Math.max(header.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const over = tableWidth(widths) - available;
  return widths.map((width, index) =>
    over > 0 && columns[index]?.shrinks === true
      ? Math.max(Math.min(width, narrowest), width - over)
      : width,
  );
}

function tableWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + GAP.length * (widths.length - 1);
}

function cellText(text: string, width: number, align: 'left' | 'right'): string {
  const short = text.length > width ? `${text.slice(0, width - 1)}…` : text;
  return align === 'left' ? short.padEnd(width) : short.padStart(width);
}

/** Prose broken at blanks into lines of at most `width`, later ones indented. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of plainText(text).split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
