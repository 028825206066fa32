import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const RUNS = 300;

it(`${RUNS} damaged files crash nothing, hold up nothing, and give no figure that they should not`, () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['tools/fuzz.mjs', '--runs', String(RUNS), '--seed', '7'],
    { encoding: 'utf8' },
  );
  expect(stdout).toContain(`${RUNS} files (seed 7): 0 faults`);
  expect(status).toBe(0);
});
