import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the writer of workbooks reads when it is loaded, by its name in dist/: the library looks for it
 * beside the file of the bundle that it came to stand in.
 */
export function workbookFiles(root) {
  const name = 'wasm_xlsxwriter_bg.wasm';
  return new Map([[name, readFileSync(join(root, 'node_modules/wasm-xlsxwriter/nodejs', name))]]);
}
