export interface TableColumn {
  readonly header: string;
  readonly align: 'left' | 'right';
  /** Shortened where the table is wider than the terminal; at most one column. */
  readonly shrinks?: true;
  /** The last column, where even that is not enough: then each cell stands below its row. */
  readonly drops?: true;
}

export interface TextTableOptions {
  /** Widest line; Infinity where the output is no terminal. */
  readonly width: number;
  readonly bold: (text: string) => string;
}

const GAP = '  ';
const NARROWEST = 12;
const BELOW = '      ';

/** A table for a fixed-width font: a header, a rule, the rows. Control characters become blanks. */
export function textTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  options: TextTableOptions,
): string {
  const clean = rows.map((row) => row.map(plainText));
  const widths = columnWidths(columns, clean, options.width);
  const isTooWide = tableWidth(widths) > options.width;
  if (isTooWide && columns.at(-1)?.drops === true) return withLastBelow(columns, clean, options);
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, index) => cellText(cells[index] ?? '', widths[index] ?? 0, align))
      .join(GAP)
      .trimEnd();
  return [
    options.bold(line(columns.map(({ header }) => header))),
    widths.map((width) => '─'.repeat(width)).join(GAP),
    ...clean.map(line),
  ].join('\n');
}

function columnWidths(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  available: number,
): readonly number[] {
  const widths = columns.map(({ header }, index) =>
    Math.max(header.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const over = tableWidth(widths) - available;
  return widths.map((width, index) =>
    over > 0 && columns[index]?.shrinks === true
      ? Math.max(Math.min(width, NARROWEST), width - over)
      : width,
  );
}

function tableWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + GAP.length * (widths.length - 1);
}

/** The table without its last column, whose cells then stand indented below their rows. */
function withLastBelow(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  options: TextTableOptions,
): string {
  const table = textTable(
    columns.slice(0, -1),
    rows.map((row) => row.slice(0, -1)),
    options,
  );
  const [header = '', rule = '', ...lines] = table.split('\n');
  const below = (index: number) => {
    const text = rows[index]?.[columns.length - 1] ?? '';
    return text === '' ? [] : [BELOW + wrap(text, options.width - BELOW.length, BELOW)];
  };
  return [header, rule, ...lines.flatMap((line, index) => [line, ...below(index)])].join('\n');
}

function cellText(text: string, width: number, align: 'left' | 'right'): string {
  const short = text.length > width ? `${text.slice(0, width - 1)}…` : text;
  return align === 'left' ? short.padEnd(width) : short.padStart(width);
}

/** Text from a file without what a terminal would act upon. */
export function plainText(text: string): string {
  return text.replace(ACTED_UPON, ' ');
}

/** Control characters, and those that turn the direction of text. */
const ACTED_UPON =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

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
