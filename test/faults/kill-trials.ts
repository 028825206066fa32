import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Ended, type Moment, type Run, run } from './run-killed.ts';

/** A command whose runs are killed. */
export interface Trial {
  /** The folder that each run gets a fresh copy of. */
  readonly template: string;
  /** The run, in a fresh folder. */
  readonly command: (folder: string) => Run;
  /** What the folder holds, for `equals`. */
  readonly state: (folder: string) => Promise<unknown>;
}

/** What became of the runs, for the record. */
export interface KillCounts {
  readonly kills: number;
  /** Runs that were killed while they ran; the others had come to their end. */
  readonly whileRunning: number;
  /** Where the folder then held the state of before. */
  readonly before: number;
  /** Where it held the new state, whole. */
  readonly after: number;
  /** States that are neither of the two, but that the trial allows, by name. */
  readonly other: Readonly<Record<string, number>>;
  readonly medianMs: number;
  readonly steps: number;
}

/**
 * Kills a run at moments spread over it, half of them after a time and half right before one of its
 * changes to the disk, each in a fresh copy of the same folder. After each the folder holds the old
 * state or the new one, whole; the next run completes, holds the new one, and leaves nothing behind.
 * @param allow a name for a state that is neither, where the next run mends it
 */
export async function killAtMoments(
  trial: Trial,
  kills: number,
  random: () => number,
  scratch: string,
  allow: (folder: string) => string | undefined = () => undefined,
): Promise<KillCounts> {
  const { before, after, medianMs, steps, names } = await measure(trial, scratch);
  const counts = { kills, whileRunning: 0, before: 0, after: 0, medianMs, steps };
  const other: Record<string, number> = {};
  for (let index = 0; index < kills; index += 1) {
    const share = (Math.floor(index / 2) + random()) / Math.ceil(kills / 2);
    const moment: Moment =
      index % 2 === 0 ? { ms: share * medianMs } : { step: 1 + Math.floor(share * steps) };
    const where = `kill ${index + 1} of ${kills}, ${JSON.stringify(moment)}`;
    const folder = freshCopy(trial, join(scratch, `kill-${index}`));
    const ended = await run(trial.command(folder), moment);
    if (ended.signal === 'SIGKILL') counts.whileRunning += 1;
    else expect(ended, where).toMatchObject({ status: 0 });
    const allowed = allow(folder);
    if (allowed !== undefined) other[allowed] = (other[allowed] ?? 0) + 1;
    else {
      const state = await trial.state(folder);
      const isAfter = JSON.stringify(state) === JSON.stringify(after);
      if (!isAfter) expect(state, where).toEqual(before);
      counts[isAfter ? 'after' : 'before'] += 1;
    }
    const next = await run(trial.command(folder));
    expect(next, `the run after ${where}`).toMatchObject({ status: 0, stderr: '' });
    expect(await trial.state(folder), `the run after ${where}`).toEqual(after);
    expect(filesIn(folder), `left behind by ${where}`).toEqual(names);
    rmSync(folder, { recursive: true });
  }
  return { ...counts, other };
}

interface Measured {
  readonly before: unknown;
  readonly after: unknown;
  readonly medianMs: number;
  readonly steps: number;
  /** The files of a folder in which the command ran undisturbed. */
  readonly names: readonly string[];
}

async function measure(trial: Trial, scratch: string): Promise<Measured> {
  const times: number[] = [];
  const folder = join(scratch, 'undisturbed');
  const countIn = join(scratch, 'steps');
  let before: unknown;
  for (let time = 0; time < 3; time += 1) {
    freshCopy(trial, folder);
    before = await trial.state(folder);
    const ended: Ended = await run(trial.command(folder));
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    times.push(ended.ms);
  }
  const after = await trial.state(folder);
  expect(after).not.toEqual(before);
  const names = filesIn(folder);
  freshCopy(trial, folder);
  const command = trial.command(folder);
  await run({ ...command, env: { ...command.env, COUNT_STEPS_IN: countIn } });
  const steps = Number(readFileSync(countIn, 'utf8').trim());
  rmSync(countIn);
  times.sort((a, b) => a - b);
  return { before, after, medianMs: times[1] ?? 0, steps, names };
}

function freshCopy({ template }: Trial, folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(template, folder, { recursive: true });
  return folder;
}

/** Names of files; those that stand for a run's number or time are made equal. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/').replace(/-\d+-\d+\.parquet$/, '.parquet'))
    .sort();
}
