import { createHash } from 'node:crypto';
import type { Drawing } from '../../charts/chart.ts';
import { explorerOf } from '../../charts/explorer/explorer-of.ts';
import { explorerTable } from '../../charts/explorer/explorer-table.ts';
import type { SourceFile } from '../../domain/slice.ts';
import { type DataField, figureTableCsv } from '../figure-table-csv.ts';
import { promptsCsv } from '../prompts-csv.ts';
import { sliceJson } from '../slice-json.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { SHEETS } from '../workbook/sheets/index.ts';
import { WorkbookFigures } from '../workbook/workbook-figures.ts';
import type { Pack, PackFile } from './pack.ts';

/** The file by which a folder is known to be a pack. */
export const DATA_PACKAGE = 'datapackage.json';

/** A file that was written, by which one that somebody changed afterwards is told. */
export interface WrittenFile {
  /** Within the pack. */
  readonly path: string;
  /** Of its bytes, in lower-case hexadecimal. */
  readonly sha256: string;
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly csv: string;
  readonly fields: readonly DataField[];
}

/**
 * Every figure that the pack shows, a CSV for each chart, and their description as a Frictionless
 * Tabular Data Package (specs.frictionlessdata.io, version 1) with the origin of the figures.
 * @param written the other files of the pack, in any order
 */
export async function dataPackage(
  pack: Pack,
  written: readonly WrittenFile[],
): Promise<readonly PackFile[]> {
  const resources: Resource[] = [];
  for (const drawing of [...pack.drawings, ...pack.pastDrawings]) {
    resources.push(await chartResource(drawing));
  }
  resources.push(await groupsResource(pack));
  const figures = new WorkbookFigures(pack.slice, 'minor', pack.drawings);
  for (const sheet of SHEETS) resources.push(await sheetResource(sheet, figures));
  resources.push(await promptsResource(pack));
  const { slice } = pack.slice.figures;
  const data = resources.map(({ path, csv }) => ({ path, content: csv }));
  const described = {
    profile: 'tabular-data-package',
    name: `pathways-${slice.industry.code}-${slice.area.code}-${slice.release}`.toLowerCase(),
    title: `${slice.industry.title}, ${slice.area.title}, ${slice.release}`,
    description:
      'The figures of a chart pack: a prompt for the conversation with employers, who confirm or correct them.',
    sources: pack.files.map(sourceOf),
    resources: resources.map(({ name, path, title, description, fields }) => ({
      profile: 'tabular-data-resource',
      name,
      path,
      title,
      description,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: DIALECT,
      schema: { fields, missingValues: [''] },
    })),
    pathways: {
      slice: sliceJson(slice),
      sample: pack.slice.isSample,
      confidence: pack.slice.confidence,
      files: pack.files.map(({ release, file, sha256 }) => ({ release, file, sha256 })),
      written: [...written, ...data.map(writtenFile)].sort((a, b) => (a.path < b.path ? -1 : 1)),
    },
  };
  return [...data, { path: DATA_PACKAGE, content: `${JSON.stringify(described, null, 2)}\n` }];
}

/** The record of a file. */
export function writtenFile({ path, content }: PackFile): WrittenFile {
  return { path, sha256: createHash('sha256').update(content).digest('hex') };
}

/**
 * The files that a pack says it consists of, by the text of its datapackage.json; undefined where
 * the text is not of a pack.
 */
export function writtenOf(text: string): readonly WrittenFile[] | undefined {
  let written: unknown;
  try {
    written = (JSON.parse(text) as { pathways?: { written?: unknown } } | null)?.pathways?.written;
  } catch {
    return undefined;
  }
  return Array.isArray(written) && written.every(isWrittenFile) ? written : undefined;
}

function isWrittenFile(value: unknown): value is WrittenFile {
  const { path, sha256 } = (value ?? {}) as Partial<WrittenFile>;
  return typeof path === 'string' && typeof sha256 === 'string';
}

/** Said outright, so that no program guesses. */
const DIALECT = { delimiter: ',', quoteChar: '"', doubleQuote: true, header: true };

async function chartResource({ name, title, subtitle, notes, table }: Drawing): Promise<Resource> {
  const { csv, fields } = await figureTableCsv(table);
  return {
    name,
    path: `data/${name}.csv`,
    title,
    description: [subtitle, ...notes].join(' '),
    csv,
    fields,
  };
}

/** What the explorer of the page shows: level 2, and level 3 inside. */
async function groupsResource({ slice }: Pack): Promise<Resource> {
  const { csv, fields } = await figureTableCsv(explorerTable(slice, explorerOf(slice)));
  return {
    name: 'groups',
    path: 'data/groups.csv',
    title: 'Groups of level 2, each followed by those of level 3 inside it',
    description: 'Shares and ranks of level 3 are within the group of level 2.',
    csv,
    fields,
  };
}

async function sheetResource(sheet: Sheet, figures: WorkbookFigures): Promise<Resource> {
  const { title, notes, figures: table } = sheet.content(figures);
  const name = `workbook-${sheet.name.toLowerCase().replaceAll(' ', '-')}`;
  const { csv, fields } = await figureTableCsv(table);
  return { name, path: `data/${name}.csv`, title, description: notes.join(' '), csv, fields };
}

async function promptsResource({ prompts, wording, slice, files }: Pack): Promise<Resource> {
  const csv = await promptsCsv(prompts, {
    slice: slice.figures.slice,
    wording,
    sample: slice.isSample,
    files,
    terminal: { width: Number.POSITIVE_INFINITY, bold: (text) => text },
  });
  const text = (name: string, title: string): DataField => ({ name, title, type: 'string' });
  return {
    name: 'prompts',
    path: 'data/prompts.csv',
    title: 'Prompts for a conversation',
    description: 'The questions that the figures raise, with the figures they rest on.',
    csv,
    fields: [
      { name: 'prompt', title: 'Prompt', type: 'integer' },
      text('rule', 'Rule'),
      text('question', 'Question'),
      text('soc', 'SOC code'),
      text('title', 'Occupation'),
      text('measure', 'Figure'),
      text('text', 'As shown, with its margin'),
      { name: 'value', title: 'Value', type: 'number' },
    ],
  };
}

function sourceOf({ publisher, release, file, sha256, licence, note }: SourceFile) {
  return {
    title: `${publisher}, ${release}: ${file}`,
    sha256,
    licence,
    ...(note === undefined ? {} : { note }),
  };
}
