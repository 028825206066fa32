/** `npm start`: installs what is missing, builds, and makes the chart pack of the embedded sample. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';
import { ROOT } from './root.mjs';

// A reader that has seen enough, such as `head`, closes the pipe: that is no error.
process.stdout.on('error', () => process.exit(0));

ensureInstalled();
await import('./build.mjs');

const FOLDER = 'reports/manufacturing-us-2024-05';

run('rank', '--naics', '31-33', '--level', '2', '--top', '5', '--store', 'sample');
run('pack', '--naics', '31-33', '--store', 'sample', '--out', FOLDER, '--force');
process.stdout.write(`
Open ${join(ROOT, FOLDER, 'index.html')} in a browser.

Next: a real download. Get a file from https://www.bls.gov/oes/tables.htm, such as the national
industry files of a year, then:
  $ node bin/pathways.js ingest oesm24in4.zip && node bin/pathways.js pack --naics 62
`);

/** Shows the command, and what it prints. */
function run(...args) {
  process.stdout.write(`\n$ node bin/pathways.js ${args.join(' ')}\n\n`);
  const program = join(ROOT, 'bin/pathways.js');
  const { status } = spawnSync(process.execPath, [program, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 2);
}
