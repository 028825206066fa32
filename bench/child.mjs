import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathTo } from './paths.mjs';

/** Wall time of a whole `node` process, from its start to its end. */
export async function runNode(args) {
  const started = process.hrtime.bigint();
  await run(args, process.env);
  return { seconds: Number(process.hrtime.bigint() - started) / 1e9 };
}

/** The same and its peak memory (resident set, 10⁶ bytes), which the process itself reports. */
export async function runNodeWithPeak(args) {
  const folder = mkdtempSync(join(tmpdir(), 'pathways-bench-'));
  const report = join(folder, 'peak');
  try {
    const started = process.hrtime.bigint();
    await run(['--require', pathTo('children/report-peak.cjs'), ...args], {
      ...process.env,
      PATHWAYS_BENCH_PEAK: report,
    });
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    return { seconds, peakMegabytes: Number(readFileSync(report, 'utf8')) / 1e6 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @throws Error with the end of its stderr where it ends with another code than 0. */
async function run(args, env) {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let complaints = '';
  child.stdout.resume();
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complaints = (complaints + text).slice(-2000);
  });
  const [code, signal] = await once(child, 'close');
  if (code !== 0)
    throw new Error(`node ${args.join(' ')} ended with ${code ?? signal}\n${complaints}`);
}
