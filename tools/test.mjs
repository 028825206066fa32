/**
 * `npm test`: installs what is missing, then runs every check, all of them even if one fails.
 * What stands behind `npm test --` goes to vitest: `npm test -- test/readers`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';
import { ROOT } from './root.mjs';

ensureInstalled();
const scratch = mkdtempSync(join(tmpdir(), 'pathways-test-'));
const report = join(scratch, 'vitest.json');

const CHECKS = [
  ['types', 'typescript', 'tsc', '--noEmit'],
  ['types of the page’s script', 'typescript', 'tsc', '--noEmit', '--project', 'src/browser'],
  ['lint and format', '@biomejs/biome', 'biome', 'ci', '--error-on-warnings'],
  ['unused code and dependencies', 'knip', 'knip'],
  [
    'tests',
    'vitest',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
];

const failed = CHECKS.filter((check) => !passes(...check)).map(([name]) => name);
const counts = countTests();
rmSync(scratch, { recursive: true });
if (failed.length > 0) {
  process.stdout.write(`\nfailed: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}
process.stdout.write(
  `\ntests: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`,
);

function passes(name, packageName, command, ...options) {
  process.stdout.write(`\n── ${name}\n`);
  const started = performance.now();
  const { status } = spawnSync(process.execPath, [scriptOf(packageName, command), ...options], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s\n`);
  return status === 0;
}

/** The script of a package's command, run by this Node: what npm puts in .bin is no script on Windows. */
function scriptOf(packageName, command) {
  const folder = join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, bin[command]);
}

/** A test file that could not be loaded has no tests and counts as one that failed. */
function countTests() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of readReport()) {
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) {
      counts.failed += 1;
    }
    for (const test of assertionResults) {
      if (test.status === 'passed' || test.status === 'failed') counts[test.status] += 1;
      else counts.skipped += 1;
    }
  }
  return counts;
}

/** Vitest writes no report where it did not come to running tests. */
function readReport() {
  try {
    return JSON.parse(readFileSync(report, 'utf8')).testResults;
  } catch {
    return [{ status: 'failed', assertionResults: [] }];
  }
}
