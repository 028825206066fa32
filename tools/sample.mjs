/**
 * Writes data/sample from BLS's workbook of May 2024 by sector: node tools/sample.mjs FILE
 * The figures of two sectors are kept in this program's own columns; the publisher's file is not.
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
const NOTE =
  'The copy that was read had been saved again by a third party after publication; its largest manufacturing occupations were checked against the table that BLS published in The Economics Daily, October 2025.';

const [workbook] = process.argv.slice(2);
if (workbook === undefined) throw new Error('Usage: node tools/sample.mjs natsector_M2024_dl.xlsx');
const root = fileURLToPath(new URL('..', import.meta.url));
const sample = join(root, 'data', 'sample');
const scratch = mkdtempSync(join(tmpdir(), 'pathways-sample-'));
try {
  const store = join(scratch, 'store');
  execFileSync(
    process.execPath,
    [join(root, 'bin', 'pathways.js'), 'ingest', workbook, '--no-keep', '--store', store],
    { stdio: 'inherit' },
  );
  const manifest = JSON.parse(readFileSync(join(store, 'manifest.json'), 'utf8'));
  const [part] = manifest.parts;
  const path = `release=${part.origin.release}/sectors-31-33-and-62.csv`;
  const target = join(sample, path);
  rmSync(sample, { recursive: true, force: true });
  mkdirSync(join(target, '..'), { recursive: true });
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const list = SECTORS.map((code) => `'${code}'`).join(', ');
  await connection.run(
    `COPY (SELECT * FROM read_parquet('${join(store, part.path)}', hive_partitioning = false) WHERE industry_code IN (${list}) ORDER BY source_row) TO '${target}' (HEADER, DELIMITER ',')`,
  );
  const bytes = readFileSync(target);
  const index = indexOfSectors(part.index);
  const written = {
    ...manifest,
    sample: true,
    generation: 1,
    parts: [
      {
        ...part,
        path,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        crc32: crc32(bytes),
        bytes: bytes.length,
        rows: index.slices.reduce((sum, slice) => sum + slice[4], 0),
        origin: { ...part.origin, note: NOTE },
        ingestedAt: '2026-11-23T00:00:00.000Z',
        marks: await countMarks(connection, target, part.measures),
        index,
      },
    ],
  };
  writeFileSync(join(sample, 'manifest.json'), `${JSON.stringify(written, null, 1)}\n`);
  const { publisher, release, file, sha256, licence } = part.origin;
  const origin = {
    publisher,
    title: 'Occupational Employment and Wage Statistics',
    release,
    file,
    sha256,
    licence,
    retrieved: RETRIEVED,
    note: NOTE,
    industries: SECTORS,
    script: 'tools/sample.mjs',
  };
  writeFileSync(join(sample, 'origin.json'), `${JSON.stringify(origin, null, 2)}\n`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The slices of the sectors that are kept, with the lists that they refer to. */
function indexOfSectors({ areas, industries, ownerships, slices }) {
  const kept = slices.filter(([, industry]) => SECTORS.includes(industries[industry][0]));
  const used = (list, column) =>
    list.filter((_, index) => kept.some((slice) => slice[column] === index));
  const lists = [areas, industries, ownerships].map((list, column) => used(list, column));
  return {
    areas: lists[0],
    industries: lists[1],
    ownerships: lists[2],
    slices: kept.map(([area, industry, ownership, ...rest]) => [
      lists[0].indexOf(areas[area]),
      lists[1].indexOf(industries[industry]),
      lists[2].indexOf(ownerships[ownership]),
      ...rest,
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
