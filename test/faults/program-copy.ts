import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * A copy of the built program in a folder, so that it stays the same while hundreds of runs last;
 * packages that are not bundled are those of the project. Returns the path of its executable.
 */
export function copyProgram(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const part of ['bin', 'dist', 'data/reference', 'data/sample', 'package.json']) {
    cpSync(resolve(part), join(folder, part), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  return join(folder, 'bin/pathways.js');
}
