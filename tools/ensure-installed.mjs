/**
 * Installs the packages of package-lock.json, unless they are there: `node tools/ensure-installed.mjs`.
 * No package's own install script is run.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isMain } from './is-main.mjs';
import { requireNode } from './node-version.mjs';
import { ROOT } from './root.mjs';

/** Ends the process where the version of Node is too old or the installation fails. */
export function ensureInstalled() {
  requireNode();
  const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  const stamp = createHash('sha256').update(`${process.platform}-${process.arch} ${lock}`);
  const wanted = `${stamp.digest('hex')}\n`;
  const stampFile = join(ROOT, 'node_modules/.pathways-lock-sha256');
  if (readIfThere(stampFile) === wanted) return;
  if (!isInstalled(JSON.parse(lock))) install();
  writeFileSync(stampFile, wanted);
}

/** Whether npm has already put exactly these packages there; it keeps a list of what it installed. */
function isInstalled(lock) {
  const text = readIfThere(join(ROOT, 'node_modules/.package-lock.json'));
  if (text === undefined) return false;
  const installed = JSON.parse(text).packages;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found !== undefined) return found.version === wanted.version;
    return wanted.optional === true && !isForThisPlatform(wanted);
  });
}

/** Whether a package names this system and processor as its own. */
function isForThisPlatform({ os, cpu, libc }) {
  if (!os?.includes(process.platform) || !cpu?.includes(process.arch)) return false;
  const isGlibc = process.report.getReport().header.glibcVersionRuntime !== undefined;
  return libc === undefined || libc.includes(isGlibc ? 'glibc' : 'musl');
}

function install() {
  process.stderr.write('Installing the packages of package-lock.json …\n');
  const options = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'];
  // npm names itself to the scripts it runs; on Windows a bare `npm` is a script for the shell.
  const npm = process.env.npm_execpath ?? '';
  const { status, error } = /^npm/.test(basename(npm))
    ? spawnSync(process.execPath, [npm, ...options], SPAWN)
    : spawnSync(`npm ${options.join(' ')}`, { ...SPAWN, shell: true });
  if (status === 0) return;
  process.stderr.write(
    `npm could not install the packages${error === undefined ? '' : `: ${error.message}`}.\n` +
      'Hint: it needs the network once, and the right to write into this folder.\n',
  );
  process.exit(1);
}

const SPAWN = {
  cwd: ROOT,
  // What npm prints goes to standard error: standard output is for results.
  stdio: ['inherit', process.stderr, process.stderr],
  // `npm install -g .` tells its scripts that all is global; these packages go into this folder.
  env: Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_config_(global|location|prefix|local_prefix)$/i.test(name),
    ),
  ),
};

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

if (isMain(import.meta.url)) ensureInstalled();
