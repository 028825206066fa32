/**
 * Kills ingest, refresh and pack at many moments and looks at what is left:
 * `npm run faults -- --kills 200 --seed 1`. The tests do the same with a smaller count.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './root.mjs';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
});
const out = mkdtempSync(join(tmpdir(), 'pathways-faults-'));
const started = performance.now();
const { status } = spawnSync(
  process.execPath,
  [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', 'test/faults/kills.test.ts'],
  {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PATHWAYS_KILLS: values.kills,
      PATHWAYS_SEED: values.seed,
      PATHWAYS_FAULTS_OUT: out,
    },
  },
);
for (const name of readdirSync(out).sort()) {
  const { kills, whileRunning, before, after, other, medianMs, steps } = JSON.parse(
    readFileSync(join(out, name), 'utf8'),
  );
  const others = Object.entries(other).map(([what, count]) => `, ${count} ${what}`);
  process.stdout.write(
    `${name.replace('.json', '')}: ${kills} kills (seed ${values.seed}), ${whileRunning} while it ran; then ${before} old, ${after} new${others.join('')}; a whole run ${Math.round(medianMs)} ms, ${steps} changes to the disk\n`,
  );
}
rmSync(out, { recursive: true });
process.stdout.write(`${((performance.now() - started) / 1000).toFixed(0)} s\n`);
process.exitCode = status ?? 1;
