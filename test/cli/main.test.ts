import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { COMMANDS } from '../../src/commands/index.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();
const FOLDER = temporaryFolder();
const PROGRAM = resolve('bin/pathways.js');
const run = (...args: readonly string[]) => runPathways(args, FOLDER);

describe('pathways', () => {
  it.each([['--help'], ['-h'], ['help']])('%s lists every command and how to begin', (arg) => {
    const { status, stdout, stderr } = run(arg);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const name of Object.keys(COMMANDS)) expect(stdout).toContain(`\n  ${name} `);
    expect(stdout).toContain('pathways rank --naics manufacturing --level 2');
    expect(
      Math.max(
        ...stdout
          .split('\n')
          .slice(0, 12)
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(80);
  });

  it('without a command prints the help on standard error, exit 2', () => {
    const { status, stdout, stderr } = run();
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Usage: pathways /);
  });

  it.each(Object.keys(COMMANDS))('help %s is the same as its --help', (name) => {
    const help = run('help', name);
    expect(help).toMatchObject({ status: 0, stderr: '' });
    expect(help.stdout).toMatch(new RegExp(`^Usage: pathways ${name} `));
    expect(run(name, '--help').stdout).toBe(help.stdout);
  });

  it('prints its version', () => {
    expect(run('--version')).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  it('refuses a command that there is not', () => {
    expect(run('rnak')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        "error: unknown command 'rnak'\n(Did you mean rank?)\n  Hint: pathways --help lists the commands, pathways COMMAND --help its options.\n",
    });
  });

  it('shows where an error came from with --debug, and only then', () => {
    const args = ['rank', '--naics', '31-33', '--top', 'x'];
    expect(run(...args).stderr).not.toContain('    at ');
    expect(run(...args, '--debug').stderr).toContain('    at ');
  });
});

describe('a pipe that is closed early', () => {
  it.skipIf(process.platform === 'win32')('ends the program quietly, exit 0', () => {
    const command = `"${process.execPath}" "${PROGRAM}" rank --naics 31-33 --level 5; echo "exit $?" >&2`;
    const { stdout, stderr } = spawnSync('sh', ['-c', `{ ${command}; } | head -1`], {
      cwd: FOLDER,
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/^Manufacturing: level 5/);
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('exit 0\n');
  });

  it.skipIf(process.platform === 'win32')('does not end an ingest before its last file', () => {
    const folder = temporaryFolder();
    const command = (file: string) => `"${process.execPath}" "${PROGRAM}" ${file}`;
    const files = ['a', 'b'].map((name) => {
      writeFileSync(join(folder, `${name}.csv`), '<html>');
      return `${name}.csv`;
    });
    const line = `{ ${command(`ingest ${files.join(' ')}`)}; echo "exit $?" >&2; } | true`;
    const { stderr } = spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' });
    expect(stderr.match(/found a web page/g)).toHaveLength(2);
    expect(stderr).toMatch(/exit 2\n$/);
  });
});

it.skipIf(process.platform !== 'linux')(
  'says so where the output does not fit on the disk, exit 2',
  () => {
    const command = `"${process.execPath}" "${PROGRAM}" rank --naics 31-33 > /dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: FOLDER, encoding: 'utf8' });
    expect(stderr).toMatch(/^error: Cannot write to standard output: ENOSPC\n {2}Hint: .*\n$/);
    expect(status).toBe(2);
  },
);

/** util-linux’s script gives a program a terminal; that of other systems takes other options. */
const hasTerminal = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;

describe.skipIf(!hasTerminal)('on a terminal (needs script of util-linux)', () => {
  const BOLD = '\u001b[1m';

  function onTerminal(columns: number, variables = '', ...args: readonly string[]): string {
    const command = `stty cols ${columns}; ${variables} "${process.execPath}" "${PROGRAM}" ${args.join(' ')}`;
    const { NO_COLOR: _, FORCE_COLOR: __, PATHWAYS_STORE: ___, ...env } = process.env;
    return spawnSync('script', ['-qec', command, '/dev/null'], {
      cwd: FOLDER,
      env: { ...env, TERM: 'xterm' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).stdout.replaceAll('\r\n', '\n');
  }

  const ranking = ['rank', '--naics', '31-33', '--level', '5', '--top', '5'];

  it.each([80, 100])('a table fits %d columns, titles shortened', (columns) => {
    const text = onTerminal(columns, 'NO_COLOR=1', ...ranking);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns);
    expect(text).toContain('…');
    expect(text).toContain('1,109,190');
  });

  it('headings are bold, unless NO_COLOR is set', () => {
    expect(onTerminal(80, '', ...ranking)).toContain(BOLD);
    expect(onTerminal(80, 'NO_COLOR=1', ...ranking)).not.toContain('\u001b');
  });

  it('a terminal that does not know its width counts as 80 columns', () => {
    const text = onTerminal(0, 'NO_COLOR=1', ...ranking);
    expect(text).toBe(onTerminal(80, 'NO_COLOR=1', ...ranking));
  });
});

it('is not bold and not shortened where the output is no terminal', () => {
  const { stdout } = run('rank', '--naics', '31-33', '--level', '5', '--top', '5');
  expect(stdout).not.toContain('\u001b');
  expect(stdout).toContain('Laborers and Freight, Stock, and Material Movers, Hand');
});
