import { LayoutError, type Place } from '../../domain/errors.ts';
import type { TopCode } from '../../domain/facts.ts';
import type { Attribute, Measure } from '../../domain/measure.ts';
import type { ReleaseId } from '../../domain/release.ts';
import { cellText, type Table, type TableFile } from '../../readers/table.ts';
import { SOURCES } from '../../sources/index.ts';
import type { Recognition, Source, TableHead } from '../../sources/source.ts';

/** Rows that are looked at to tell what a table is: preambles have been up to 37 rows long. */
const HEAD_ROWS = 100;

/** Tables that an error lists at most. */
const LISTED_TABLES = 20;

/** What a file holds, table by table, before a figure is read. */
export interface FileContents {
  readonly data: readonly DataTable[];
  /** From descriptions or notes in the file; undefined where it has none. */
  readonly topCode: TopCode | undefined;
  /** The releases that the data tables state; where none does, those of the descriptions; or every row states its own. */
  readonly releases: readonly ReleaseId[] | 'in-rows';
  /** The first part of the release's id. */
  readonly program: string;
  /** What the data tables together have columns for. */
  readonly measures: readonly Measure[];
  readonly attributes: readonly Attribute[];
  /** What is not loaded as data, in words, for the report. */
  readonly asides: readonly string[];
}

export interface DataTable {
  readonly source: Source;
  readonly program: string;
  readonly place: Place;
  readonly read: Extract<Recognition, { kind: 'facts' }>['read'];
}

/**
 * Looks at the beginning of every table of a file.
 * @throws PathwaysError where a table is data that is refused, or none is recognised.
 */
export async function recogniseFile(
  members: AsyncIterable<TableFile>,
  file: string,
  sources: readonly Source[] = Object.values(SOURCES),
): Promise<FileContents> {
  const data: DataTable[] = [];
  const others: Place[] = [];
  const seen: string[] = [];
  const said = new Map<string, string[]>();
  const stated = new Set<ReleaseId>();
  const described = new Set<ReleaseId>();
  const measures = new Set<Measure>();
  const attributes = new Set<Attribute>();
  let inRows = false;
  let topCode: TopCode | undefined;
  for await (const member of members) {
    for (const table of member.tables) {
      const head = await readHead(table);
      const { source, recognition } = recogniseTable(head, sources);
      if (recognition.kind !== 'notes' || recognition.say === undefined)
        seen.push(describeTable(head));
      if (recognition.kind === 'refused') throw recognition.error;
      if (recognition.kind === 'other' || source === undefined) {
        if (head.rows.length > 0) others.push(table.place);
      } else if (recognition.kind === 'notes') {
        topCode ??= recognition.topCode;
        for (const release of recognition.releases) described.add(release);
        if (recognition.say !== undefined)
          said.set(recognition.say, [...(said.get(recognition.say) ?? []), nameOf(table.place)]);
      } else if (recognition.kind === 'facts') {
        if (recognition.releases === 'in-rows') inRows = true;
        else for (const release of recognition.releases) stated.add(release);
        topCode ??= recognition.topCode;
        for (const measure of recognition.measures) measures.add(measure);
        for (const attribute of recognition.attributes ?? []) attributes.add(attribute);
        const { program, read } = recognition;
        data.push({ source, program, place: table.place, read });
      }
    }
  }
  const asides = [...said].map(([say, tables]) => `${tables.join(', ')}: ${say}`);
  const [first] = data;
  if (first === undefined) throw nothingRecognised(file, [...seen, ...asides]);
  const other = data.find(({ source }) => source !== first.source);
  if (other !== undefined) {
    throw new LayoutError(
      `The file holds tables of ${first.source.title} and of ${other.source.title}.`,
      {
        place: { file },
        hint: 'Ingest the files of one source at a time; unpack an archive that mixes them.',
      },
    );
  }
  asides.push(
    ...others.map((place) => `${nameOf(place)}: not a table of a known source, not read`),
  );
  const named = stated.size > 0 ? [...stated] : [...described];
  return {
    data,
    topCode,
    releases: inRows ? 'in-rows' : named,
    program: first.program,
    measures: [...measures],
    attributes: [...attributes],
    asides,
  };
}

function recogniseTable(
  head: TableHead,
  sources: readonly Source[],
): {
  readonly source?: Source;
  readonly recognition: Recognition;
} {
  for (const source of sources) {
    const recognition = source.recognise(head);
    if (recognition.kind !== 'other') return { source, recognition };
  }
  return { recognition: { kind: 'other' } };
}

/** The beginning of a table, as texts. */
export async function readHead(table: Table): Promise<TableHead> {
  const rows: { number: number; cells: string[] }[] = [];
  for await (const batch of table.batches()) {
    for (let row = 0; row < batch.rowCount && rows.length < HEAD_ROWS; row += 1) {
      const cells = batch.columns.map((_, column) => cellText(batch, column, row));
      if (cells.some((cell) => cell !== ''))
        rows.push({ number: batch.rowNumbers[row] ?? 0, cells });
    }
    if (rows.length >= HEAD_ROWS) break;
  }
  return { place: table.place, rows };
}

function nameOf({ member, sheet, file }: Place): string {
  return [member, sheet].filter((part) => part !== undefined && part !== '').join(' › ') || file;
}

function nothingRecognised(file: string, seen: readonly string[]): LayoutError {
  const sources = Object.values(SOURCES).map(({ title, looksFor }) => `  ${title}: ${looksFor}`);
  const found = seen.slice(0, LISTED_TABLES).map((table) => `  ${table}`);
  if (seen.length > LISTED_TABLES) found.push(`  and ${seen.length - LISTED_TABLES} more`);
  return new LayoutError(
    [
      `Expected a table of a known source, found none among the first ${HEAD_ROWS} rows.`,
      'Looked for:',
      ...sources,
      'Found:',
      ...found,
    ].join('\n'),
    {
      place: { file },
      hint: 'pathways ingest --help lists the files that are read and where they come from. Descriptions are read with the data they come with.',
    },
  );
}

/** A table by its name and how it begins, for one that is not recognised. */
function describeTable({ place, rows }: TableHead): string {
  const filled = rows.map(({ cells }) => cells.map((cell) => cell.trim()).filter(Boolean));
  const first = filled.find((cells) => cells.length > 0) ?? [];
  const begins = first.slice(0, 4).join(' | ');
  const isShortened = first.length > 4 || begins.length > 60;
  return `${nameOf(place)}: ${begins === '' ? 'empty' : `begins with ${begins.slice(0, 60)}${isShortened ? ' …' : ''}`}`;
}
