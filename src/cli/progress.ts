import type { WriteStream } from 'node:tty';
import type { Progress } from '../commands/command.ts';

/** At most this often is the line drawn anew. */
const INTERVAL_MS = 100;

/** A line that is drawn over itself; silent where the stream is no terminal. */
export function terminalProgress(stream: WriteStream): Progress {
  if (!stream.isTTY) return { show() {}, clear() {} };
  let last = 0;
  let shown = false;
  return {
    show(text) {
      const now = performance.now();
      if (now - last < INTERVAL_MS) return;
      last = now;
      shown = true;
      stream.write(`\r\x1b[2K${text.slice(0, (stream.columns ?? 80) - 1)}`);
    },
    clear() {
      if (shown) stream.write('\r\x1b[2K');
      shown = false;
    },
  };
}
