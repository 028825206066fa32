import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Categories, type CategoryRow, categoriesOf } from '../domain/category.ts';
import { isColour } from '../domain/colour.ts';
import { FileError, LayoutError, type Place } from '../domain/errors.ts';
import { SOC_VINTAGES } from '../domain/soc-vintage.ts';
import { readSmallFile } from './read-small-file.ts';
import type { Reference } from './reference.ts';
import { CATEGORY_COLUMNS } from './reference-tables.ts';

/**
 * The categories of a file that a person wrote: comma-separated, its columns in any order.
 * @throws FileError where it cannot be read; LayoutError where its columns or a line are not as
 * expected, a group is in no SOC structure, or a group stands twice or not at all.
 */
export async function readCategoryFile(path: string, reference: Reference): Promise<Categories> {
  const place = { file: basename(path) };
  const rows = categoryRows(await readText(path, place), place);
  const categories = categoriesOf(rows, place.file);
  await checkKnown(rows, place, reference);
  return categories;
}

async function readText(path: string, place: Place): Promise<string> {
  const bytes = await bytesOf(path, place);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new LayoutError('Expected text in UTF-8, found other bytes.', {
      place,
      hint: 'In Excel save it as "CSV UTF-8 (Comma delimited)".',
      cause,
    });
  }
}

async function bytesOf(path: string, place: Place): Promise<Uint8Array> {
  try {
    const bytes = await readSmallFile(path);
    if (bytes !== undefined) return bytes;
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new FileError(
      code === 'ENOENT' ? `No such file: ${path}` : `Cannot read ${path}: ${code}`,
      { place, hint: 'Check the path and the spelling.', cause },
    );
  }
  throw new FileError('Expected a small file of categories, found more than 1 MB.', {
    place,
    hint: 'Name a CSV with one line for each group of occupations.',
  });
}

function categoryRows(text: string, place: Place): readonly CategoryRow[] {
  const [header, ...records] = parseCsv(text, place);
  const names = (header?.cells ?? []).map((name) => name.toLowerCase().replace('color', 'colour'));
  const columns = CATEGORY_COLUMNS.map((name) => names.indexOf(name));
  if (columns.includes(-1) || names.length > columns.length) {
    throw new LayoutError(
      `Expected the columns ${CATEGORY_COLUMNS.join(', ')}, found ${JSON.stringify(names.join(', ').slice(0, 200))}.`,
      {
        place: { ...place, row: header?.line ?? 1 },
        hint: 'Separate them with commas, and quote a label that has one.',
      },
    );
  }
  return records.map(({ cells, line }) => {
    if (cells.length !== names.length) {
      throw new LayoutError(`Expected ${names.length} cells, found ${cells.length}.`, {
        place: { ...place, row: line },
        hint: 'Quote a label that has a comma in it; leave no comma out where a cell is empty.',
      });
    }
    const [soc = '', category = '', label = '', symbol = '', colour = ''] = columns.map(
      (at) => cells[at],
    );
    const tidy = isColour(colour) ? colour.toUpperCase() : colour;
    return { soc, category, label, symbol, colour: tidy, line };
  });
}

interface Line {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Lines that have something in them, with their numbers in the file. */
function parseCsv(text: string, place: Place): readonly Line[] {
  try {
    const parsed: unknown = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    });
    return (parsed as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      cells: record.map((cell) => cell.trim()),
      line: info.lines,
    }));
  } catch (cause) {
    const { lines } = cause as { lines?: number };
    throw new LayoutError('Expected comma-separated values, found a quote that is out of place.', {
      place: lines === undefined ? place : { ...place, row: lines },
      hint: 'Begin and end a quoted cell with ", and write "" for a quote inside it.',
      cause,
    });
  }
}

/** The shape of a group is not enough: there is no 29-3000. */
async function checkKnown(
  rows: readonly CategoryRow[],
  place: Place,
  reference: Reference,
): Promise<void> {
  const structures = await Promise.all(SOC_VINTAGES.map(reference.structure));
  for (const { soc, line } of rows) {
    const levels = structures.flatMap((one) => one.levelsOf(soc));
    if (levels.includes('major') || levels.includes('minor')) continue;
    throw new LayoutError(`There is no SOC group ${soc} of level 2 or 3.`, {
      place: { ...place, row: line },
      hint: 'Compare it with the codes of a ranking: pathways rank --level 3.',
    });
  }
}
