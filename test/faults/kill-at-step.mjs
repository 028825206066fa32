/**
 * Loaded into a run of the program with `--import`: counts its changes to the disk, and ends the
 * process with SIGKILL right before the one that KILL_AT_STEP numbers, from 1. Without it the count
 * is written to the file that COUNT_STEPS_IN names, once the run is over.
 */
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env.KILL_AT_STEP ?? Number.NaN);
const CHANGES = [
  'appendFile',
  'copyFile',
  'cp',
  'link',
  'mkdir',
  'mkdtemp',
  'open',
  'rename',
  'rm',
  'rmdir',
  'unlink',
  'utimes',
  'writeFile',
];

let step = 0;
const appendFile = fs.appendFileSync;
for (const name of CHANGES) {
  intercept(promises, name);
  intercept(fs, `${name}Sync`);
}
syncBuiltinESMExports();

function intercept(module, name) {
  const original = module[name];
  if (original === undefined) return;
  module[name] = (...given) => {
    const isReading = name.startsWith('open') && (given[1] ?? 'r') === 'r';
    if (!isReading) {
      step += 1;
      if (step === at) process.kill(process.pid, 'SIGKILL');
    }
    return original(...given);
  };
}

const { COUNT_STEPS_IN: countIn } = process.env;
if (countIn !== undefined) process.on('exit', () => appendFile(countIn, `${step}\n`));
