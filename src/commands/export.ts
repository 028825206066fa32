import { resolve } from 'node:path';
import { PathwaysError, RequestError } from '../domain/errors.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../store/export-formats.ts';
import type { ExportedTable } from '../store/export-rows.ts';
import type { Store } from '../store/store.ts';
import { exportText } from '../writers/export-text.ts';
import { type Command, type Context, type OptionValues, text } from './command.ts';
import { type Exported, exportedOf } from './exported.ts';
import { openStore } from './open-store.ts';
import { SLICE_OPTIONS } from './slice-options.ts';
import { cannotWrite } from './write-result.ts';
import { replaceWhole } from './write-whole.ts';

/** Writes a slice or a whole release as a file. */
export const exportCommand: Command = {
  name: 'export',
  description:
    'Writes figures as a file for other programs: one industry, area and ownership with all its levels, or with --all a whole release. Columns are those of the store, a number and its state for each figure (docs/reference/data-dictionary.md). Rows of several files that complete each other are one row. Written whole or not at all.',
  options: [
    SLICE_OPTIONS.naics,
    SLICE_OPTIONS.area,
    SLICE_OPTIONS.ownership,
    SLICE_OPTIONS.release,
    SLICE_OPTIONS.industryLevel,
    {
      flags: '--all',
      description: 'all areas, industries and ownerships of the release: figures that overlap',
    },
    {
      flags: '--format <format>',
      description: 'what to write (default: by the ending of --out)',
      choices: Object.keys(EXPORT_FORMATS),
    },
    { flags: '--out <file>', description: 'the file to write, such as manufacturing.csv' },
    SLICE_OPTIONS.store,
  ],
  examples: [
    {
      command: 'pathways export --naics 31-33 --out manufacturing.csv',
      shows: 'every figure of manufacturing, for a spreadsheet or a script',
    },
    {
      command: 'pathways export --all --release 2024-05 --out oews-2024-05.parquet',
      shows: 'all that the store holds of OEWS May 2024',
    },
  ],
  run,
};

async function run(
  context: Context,
  _args: readonly string[],
  options: OptionValues,
): Promise<number> {
  const { out, format } = targetOf(options);
  const store = await openStore(context, options);
  const exported = exportedOf(store, options);
  const table = await write(context, store, exported, { out, format, options });
  context.out(exportText({ ...exported, ...table, file: out, sample: store.isSample }));
  return 0;
}

interface Target {
  readonly out: string;
  readonly format: ExportFormat;
}

/**
 * The file, and what to write: as --format says, else as the file's ending.
 * @throws RequestError where no file is named, or its ending says nothing.
 */
function targetOf(options: OptionValues): Target {
  const out = text(options, 'out');
  const names = Object.keys(EXPORT_FORMATS);
  if (out === undefined) {
    throw new RequestError('The export needs a file to be written to.', {
      hint: 'For example: --out manufacturing.csv',
    });
  }
  const ending = /\.([a-z]+)$/i.exec(out)?.[1]?.toLowerCase();
  const name = text(options, 'format') ?? names.find((one) => one === ending);
  if (name !== undefined) return { out, format: name as ExportFormat };
  throw new RequestError(`What to write cannot be told from the ending of ${out}.`, {
    hint: `The endings are: ${names.map((one) => `.${one}`).join(', ')}. Or say it with --format.`,
  });
}

/** A writer may replace and sweep parts meanwhile: then of the store as it then is. */
async function write(
  context: Context,
  store: Store,
  exported: Exported,
  target: Target & { readonly options: OptionValues },
): Promise<ExportedTable> {
  const { exportRows } = await import('../store/export-rows.ts');
  const { out, format, options } = target;
  const { parts, slices } = exported;
  const request = { root: store.root, parts, slices, format, sample: store.isSample };
  try {
    return await replaceWhole(resolve(context.cwd, out), (path) => exportRows(request, path));
  } catch (error) {
    const now = await openStore(context, options);
    if (now.manifest.generation !== store.manifest.generation) {
      return write(context, now, exportedOf(now, options), target);
    }
    throw asFileError(out, error);
  }
}

/** What the operating system or DuckDB says of the file; anything else as it is. */
function asFileError(out: string, error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof PathwaysError) return error;
  if (code !== undefined) return cannotWrite(out, code, error);
  if (!message.startsWith('IO Error')) return error;
  const isFull = /no space left|ENOSPC/i.test(message);
  return cannotWrite(out, isFull ? 'the disk is full' : (message.split('\n')[0] ?? ''), error);
}
