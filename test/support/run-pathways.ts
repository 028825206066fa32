import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const PROGRAM = resolve('bin/pathways.js');

/** Runs the built program in a folder, with no store of the one who runs the tests. */
export function runPathways(
  args: readonly string[],
  folder: string,
  variables: Readonly<Record<string, string>> = {},
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const { PATHWAYS_STORE: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    env: { ...env, ...variables },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
