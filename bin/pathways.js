#!/usr/bin/env node
import module from 'node:module';

// Node 22 and newer keep the compiled program between runs; Node 20 has no such thing.
module.enableCompileCache?.();
// Stacks then name the lines of src/.
if (process.argv.includes('--debug')) process.setSourceMapsEnabled(true);
try {
  await import('../dist/pathways.js');
} catch (error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND' || !error.url?.endsWith('/dist/pathways.js'))
    throw error;
  // A clone that was installed without its scripts has no bundle yet.
  const { buildMissing } = await import('../tools/build-missing.mjs');
  await buildMissing();
  await import('../dist/pathways.js');
}
