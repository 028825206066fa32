/**
 * npm runs this after it installed the packages of a clone, before it packs one, and when it links
 * one with `npm install -g .`, for which it installs no packages.
 */
import { requireNode } from './node-version.mjs';

requireNode();
if (process.env.npm_config_global === 'true') {
  const { ensureInstalled } = await import('./ensure-installed.mjs');
  ensureInstalled();
}
try {
  await import('./build.mjs');
} catch (error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write('Not built: the packages to build with were left out (--omit=dev).\n');
}
