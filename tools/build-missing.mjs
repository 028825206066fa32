import { requireNode } from './node-version.mjs';
import { ROOT } from './root.mjs';

/** Builds the bundle for bin/pathways.js, or ends the process with what to do where that cannot be. */
export async function buildMissing() {
  requireNode();
  try {
    await import('./build.mjs');
  } catch (error) {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    process.stderr.write(
      'pathways is not built yet, and the packages to build it with are not installed.\n' +
        `Hint: run "npm start" once in ${ROOT}\n`,
    );
    process.exit(2);
  }
}
