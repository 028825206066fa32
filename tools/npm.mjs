import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';

/**
 * Runs npm in a folder and returns what it printed.
 * @throws Error with what it complained of
 */
export function npm(options, cwd) {
  // npm names itself to the scripts it runs; on Windows a bare `npm` is a script for the shell.
  const itself = process.env.npm_execpath ?? '';
  const spawn = { cwd, encoding: 'utf8', maxBuffer: 1 << 28 };
  const { status, stdout, stderr, error } = /^npm/.test(basename(itself))
    ? spawnSync(process.execPath, [itself, ...options], spawn)
    : spawnSync(`npm ${options.map((option) => JSON.stringify(option)).join(' ')}`, {
        ...spawn,
        shell: true,
      });
  if (status === 0) return stdout;
  throw new Error(`npm ${options.join(' ')}: ${error?.message ?? stderr}`);
}
