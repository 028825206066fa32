import { cellName, columnName, LayoutError, type Place } from '../../domain/errors.ts';
import type { TableHead } from '../source.ts';
import type { Mapping } from './mapping.ts';

/** The header of a table, and where each heading stands. */
export interface Headings {
  /** The header's row, as the file counts it. */
  readonly row: number;
  /** As they stand, by column from 0. */
  readonly texts: readonly string[];
  /** The column of a heading. @throws LayoutError where it stands twice; a mapping's columns are all there. */
  readonly at: (heading: string) => number;
}

/** Headings are the same whatever their case and blanks: ` Area  Name ` is `area name`. */
export function plainHeading(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The first row that has all these headings; undefined where none has. */
export function findHeader(
  head: TableHead,
  headings: readonly string[],
): TableHead['rows'][number] | undefined {
  const wanted = headings.map(plainHeading);
  return head.rows.find(({ cells }) => {
    const found = new Set(cells.map(plainHeading));
    return wanted.every((heading) => found.has(heading));
  });
}

/**
 * Finds the header that a mapping was written for.
 * @throws LayoutError where no row has all its columns: it lists what is missing and what there is.
 */
export function readHeadings(head: TableHead, mapping: Mapping): Headings {
  const used = columnsOf(mapping);
  const header = findHeader(head, used);
  if (header === undefined) throw missing(head, used);
  return headingsOf(header, head.place);
}

/** The headings of a row that is known to be the header. */
export function headingsOf(header: TableHead['rows'][number], place: Place): Headings {
  const columns = new Map<string, number[]>();
  header.cells.forEach((cell, index) => {
    const heading = plainHeading(cell);
    const same = columns.get(heading);
    if (same === undefined) columns.set(heading, [index]);
    else same.push(index);
  });
  return {
    row: header.number,
    texts: header.cells,
    at(heading) {
      const [first, second] = columns.get(plainHeading(heading)) ?? [];
      if (first === undefined) throw new Error(`No heading ${heading} in the header.`);
      if (second === undefined) return first;
      throw new LayoutError(
        `The column ${heading} stands twice: in ${columnName(first)} and in ${columnName(second)}.`,
        {
          place: { ...place, cell: cellName(second, header.number) },
          hint: 'Which of the two columns is right cannot be told: rename or remove one.',
        },
      );
    },
  };
}

/** Every column that a mapping names, each once. */
export function columnsOf(mapping: Mapping): readonly string[] {
  const { area, period, industry, occupation, level, withheld, wages } = mapping;
  const columns: (string | undefined)[] = [
    occupation.code,
    occupation.title,
    ...programColumns(mapping.program),
    ...(typeof period === 'object'
      ? 'column' in period
        ? [period.column]
        : [period.base, period.projected]
      : []),
    ...('column' in area
      ? [
          area.column,
          area.title,
          typeof area.own?.type === 'object' ? area.own.type.column : undefined,
        ]
      : []),
    industry?.code,
    industry?.title,
    level === 'soc' ? undefined : level.column,
    withheld?.rows?.column,
    wages?.column,
    ...Object.values(mapping.figures).map(figureColumn),
    ...Object.values(mapping.attributes ?? {}),
  ];
  return [...new Set(columns.filter((column) => column !== undefined))];
}

/** The columns whose texts are part of the release's id: `stateabbrv` of `wid-{stateabbrv}`. */
export function programColumns(program: string): readonly string[] {
  return [...program.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] as string);
}

export function figureColumn(
  figure: Mapping['figures'][keyof Mapping['figures']],
): string | undefined {
  return typeof figure === 'object' ? figure.column : figure;
}

function missing(head: TableHead, used: readonly string[]): LayoutError {
  const score = ({ cells }: TableHead['rows'][number]) => {
    const found = new Set(cells.map(plainHeading));
    return used.filter((column) => found.has(plainHeading(column))).length;
  };
  const best = [...head.rows].sort((a, b) => score(b) - score(a))[0];
  if (best === undefined) {
    return new LayoutError('Expected a table, found no cell with content.', { place: head.place });
  }
  const header = score(best) > 0 ? best : (head.rows.find(isWide) ?? best);
  const there = new Set(header.cells.map(plainHeading));
  const lacking = used.filter((column) => !there.has(plainHeading(column)));
  const known = header.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return new LayoutError(
    `The mapping names ${lacking.length === 1 ? 'a column that is' : 'columns that are'} not there: ${lacking.map(quoted).join(', ')}. Row ${header.number} has: ${known.map(quoted).join(', ')}.`,
    {
      place: { ...head.place, row: header.number },
      hint: 'Write the headings in the mapping as they stand in the file; case and blanks do not matter.',
    },
  );
}

function isWide({ cells }: TableHead['rows'][number]): boolean {
  return cells.filter((cell) => cell.trim() !== '').length > 1;
}

const quoted = (text: string) => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
