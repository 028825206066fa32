import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** When a run is killed: after a time, or right before its n-th change to the disk. */
export type Moment =
  | { readonly ms: number; readonly signal?: NodeJS.Signals }
  | { readonly step: number };

/** How a run ended. */
export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly ms: number;
}

export interface Run {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

const STEPS = pathToFileURL(resolve('test/faults/kill-at-step.mjs')).href;

/** Runs the program; with a moment, kills it then (`kill -9`) if it still runs. */
export function run({ program, args, cwd, env = {} }: Run, moment?: Moment): Promise<Ended> {
  const { PATHWAYS_STORE: _, ...own } = process.env;
  const atStep = moment !== undefined && 'step' in moment;
  const counts = atStep || env.COUNT_STEPS_IN !== undefined;
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [...(counts ? ['--import', STEPS] : []), program, ...args],
    {
      cwd,
      env: { ...own, ...env, ...(atStep ? { KILL_AT_STEP: String(moment.step) } : {}) },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text) => {
    stdout += text;
  });
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  const timer =
    moment !== undefined && 'ms' in moment
      ? setTimeout(() => child.kill(moment.signal ?? 'SIGKILL'), moment.ms)
      : undefined;
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      done({ status, signal, stdout, stderr, ms: performance.now() - started });
    });
  });
}
