import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolders } from './support/temporary-folder.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly id?: string;
}
interface Job {
  readonly steps: readonly Step[];
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Readonly<Record<string, string>>;
}
interface Workflow {
  readonly name: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

// knip reads workflows too and brings a parser.
const { parse } = createRequire(resolve('node_modules/knip/dist/index.js'))('yaml') as {
  readonly parse: (text: string) => Workflow;
};

const FOLDER = '.github/workflows';
const WORKFLOWS = readdirSync(FOLDER).map((name) => [
  name,
  parse(readFileSync(join(FOLDER, name), 'utf8')),
]) as [string, Workflow][];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const newFolder = temporaryFolders();

describe.each(WORKFLOWS)('.github/workflows/%s', (_, workflow) => {
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it('runs only scripts that there are', () => {
    const called = steps
      .flatMap(({ run = '' }) => [...run.matchAll(/\bnpm (?:run (?:-s )?)?([a-z:-]+)/g)])
      .map(([, name = '']) => name)
      .filter((name) => !['ci', 'pack', 'sbom', 'install'].includes(name));
    expect(called.length + steps.length).toBeGreaterThan(0);
    for (const name of called) expect(Object.keys(scripts)).toContain(name);
  });

  it('says what it may do and for how long, and names the version of every action', () => {
    expect(Object.keys(workflow.permissions)).not.toEqual([]);
    for (const job of jobs) expect(job['timeout-minutes']).toBeGreaterThan(0);
    for (const { uses } of steps) {
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[a-z/-]+@(v\d+|[0-9a-f]{40})$/);
    }
  });

  it('installs what the lock file says, and runs no package’s own script', () => {
    const installs = steps.filter(({ run }) => /npm (ci|install|i)\b/.test(run ?? ''));
    for (const { run } of installs) expect(run).toMatch(/^(npm ci --ignore-scripts|gh release)/);
  });

  it('takes nothing from outside into a command but by the environment', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });
});

describe('the release', () => {
  const release = WORKFLOWS.find(([name]) => name === 'release.yml')?.[1] as Workflow;
  const commandOf = (id: string) =>
    release.jobs.build?.steps.find((step) => step.id === id)?.run ?? '';

  it('may write only where no package runs', () => {
    expect(release.permissions).toEqual({ contents: 'read' });
    expect(release.jobs.build?.permissions).toBeUndefined();
    const writing = release.jobs.release;
    expect(writing?.permissions).toEqual({ contents: 'write' });
    for (const { run = '' } of writing?.steps ?? []) expect(run).not.toMatch(/^(npm|node) /);
  });

  it.skipIf(process.platform === 'win32')(
    'lists what the archive is made of, and its checksums hold',
    () => {
      const folder = newFolder();
      mkdirSync(join(folder, 'release'));
      for (const name of ['package.json', 'package-lock.json']) {
        writeFileSync(join(folder, name), readFileSync(name));
      }
      for (const id of ['cyclonedx', 'spdx']) {
        // From the lock file alone: what is installed here may be ahead of it.
        shell(commandOf(id).replace('npm sbom', 'npm sbom --package-lock-only'), folder);
      }
      const read = (name: string) =>
        JSON.parse(readFileSync(join(folder, 'release', name), 'utf8'));
      const { components } = read('sbom.cyclonedx.json') as { components: { name: string }[] };
      const { packages } = read('sbom.spdx.json') as { packages: { name: string }[] };
      for (const names of [components, packages].map((all) => all.map(({ name }) => name))) {
        for (const name of ['node-bindings', 'resvg-js', 'vega', 'zod']) {
          expect(names.some((one) => one === name || one.endsWith(`/${name}`))).toBe(true);
        }
      }
      shell(commandOf('checksums'), join(folder, 'release'));
      shell('sha256sum --check SHA256SUMS', join(folder, 'release'));
    },
  );
});

function shell(command: string, cwd: string): void {
  const { status, stderr } = spawnSync(command, { cwd, shell: true, encoding: 'utf8' });
  expect({ command, status, stderr: status === 0 ? '' : stderr }).toEqual({
    command,
    status: 0,
    stderr: '',
  });
}
