/** `npm start`: installs what is missing, builds, and runs the main job on the embedded sample. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';
import { ROOT } from './root.mjs';

const SECTOR = '31-33';

// A reader that has seen enough, such as `head`, closes the pipe: that is no error.
process.stdout.on('error', () => process.exit(0));

ensureInstalled();
await import('./build.mjs');

heading('Manufacturing by occupational group, largest first');
show('--level', '2', '--by', 'size');
heading('The same groups by median wage, highest first');
show('--level', '2', '--by', 'wage');
const [largest] = JSON.parse(rank('pipe', '--level', '2', '--top', '1', '--format', 'json')).rows;
heading(`Inside the largest of them: ${largest.title} (${largest.soc})`);
show('--level', '3', '--within', largest.soc);

heading('Next: a real download');
process.stdout.write(
  'Get a file from https://www.bls.gov/oes/tables.htm, such as the national industry files of a year, then:\n' +
    '  $ node bin/pathways.js ingest oesm24in4.zip && node bin/pathways.js rank --naics 31-33 --level 2\n',
);

function heading(text) {
  process.stdout.write(`\n${text}\n${'═'.repeat(text.length)}\n\n`);
}

/** Prints a ranking, and the command that prints it again. */
function show(...options) {
  process.stdout.write(`$ node bin/pathways.js ${rankOf(options).join(' ')}\n\n`);
  rank('inherit', ...options);
}

/** What a ranking printed, where `output` is `pipe`. */
function rank(output, ...options) {
  const program = join(ROOT, 'bin/pathways.js');
  const { status, stdout } = spawnSync(process.execPath, [program, ...rankOf(options)], {
    stdio: ['ignore', output, 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) process.exit(status ?? 2);
  return stdout;
}

function rankOf(options) {
  return ['rank', '--naics', SECTOR, ...options, '--store', 'sample'];
}
