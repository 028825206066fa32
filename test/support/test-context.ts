import { resolve } from 'node:path';
import type { Context } from '../../src/commands/command.ts';

/** A command's context that notes what is printed; the clock stands still. */
export function testContext(
  cwd: string,
  env: Readonly<Record<string, string>> = {},
  now = '2026-05-04T06:00:00Z',
): Context & { readonly printed: { out: string; err: string } } {
  const printed = { out: '', err: '' };
  return {
    printed,
    cwd,
    env,
    now: () => new Date(now),
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
    terminal: { isTerminal: false, columns: 80, colour: false },
    progress: { show() {}, clear() {} },
    home: resolve('.'),
  };
}
