import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runNode, runNodeWithPeak } from './child.mjs';
import { PROGRAM, pathTo } from './paths.mjs';

export const FULL_ROWS = 410_000;
export const TENTH_ROWS = 41_000;

/** Processes of milliseconds need more runs than those of seconds. */
const LEAST_QUICK_RUNS = 21;

/** What benchmarks share: inputs, stores, and measurements that more than one of them needs. */
export function createContext(runs) {
  if (!Number.isInteger(runs) || runs < 1) throw new Error('Expected --runs to be 1 or more.');
  const shared = new Map();
  mkdirSync(pathTo('.cache'), { recursive: true });
  const scratch = mkdtempSync(join(pathTo('.cache'), 'scratch-'));
  return {
    runs,
    quickRuns: Math.max(runs, LEAST_QUICK_RUNS),
    /** A measurement under this name, made once however many ask for it. */
    once(name, measure) {
      if (!shared.has(name)) shared.set(name, measure());
      return shared.get(name);
    },
    /** Where a store can be made: nothing is there yet. */
    newStore: (name) => join(mkdtempSync(join(scratch, `${name}-`)), 'store'),
    dispose: () => rmSync(scratch, { recursive: true, force: true }),
  };
}

/** The generated workbook of so many rows; written if it is missing. */
export async function workbookOf(rows) {
  const path = pathTo(`.cache/${rows}/all_data_M_2024.xlsx`);
  if (!existsSync(path)) {
    process.stderr.write(`generating ${rows} rows …\n`);
    await runNode([pathTo('all-data.mjs'), '--rows', String(rows)]);
  }
  return path;
}

/** Ingests a workbook into a new store. */
export function ingest(workbook, store) {
  return runNodeWithPeak([PROGRAM, 'ingest', workbook, '--no-keep', '--store', store]);
}
