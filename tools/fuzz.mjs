/**
 * Reads files whose bytes were cut, flipped, repeated or reordered, and looks at what is made of
 * them: `npm run fuzz -- --runs 10000 --seed 1`. Exit 1 where a file crashed or held up the reader,
 * took too much memory, or gave a figure that it should not (tools/fuzz/judge.ts).
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { bundleOptions } from './bundle.mjs';
import { ROOT } from './root.mjs';

/** For a file of some kilobytes; a busy machine is slow. */
const MOST_MS = 20_000;
const MOST_HEAP_MB = 256;
const MOST_RSS_BYTES = 2 ** 30;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    /** One run alone, to look at it. */
    only: { type: 'string' },
    faults: { type: 'string', default: '20' },
  },
});
const runs = Number(values.runs);
const only = values.only === undefined ? undefined : Number(values.only);
const scratch = mkdtempSync(join(ROOT, 'node_modules/.pathways-fuzz-'));
const folder = mkdtempSync(join(tmpdir(), 'pathways-fuzz-'));
const counts = new Map();
const faults = [];
let next = only ?? 0;
let [slowest, peakRss] = [0, 0];
const watch = setInterval(() => {
  peakRss = Math.max(peakRss, process.memoryUsage.rss());
}, 20);
const started = performance.now();
try {
  const script = await bundledWorker();
  const count = only === undefined ? Math.min(4, availableParallelism()) : 1;
  await Promise.all(Array.from({ length: count }, (_, index) => work(script, index)));
} finally {
  clearInterval(watch);
  rmSync(scratch, { recursive: true });
  rmSync(folder, { recursive: true, force: true });
}
report();

async function bundledWorker() {
  const { outputFiles } = await build({
    ...bundleOptions(ROOT),
    entryPoints: ['tools/fuzz/worker.ts'],
    outdir: 'dist',
  });
  const script = join(scratch, 'worker.mjs');
  writeFileSync(script, outputFiles[0].contents);
  return pathToFileURL(script);
}

/** One worker after the other; one that hangs or runs out of memory is replaced. */
async function work(script, index) {
  const own = join(folder, String(index));
  mkdirSync(own);
  while (hasMore()) await serve(script, own);
}

function hasMore() {
  return only === undefined ? next < runs : next === only;
}

function serve(script, own) {
  return new Promise((done, failed) => {
    const worker = new Worker(script, {
      workerData: {
        folder: own,
        reference: join(ROOT, 'data/reference'),
        seed: Number(values.seed),
      },
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    });
    let run;
    let timer;
    const lost = (result, detail) => {
      clearTimeout(timer);
      note({ run, kind: '?', what: '', result, detail, ms: MOST_MS });
      worker.terminate().then(done, done);
    };
    worker.on('message', (message) => {
      clearTimeout(timer);
      if (message !== 'ready') note(message);
      if (!hasMore()) {
        worker.terminate().then(done, done);
        return;
      }
      run = next;
      next += 1;
      timer = setTimeout(() => lost('hang', `more than ${MOST_MS} ms`), MOST_MS);
      worker.postMessage(run);
    });
    worker.on('error', (error) => {
      if (run === undefined) failed(error);
      else
        lost(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash', String(error.stack));
    });
  });
}

function note(outcome) {
  const { kind, result, ms } = outcome;
  const key = `${kind} ${result}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
  slowest = Math.max(slowest, ms);
  if (only !== undefined) process.stdout.write(`${JSON.stringify(outcome, null, 1)}\n`);
  if (!['refused', 'same', 'differs'].includes(result)) faults.push(outcome);
}

function report() {
  const results = ['refused', 'same', 'differs'];
  for (const kind of ['xlsx', 'zip', 'xls', 'csv']) {
    const told = results.map((result) => `${counts.get(`${kind} ${result}`) ?? 0} ${result}`);
    process.stdout.write(`${kind}: ${told.join(', ')}\n`);
  }
  for (const { run, file, what, result, detail } of faults.slice(0, Number(values.faults))) {
    process.stdout.write(`${result}: run ${run}, ${file} (${what})\n  ${detail}\n`);
  }
  const isLarge = peakRss > MOST_RSS_BYTES;
  process.stdout.write(
    `${runs} files (seed ${values.seed}): ${faults.length} faults; the slowest ${Math.round(slowest)} ms; at most ${Math.round(peakRss / 2 ** 20)} MiB of memory${isLarge ? ', too much' : ''}; ${((performance.now() - started) / 1000).toFixed(0)} s\n`,
  );
  process.exitCode = faults.length > 0 || isLarge ? 1 : 0;
}
