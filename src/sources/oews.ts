import { cellName, LayoutError } from '../domain/errors.ts';
import type { TopCode } from '../domain/facts.ts';
import { parseTopCodeNote } from '../domain/top-code.ts';
import { readFacts } from './oews/facts.ts';
import { findHeader, readLayout } from './oews/layout.ts';
import { releasesIn } from './oews/release.ts';
import { orRefused } from './refusal.ts';
import { noRows } from './rows/row-tally.ts';
import type { Recognition, Source, TableHead } from './source.ts';

/**
 * Occupational Employment and Wage Statistics (OES until 2020): the workbooks that BLS offers for
 * download, of every kind (national, sector, 3- to 6-digit industry, owner, state, metropolitan,
 * nonmetropolitan, research estimates, all data) from 1999 on.
 */
export const oews: Source = {
  name: 'oews',
  title: 'Occupational Employment and Wage Statistics',
  publisher: 'U.S. Bureau of Labor Statistics',
  licence: 'public domain',
  looksFor: 'a row with OCC_CODE and TOT_EMP',
  recognise,
};

function recognise(head: TableHead): Recognition {
  const { file, member, sheet } = head.place;
  const header = findHeader(head);
  if (header === undefined) return recogniseNotes(head);
  const releases = [...new Set([file, member ?? '', sheet ?? ''].flatMap(releasesIn))];
  return orRefused(() => {
    refuseOesCodes(head, header);
    refuseSic(head, header);
    const layout = readLayout(header, head.place);
    if (!head.rows.some(({ number }) => number > layout.headerRow)) throw noRows(head.place);
    const topCode = topCodeIn(head.rows.filter(({ number }) => number < header.number));
    return {
      kind: 'facts',
      program: 'oews',
      releases,
      measures: [...layout.figures.keys()],
      ...(topCode === undefined ? {} : { topCode }),
      read: (table, reading) => readFacts(table, layout, reading),
    };
  });
}

/** Field and file descriptions, which may state the top code; the stamps that come with newer files. */
function recogniseNotes(head: TableHead): Recognition {
  const sheet = head.place.sheet?.toLowerCase() ?? '';
  if (sheet === 'updatetime' || sheet === 'filler') return { kind: 'notes', releases: [] };
  const lines = head.rows.map(({ cells }) => cells.join(' ').trim());
  const isDescription = lines.some((line) =>
    /^(field|file name)\s+(field description|file contents)/i.test(line),
  );
  if (!isDescription) return { kind: 'other' };
  const topCode = topCodeIn(head.rows);
  const releases = [...new Set(lines.slice(0, 3).flatMap(releasesIn))];
  const base = {
    kind: 'notes',
    releases,
    say: 'descriptions, read for the top code and not loaded as data',
  } as const;
  return topCode === undefined ? base : { ...base, topCode };
}

function topCodeIn(rows: TableHead['rows']): TopCode | undefined {
  for (const { cells } of rows) {
    const topCode = parseTopCodeNote(cells.join(' ').trim());
    if (topCode !== undefined) return topCode;
  }
  return undefined;
}

/** Files of 1997–98 use the survey's own five-digit codes, which are not SOC. */
function refuseOesCodes(head: TableHead, header: TableHead['rows'][number]): void {
  const column = header.cells.findIndex((cell) => cell.trim().toLowerCase() === 'occ_code');
  const codes = head.rows
    .filter(({ number }) => number > header.number)
    .map(({ cells }) => cells[column]?.trim() ?? '')
    .filter((code) => code !== '');
  if (codes.length === 0 || !codes.every((code) => /^\d{5}$/.test(code))) return;
  throw new LayoutError(
    `This file uses the OES codes of 1998 and before (${codes.slice(0, 2).join(', ')}), which are not SOC codes.`,
    {
      place: { ...head.place, row: header.number },
      hint: 'Its occupations cannot be ranked beside SOC ones. SOC begins with the files of 1999.',
    },
  );
}

/** Industry files of 1999–2001; read without their industries, their rows would be the nation's. */
function refuseSic(head: TableHead, header: TableHead['rows'][number]): void {
  const column = header.cells.findIndex((cell) => /^sic([\s_]+code)?$/i.test(cell.trim()));
  if (column < 0) return;
  throw new LayoutError('The industries of this file are coded by SIC, which is not NAICS.', {
    place: { ...head.place, cell: cellName(column, header.number) },
    hint: 'Its industries cannot be matched with sectors of today. NAICS begins with the industry files of 2002.',
  });
}
