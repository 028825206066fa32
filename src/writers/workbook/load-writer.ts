import { setFlagsFromString } from 'node:v8';

/**
 * Loads the writer with its library, which is WebAssembly. Compiled once and quickly: it runs for some
 * 50 ms, in which compiling it again, better, takes more than it gives (docs/decisions/0015-workbook.md).
 */
export async function loadWriter() {
  setFlagsFromString('--liftoff-only');
  return import('./write-workbook.ts');
}
