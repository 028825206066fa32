import { fileURLToPath } from 'node:url';

/** A path from this folder. */
export function pathTo(relative) {
  return fileURLToPath(new URL(relative, import.meta.url));
}

/** The program as people start it. */
export const PROGRAM = pathTo('../bin/pathways.js');
