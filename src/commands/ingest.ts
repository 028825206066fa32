import { basename, join, resolve } from 'node:path';
import { FileError, PathwaysError, RequestError } from '../domain/errors.ts';
import type { Source } from '../sources/source.ts';
import { plainText } from '../writers/text-table.ts';
import { type Command, type Context, type OptionValues, text } from './command.ts';
import { formatError } from './error-text.ts';
import { STORE_OPTION, storePath } from './open-store.ts';

/** Loads downloaded files into the store. */
export const ingest: Command = {
  name: 'ingest',
  description: `Reads files as the publisher offers them for download (.xlsx, .xls, .csv, .txt, or a .zip of these; .json) and loads them into the store. Each file is loaded whole or not at all. What is read:

  OES/OEWS             national, sector, 3- to 6-digit industry, owner, state,
                       metropolitan and nonmetropolitan files, research
                       estimates and all-data files, 1999 to today:
                       https://www.bls.gov/oes/tables.htm
  BLS projections      occupation.xlsx of any year, and the table as CSV:
                       https://www.bls.gov/emp/data/occupational-data.htm
  BLS matrix           National Employment Matrix by industry, CSV; keep the
                       files’ names, which say the industry:
                       https://data.bls.gov/projections/nationalMatrixHome
  Projections Central  long- and short-term projections of all states:
                       https://projectionscentral.org
  Workforce Information Database
                       projections by industry and occupation, and wages, as
                       states keep them; Colorado’s: https://data.colorado.gov
                       (gyeb-jc69 long-term, u2t6-bfhr short-term). Releases
                       are wid-co-2022-32, wid-co-wages-2023
  New York             occupational projections and wages: https://data.ny.gov
  California           occupational projections: https://data.ca.gov
  any other            table of occupations by SOC code, with --mapping;
                       --suggest-mapping writes a draft of one

The release is read from the file, or from the names of the file and its sheets. A copy of each file is kept beside the store.`,
  argument: { name: 'file', description: 'downloaded files', variadic: true },
  options: [
    STORE_OPTION,
    {
      flags: '--release <id>',
      description:
        'the release, such as 2024-05 or pc-2022-32, where neither the file nor its name states it',
    },
    {
      flags: '--mapping <file>',
      description: 'read the files by this mapping of their columns (JSON)',
    },
    {
      flags: '--suggest-mapping',
      description: 'write a draft of a mapping for the file, and load nothing',
    },
    { flags: '--out <file>', description: 'write the draft to a file, not to standard output' },
    { flags: '--dry-run', description: 'read and report, store nothing' },
    {
      flags: '--replace',
      description:
        'where figures differ from stored ones for the same keys, take those of the file',
    },
    { flags: '--no-keep', description: 'do not keep a copy of the file' },
  ],
  examples: [
    {
      command: 'pathways ingest oesm24in4.zip',
      shows: 'all national industry files of May 2024',
      needsFile: true,
    },
    {
      command: 'pathways ingest --dry-run natsector_M2024_dl.xlsx',
      shows: 'what a file holds',
      needsFile: true,
    },
    {
      command: 'pathways ingest extract.csv --suggest-mapping --out map.json',
      shows: 'a mapping to look through and complete',
      needsFile: true,
    },
    {
      command: 'pathways ingest extract.csv --mapping map.json',
      shows: 'a table of any state, by its mapping',
      needsFile: true,
    },
  ],
  run,
};

async function run(
  context: Context,
  files: readonly string[],
  options: OptionValues,
): Promise<number> {
  if (options.suggestMapping === true) return suggest(context, files, options);
  const root = storePath(context, options);
  if (root === undefined) {
    throw new FileError('The sample that comes with the program takes in no files.', {
      hint: 'Leave --store out, or name a folder: pathways ingest FILE --store PATH.',
    });
  }
  const [
    { loadFile },
    { reportLines },
    { StoreWriter },
    { loadReference },
    { readCorrections },
    { storePaths },
  ] = await Promise.all([
    import('./ingest/load-file.ts'),
    import('./ingest/report.ts'),
    import('../store/writer.ts'),
    import('./reference.ts'),
    import('./read-corrections.ts'),
    import('../store/layout.ts'),
  ]);
  const folder = join(context.home, 'data', 'reference');
  const reference = await loadReference(folder);
  const corrections = await readCorrections(folder);
  const read = await mappingSource(context, options);
  const writer = await StoreWriter.open(root, { now: context.now, waitMs: 5000 });
  const dryRun = options.dryRun === true;
  let refused = 0;
  try {
    for (const [index, file] of files.entries()) {
      const started = performance.now();
      const name = basename(file);
      const which = files.length > 1 ? `file ${index + 1} of ${files.length}: ` : '';
      try {
        const loaded = await loadFile(resolve(context.cwd, file), writer, reference, {
          release: text(options, 'release'),
          ...read,
          corrections,
          replace: options.replace === true,
          dryRun,
          rawFolder: options.keep === false ? undefined : storePaths(root).raw,
          onProgress: (bytes, total, rows) =>
            context.progress.show(
              `${which}${name}  ${megabytes(Math.min(bytes, total))} of ${megabytes(total)}  ${rows.toLocaleString('en-US')} rows`,
            ),
        });
        context.progress.clear();
        const seconds = (performance.now() - started) / 1000;
        const lines = reportLines(name, loaded, seconds, dryRun);
        context.out(`${lines.map(plainText).join('\n')}\n`);
      } catch (error) {
        context.progress.clear();
        if (!(error instanceof PathwaysError)) throw error;
        refused += 1;
        context.err(`${formatError(error)}\n`);
      }
    }
  } finally {
    await writer.close();
  }
  if (files.length > 1) {
    context.out(
      `${files.length - refused} of ${files.length} files loaded${refused > 0 ? `, ${refused} refused` : ''}.\n`,
    );
  }
  return refused > 0 ? 2 : 0;
}

/** The one source of `--mapping`, and where it is; nothing where all known ones are meant. */
async function mappingSource(
  context: Context,
  options: OptionValues,
): Promise<{ readonly sources?: readonly Source[]; readonly mapping?: string }> {
  const given = text(options, 'mapping');
  if (given === undefined) return {};
  const { readMapping } = await import('./ingest/read-mapping.ts');
  const mapping = resolve(context.cwd, given);
  return { sources: [await readMapping(mapping)], mapping };
}

async function suggest(
  context: Context,
  files: readonly string[],
  options: OptionValues,
): Promise<number> {
  const [file, second] = files;
  if (file === undefined || second !== undefined || options.mapping !== undefined) {
    throw new RequestError('--suggest-mapping drafts a mapping for one file, without --mapping.', {
      hint: 'pathways ingest FILE --suggest-mapping --out map.json',
    });
  }
  const [{ suggestFor }, { loadReference }, { writeResult }] = await Promise.all([
    import('./ingest/suggest.ts'),
    import('./reference.ts'),
    import('./write-result.ts'),
  ]);
  const reference = await loadReference(`${context.home}/data/reference`);
  const draft = await suggestFor(resolve(context.cwd, file), reference);
  await writeResult(context, options, draft);
  const out = text(options, 'out');
  if (out !== undefined) {
    context.out(
      `Look through ${out}, what it is unsure of first; then: pathways ingest ${file} --mapping ${out}\n`,
    );
  }
  return 0;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
