/**
 * Measures the built program on generated inputs and prints one table. A benchmark, not a test: a
 * missed target does not change the exit code, a run that breaks makes it 1.
 *
 *   node bench/run.mjs [--only rank,help] [--runs 5]
 */
import { parseArgs } from 'node:util';
import { buildIfNeeded } from './build.mjs';
import { benchmarks } from './cases/index.mjs';
import { createContext } from './context.mjs';
import { printTable } from './table.mjs';

const { values } = parseArgs({
  options: { only: { type: 'string' }, runs: { type: 'string', default: '3' } },
});
const chosen = choose(values.only);
const context = createContext(Number(values.runs));
try {
  await buildIfNeeded();
  const results = [];
  for (const benchmark of chosen) results.push(await measure(benchmark));
  printTable(results);
} finally {
  context.dispose();
}

/** `ingest` chooses all whose name begins with it: `ingest-time`, `ingest-memory` … */
function choose(only) {
  if (only === undefined) return benchmarks;
  return only.split(',').flatMap((wanted) => {
    const found = benchmarks.filter(({ name }) => name === wanted || name.startsWith(`${wanted}-`));
    if (found.length > 0) return found;
    const names = benchmarks.map(({ name }) => name).join(', ');
    throw new Error(`No benchmark "${wanted}". There are: ${names}.`);
  });
}

async function measure(benchmark) {
  process.stderr.write(`${benchmark.name} …\n`);
  try {
    return { benchmark, ...(await benchmark.measure(context)) };
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${benchmark.name}: ${error.message}\n`);
    return { benchmark, value: Number.NaN, detail: 'broken, see above' };
  }
}
