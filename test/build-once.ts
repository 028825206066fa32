import { execFileSync } from 'node:child_process';

/** The command tests run the real binary, so the bundle is built once before any test. */
export function setup(): void {
  execFileSync(process.execPath, ['tools/build.mjs'], { stdio: 'inherit' });
}
