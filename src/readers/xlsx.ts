import { FileError, type Place } from '../domain/errors.ts';
import type { ByteSource } from './bytes.ts';
import { SheetScanner } from './sheet-scanner.ts';
import type { OnBytes, RowBatch, Table, TableFile } from './table.ts';
import { OfficeParts, type Relation, SAVE_AGAIN } from './xlsx-parts.ts';
import { parseSharedStrings } from './xlsx-strings.ts';
import { parseDateStyles } from './xlsx-styles.ts';
import { walkPart } from './xml-part.ts';
import { openZip, type ZipEntry } from './zip.ts';
import { entryChunks } from './zip-entry.ts';

/**
 * An Excel workbook (Office Open XML, strict or transitional). Its tables are its worksheets in the
 * order of their tabs, hidden ones included; chart sheets are none. Texts and styles are read when
 * the first table is, sheets never as a whole: inflating runs on the thread pool while the chunk
 * before is scanned.
 * @throws FileError where it is no zip, no workbook, damaged, or lacks a part that it names.
 */
export async function openXlsx(source: ByteSource): Promise<TableFile> {
  const { place } = source;
  const parts = new OfficeParts(await openZip(source), place);
  const workbook = await findWorkbook(parts, place);
  const relations = await parts.relations(workbook);
  const lookups = once(() => readLookups(parts, relations));
  const sheets = await listSheets(parts, workbook, relations, place);
  return {
    place,
    format: 'xlsx',
    tables: sheets.map(({ name, entry }): Table => {
      const sheetPlace = { ...place, sheet: name };
      return {
        place: sheetPlace,
        name,
        bytes: entry.compressedSize,
        batches: (onBytes) => readSheet(parts, entry, sheetPlace, lookups, onBytes),
      };
    }),
  };
}

/** What cells refer to by number. */
interface Lookups {
  readonly sharedStrings: readonly string[];
  readonly dateStyles: Uint8Array;
}

interface Sheet {
  readonly name: string;
  readonly entry: ZipEntry;
}

async function findWorkbook(parts: OfficeParts, place: Place): Promise<string> {
  const relations = await parts.relations('');
  const path = relations.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (path.toLowerCase().endsWith('.bin')) {
    throw new FileError('Expected an .xlsx workbook, found a binary one (.xlsb).', {
      place,
      hint: 'Open it in a spreadsheet program and save it as .xlsx.',
    });
  }
  if (parts.find(path) === undefined) {
    const isOpenDocument = parts.find('content.xml') !== undefined;
    throw new FileError(
      isOpenDocument
        ? 'Expected an .xlsx workbook, found an OpenDocument file.'
        : 'Expected an .xlsx workbook, found a zip file without one.',
      {
        place,
        hint: isOpenDocument
          ? 'Open it in a spreadsheet program and save it as .xlsx.'
          : 'If it is an archive of workbooks, unpack it or check its name.',
      },
    );
  }
  return path;
}

async function listSheets(
  parts: OfficeParts,
  workbook: string,
  relations: readonly Relation[],
  place: Place,
): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  const fault = parts.faultOf(workbook);
  let others = 0;
  walkPart(await parts.read(workbook), 'workbook', fault, (element, parent, tokens) => {
    if (element !== 'sheet' || parent !== 'sheets') return;
    const name = tokens.attribute('name') ?? '';
    const id = tokens.attribute('id', true);
    const relation = relations.find((candidate) => candidate.id === id);
    if (relation === undefined) throw fault(`Expected a part for the sheet "${name}", found none`);
    if (relation.type === 'worksheet') sheets.push({ name, entry: parts.require(relation.target) });
    else others += 1;
  });
  if (sheets.length > 0) return sheets;
  throw new FileError(
    others > 0
      ? 'Expected a worksheet, found only chart sheets or macros.'
      : 'Expected a worksheet, found a workbook without sheets.',
    { place, hint: SAVE_AGAIN },
  );
}

async function readLookups(parts: OfficeParts, relations: readonly Relation[]): Promise<Lookups> {
  const target = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const strings = target('sharedStrings');
  const styles = target('styles');
  return {
    sharedStrings:
      strings === undefined
        ? []
        : parseSharedStrings(await parts.read(strings), parts.faultOf(strings)),
    dateStyles:
      styles === undefined
        ? new Uint8Array()
        : parseDateStyles(await parts.read(styles), parts.faultOf(styles)),
  };
}

async function* readSheet(
  parts: OfficeParts,
  entry: ZipEntry,
  place: Place,
  lookups: () => Promise<Lookups>,
  onBytes: OnBytes | undefined,
): AsyncGenerator<RowBatch, void, undefined> {
  const scanner = new SheetScanner({ place, ...(await lookups()) });
  for await (const chunk of entryChunks(parts.zip, entry, { place, onBytes })) {
    scanner.push(chunk);
    while (scanner.scan()) yield scanner.batch;
  }
  scanner.end();
  while (scanner.scan()) yield scanner.batch;
}

/** The same promise each time; a failure is not kept. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
