import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

/**
 * Frees what is no longer used. V8 does so by itself, but by the size of its own heap: the pixels of a
 * picture, some 35 MB, lie outside of it, and those of all pictures of a pack would pile up.
 */
export function collectGarbage(): void {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}
