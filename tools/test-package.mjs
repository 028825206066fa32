/**
 * Packs the program as npm does, installs the archive into an empty folder, and runs it there, in
 * another folder, on the sample: `npm run test:package`. With `--linked` the packages that it needs
 * are not fetched but those of this clone, so that no network is needed, and dist/ is packed as it is.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { npm } from './npm.mjs';
import { ROOT } from './root.mjs';

const isLinked = process.argv.includes('--linked');

/** What is run, and the file that must be there afterwards. */
const COMMANDS = [
  ['rank --naics 31-33 --level 2'],
  ['chart size --naics 31-33 --out size.png', 'size.png'],
  ['page --naics 31-33 --out page.html', 'page.html'],
  ['workbook --naics 31-33 --out figures.xlsx', 'figures.xlsx'],
  ['conversation --naics 31-33 --out record.xlsx', 'record.xlsx'],
  ['export --naics 31-33 --out figures.parquet', 'figures.parquet'],
  ['pack --naics 31-33 --out pack', 'pack/index.html'],
];
/** What an archive must hold; and what must not be in it. */
const NEEDED = [
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'bin/pathways.js',
  'dist/pathways.js',
  'dist/THIRD-PARTY-LICENCES.txt',
  'dist/fonts/OFL.txt',
  'data/sample/manifest.json',
];
const UNWANTED =
  /^(src|test|fixtures|bench|tools|docs|reports|node_modules|data\/(store|raw))\/|\.map$|\.tmp$/;

const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'pathways-package-')));
try {
  const archive = pack();
  const program = isLinked ? link(archive) : install(archive);
  const folder = join(scratch, 'elsewhere');
  mkdirSync(folder);
  for (const [command, file] of COMMANDS) runCommand(program, folder, command, file);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function pack() {
  const options = ['pack', '--json', '--pack-destination', scratch];
  // The script `prepare` builds dist/ anew; its files must not change under others that use it.
  const text = npm(isLinked ? [...options, '--ignore-scripts'] : options, ROOT);
  const [{ filename, size, unpackedSize, files }] = JSON.parse(text.slice(text.indexOf('[\n')));
  const paths = files.map(({ path }) => path);
  const faults = [
    ...NEEDED.filter((path) => !paths.includes(path)).map((path) => `it lacks ${path}`),
    ...paths.filter((path) => UNWANTED.test(path)).map((path) => `it holds ${path}`),
  ];
  if (faults.length > 0) throw new Error(`${filename}: ${faults.join('; ')}`);
  say(
    `${filename}: ${files.length} files, ${megabytes(size)} packed, ${megabytes(unpackedSize)} unpacked`,
  );
  return join(scratch, filename);
}

function install(archive) {
  const home = join(scratch, 'home');
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  npm(['install', archive, '--ignore-scripts', '--no-audit', '--no-fund'], home);
  const lock = JSON.parse(readFileSync(join(home, 'node_modules/.package-lock.json'), 'utf8'));
  say(`installed into an empty folder: ${Object.keys(lock.packages).length} packages`);
  return join(home, 'node_modules/pathways/bin/pathways.js');
}

/** The archive unpacked, with the packages of this clone beside it. */
function link(archive) {
  const modules = join(scratch, 'home/node_modules');
  mkdirSync(modules, { recursive: true });
  const { status, stderr } = spawnSync(
    'tar',
    ['-xzf', basename(archive), '-C', 'home/node_modules'],
    { cwd: scratch, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`tar: ${stderr}`);
  for (const scope of ['@duckdb', '@resvg']) {
    symlinkSync(join(ROOT, 'node_modules', scope), join(modules, scope), 'junction');
  }
  return join(modules, 'package/bin/pathways.js');
}

function runCommand(program, folder, command, file) {
  const { PATHWAYS_STORE: _, ...env } = process.env;
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...command.split(' ')], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  if (status !== 0 || stderr !== '') throw new Error(`pathways ${command}: ${status}\n${stderr}`);
  if (file === undefined ? !stdout.includes('51-0000') : !existsSync(join(folder, file))) {
    throw new Error(`pathways ${command} gave no result:\n${stdout}`);
  }
  const size =
    file === undefined ? '' : `, ${file} ${Math.ceil(statSync(join(folder, file)).size / 1000)} kB`;
  say(`pathways ${command}: ${Math.round(performance.now() - started)} ms${size}`);
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
