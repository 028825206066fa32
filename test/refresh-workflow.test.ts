import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { RefreshChanges } from '../src/analysis/refresh-changes.ts';
import { localServers } from './support/local-server.ts';
import { smallRows } from './support/oews-csv.ts';
import { OEWS, oewsSectorZip, Publisher } from './support/publisher.ts';
import { temporaryFolders } from './support/temporary-folder.ts';

const WORKFLOW = readFileSync('.github/workflows/refresh.yml', 'utf8');
const newFolder = temporaryFolders();
const serve = localServers();

/** The one-line command of the step of this id. */
function commandOf(id: string): string {
  const step = WORKFLOW.split(/\n {6}- /).find((text) => text.startsWith(`id: ${id}\n`)) ?? '';
  return /^ {8}run: (.+)$/m.exec(step)?.[1] ?? '';
}

describe('the commands of .github/workflows/refresh.yml', () => {
  it('write a config and refresh: first run, nothing new, a new release', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'bin'));
    const program = pathToFileURL(resolve('bin/pathways.js')).href;
    writeFileSync(join(folder, 'bin/pathways.js'), `import(${JSON.stringify(program)});\n`);
    // Which year is the newest depends on the day: the one asked for first is not out at first.
    let newest: number | undefined;
    let isOut = false;
    const publisher = new Publisher();
    const server = await serve((request, response) => {
      const year = Number(/oesm(\d\d)in4\.zip/.exec(request.url ?? '')?.[1] ?? Number.NaN) + 2000;
      if (!Number.isNaN(year)) {
        newest ??= year;
        if (year < newest || isOut) {
          publisher.offer(`${OEWS}/oesm${year % 100}in4.zip`, zip(year, year === newest ? 2 : 1));
        }
      }
      publisher.handle(request, response);
    });
    const zips = new Map<number, Buffer>();
    const zip = (year: number, factor: number) => {
      const made = zips.get(year) ?? oewsSectorZip(year, smallRows({}, factor));
      zips.set(year, made);
      return made;
    };
    const day = () => runWorkflow(folder, server.origin);

    const first = await day();
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.changes.releases.map(({ release, kind }) => [release, kind])).toEqual([
      [`oews-${(newest ?? 0) - 1}-05`, 'new'],
    ]);
    const second = await day();
    expect(second).toMatchObject({ status: 0, stderr: '', changes: { changed: false } });
    isOut = true;
    const third = await day();
    expect(third).toMatchObject({ status: 0, stderr: '', changes: { changed: true } });
    expect(third.changes.releases.map(({ release }) => release)).toEqual([`oews-${newest}-05`]);
    expect(third.changes.packs[0]?.changes?.levels[0]?.figures.length).toBeGreaterThan(0);
    expect(third.stdout).toContain('The store has other figures than before');
  });

  it('are those of the page about schedules, which names what the workflow uses', () => {
    const page = readFileSync('docs/how-to/schedule.md', 'utf8');
    for (const name of WORKFLOW.matchAll(/vars\.(PATHWAYS_\w+)/g)) expect(page).toContain(name[1]);
    expect(commandOf('init')).toContain('node bin/pathways.js init');
    expect(commandOf('refresh')).toContain('node bin/pathways.js refresh');
  });
});

async function runWorkflow(folder: string, mirror: string) {
  const done = { status: 0, stdout: '', stderr: '' };
  for (const id of ['init', 'refresh']) {
    const { status, stdout, stderr } = await shell(commandOf(id), folder, mirror);
    done.status ||= status;
    done.stdout += stdout;
    done.stderr += stderr;
  }
  const text = readFileSync(join(folder, 'reports/changes.json'), 'utf8');
  return { ...done, changes: JSON.parse(text) as RefreshChanges };
}

/** Not spawnSync: the server is in this process. The shell is the one that the runner uses. */
function shell(command: string, cwd: string, mirror: string) {
  const { PATHWAYS_STORE: _, ...env } = process.env;
  const child = spawn('bash', ['-e', '-c', command], {
    cwd,
    env: {
      ...env,
      PATHWAYS_MIRROR: mirror,
      CONTACT: 'you@example.org',
      SECTORS: '31-33',
      AREAS: '',
      RELEASE: '',
    },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    output.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.stderr += chunk;
  });
  return new Promise<{ status: number; stdout: string; stderr: string }>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ status: code ?? 1, ...output }));
  });
}
