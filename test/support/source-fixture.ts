import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MadeXlsCell, makeXls } from './make-xls.ts';
import { type MadeCell, makeXlsx, makeZip } from './make-xlsx.ts';

/** A row of a described sheet; `times` writes it again and again. */
type FixtureRow = readonly MadeCell[] | { readonly times: number; readonly row: MadeCell[] };

interface FixtureSheet {
  readonly name: string;
  readonly rows: readonly FixtureRow[];
}

/** `input.json`: a workbook by its sheets, or an archive by its members, whose names may have folders. */
interface FixtureFile {
  readonly file: string;
  readonly sheets?: readonly FixtureSheet[];
  readonly members?: readonly FixtureFile[];
}

/** What `expected.json` says besides what must come out. */
export interface FixtureHead {
  /** What goes wrong with such a file if nobody thinks of it, in a sentence. */
  readonly trap: string;
  /** Where the figures were published. */
  readonly figures?: string;
  /** Set where they were not. */
  readonly invented?: true;
}

const EXPECTED = 'expected.json';

/** The traps of a source: the names of its fixtures, each a folder. */
export function fixtureNames(source: string): readonly string[] {
  return readdirSync(join('fixtures', source)).sort();
}

export function readExpected<T>(source: string, name: string): T & FixtureHead {
  return JSON.parse(readFileSync(join('fixtures', source, name, EXPECTED), 'utf8'));
}

/** Writes the file that a fixture describes into a folder, and returns its path. */
export function buildFixture(source: string, name: string, folder: string): string {
  const from = join('fixtures', source, name);
  const description = join(from, 'input.json');
  if (existsSync(description)) {
    const input: FixtureFile = JSON.parse(readFileSync(description, 'utf8'));
    const path = join(folder, input.file);
    writeFileSync(path, bytesOf(input));
    return path;
  }
  const [file, ...more] = readdirSync(from).filter((entry) => entry !== EXPECTED);
  if (file === undefined || more.length > 0) throw new Error(`${from}: expected one input file`);
  copyFileSync(join(from, file), join(folder, file));
  return join(folder, file);
}

function bytesOf({ file, sheets = [], members }: FixtureFile): Buffer {
  if (members !== undefined) {
    return makeZip(members.map((member) => ({ name: member.file, data: bytesOf(member) })));
  }
  const written = sheets.map(({ name, rows }) => ({ name, rows: rows.flatMap(repeated) }));
  if (!file.endsWith('.xls')) return makeXlsx({ sheets: written });
  return makeXls(Object.fromEntries(written.map(({ name, rows }) => [name, rows.map(xlsRow)])));
}

function repeated(row: FixtureRow): readonly (readonly MadeCell[])[] {
  return 'times' in row ? new Array<readonly MadeCell[]>(row.times).fill(row.row) : [row];
}

function xlsRow(row: readonly MadeCell[]): readonly MadeXlsCell[] {
  return row.map((cell) => {
    if (typeof cell === 'boolean') return { t: 'b', v: cell };
    return typeof cell === 'object' && cell !== null ? { t: 'n', v: cell.date, z: 'm/d/yy' } : cell;
  });
}
