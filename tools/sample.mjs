/**
 * Writes data/sample from two files of BLS: the workbook of May 2024 by sector, and the CSV export of
 * the occupational projections 2024-34: node tools/sample.mjs natsector_M2024_dl.xlsx "Employment Projections.csv"
 * The figures of two sectors, and the projections of their occupations, are kept in this program's own
 * columns; the publisher's files are not.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';

const SECTORS = ['31-33', '62'];
const RETRIEVED = 'not recorded by whoever downloaded it; read on 2026-11-23';
const INGESTED = '2026-11-23T00:00:00.000Z';

const [workbook, projections] = process.argv.slice(2);
if (workbook === undefined || projections === undefined) {
  throw new Error(
    'Usage: node tools/sample.mjs natsector_M2024_dl.xlsx "Employment Projections.csv"',
  );
}
const root = fileURLToPath(new URL('..', import.meta.url));
const sample = join(root, 'data', 'sample');
const scratch = mkdtempSync(join(tmpdir(), 'pathways-sample-'));
try {
  const store = join(scratch, 'store');
  execFileSync(
    process.execPath,
    [
      join(root, 'bin', 'pathways.js'),
      'ingest',
      workbook,
      projections,
      '--no-keep',
      '--store',
      store,
    ],
    { stdio: 'inherit' },
  );
  const manifest = JSON.parse(readFileSync(join(store, 'manifest.json'), 'utf8'));
  const partOf = (program) =>
    manifest.parts.find(({ origin }) => origin.release.startsWith(`${program}-`));
  rmSync(sample, { recursive: true, force: true });
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const sectorRows = `(SELECT * FROM ${rowsOf(partOf('oews'))} WHERE industry_code IN (${SECTORS.map((code) => `'${code}'`).join(', ')}))`;
  const kept = [
    {
      part: partOf('oews'),
      name: 'sectors-31-33-and-62.csv',
      rows: sectorRows,
      title: 'Occupational Employment and Wage Statistics',
      note: 'The copy that was read had been saved again by a third party after publication; its largest manufacturing occupations were checked against the table that BLS published in The Economics Daily, October 2025.',
      holds: { industries: SECTORS },
    },
    {
      part: partOf('ep'),
      name: 'occupations-of-sectors-31-33-and-62.csv',
      rows: `(SELECT * FROM ${rowsOf(partOf('ep'))} WHERE occupation_code IN (SELECT occupation_code FROM ${sectorRows}))`,
      title: 'Employment Projections',
      note: 'Only the occupations that the sample has in its sectors are kept; the figures are of all industries.',
      holds: { occupationsOf: SECTORS },
    },
  ];
  const parts = [];
  for (const one of kept) parts.push(await writePart(connection, one));
  const written = { ...manifest, sample: true, generation: 1, parts };
  writeFileSync(join(sample, 'manifest.json'), `${JSON.stringify(written, null, 1)}\n`);
  const origins = kept.map(({ part, title, note, holds }) => {
    const { publisher, release, file, sha256, licence } = part.origin;
    return {
      publisher,
      title,
      release,
      file,
      sha256,
      licence,
      retrieved: RETRIEVED,
      note,
      ...holds,
      script: 'tools/sample.mjs',
    };
  });
  writeFileSync(join(sample, 'origin.json'), `${JSON.stringify(origins, null, 2)}\n`);

  function rowsOf(part) {
    return `read_parquet('${join(store, part.path)}', hive_partitioning = false)`;
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Writes the rows to keep of a part as CSV; returns its entry of the manifest. */
async function writePart(connection, { part, name, rows, note }) {
  const path = `release=${part.origin.release}/${name}`;
  const target = join(sample, path);
  mkdirSync(join(target, '..'), { recursive: true });
  await connection.run(
    `COPY (SELECT * FROM ${rows} ORDER BY source_row) TO '${target}' (HEADER, DELIMITER ',')`,
  );
  const bytes = readFileSync(target);
  const counts = await connection.runAndReadAll(
    `SELECT industry_code, count(*)::INTEGER FROM ${rows} GROUP BY industry_code`,
  );
  const index = indexOfKept(part.index, new Map(counts.getRowsJS()));
  return {
    ...part,
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    crc32: crc32(bytes),
    bytes: bytes.length,
    rows: index.slices.reduce((sum, slice) => sum + slice[4], 0),
    origin: { ...part.origin, note },
    ingestedAt: INGESTED,
    marks: await countMarks(connection, target, part.measures),
    index,
  };
}

/** The index of a part with the industries that were kept only, and their rows. */
function indexOfKept({ areas, industries, ownerships, slices }, rowsByIndustry) {
  const kept = slices.filter(([, industry]) => rowsByIndustry.has(industries[industry][0]));
  const keptIndustries = [...new Set(kept.map(([, industry]) => industries[industry]))];
  const keptOwnerships = [...new Set(kept.map(([, , ownership]) => ownerships[ownership]))];
  return {
    areas,
    industries: keptIndustries,
    ownerships: keptOwnerships,
    slices: kept.map(([area, industry, ownership, levels]) => [
      area,
      keptIndustries.indexOf(industries[industry]),
      keptOwnerships.indexOf(ownerships[ownership]),
      levels,
      rowsByIndustry.get(industries[industry][0]),
    ]),
  };
}

/** Cells by mark in the rows that were kept. */
async function countMarks(connection, csv, measures) {
  const column = (measure) =>
    `${measure.replace(/[A-Z]/g, (part) => `_${part.toLowerCase()}`)}_state`;
  const states = measures
    .map(
      (measure) =>
        `SELECT ${column(measure)} AS state FROM read_csv('${csv}', hive_partitioning = false)`,
    )
    .join(' UNION ALL ');
  const result = await connection.runAndReadAll(
    `SELECT state, count(*)::INTEGER FROM (${states}) WHERE state NOT IN ('published', 'blank') GROUP BY state ORDER BY state`,
  );
  return Object.fromEntries(result.getRowsJS());
}
