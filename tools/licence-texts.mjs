import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceOf } from './licence-of.mjs';
import { fontLicencePath } from './shipped-font.mjs';

/**
 * The licences of all packages that went into the bundle, and of the typeface that goes into every
 * picture; most ask that their text goes with it. Inputs are paths of bundled files.
 */
export function licenceTexts(inputs, root) {
  const texts = bundledFolders(inputs).map((folder) => licenceText(join(root, folder)));
  const font = `--- Inter, the typeface of the pictures (OFL-1.1)\n\n${readFileSync(fontLicencePath(), 'utf8').trim()}\n`;
  return `The program contains these packages.\n\n${[...texts, font].join('\n')}`;
}

/** What `licenceTexts` says it contains: name, version and licence, in its order. */
export function listedLicences(text) {
  const lines = text.matchAll(/^--- (\S+) (\S+) \((.+)\)$/gm);
  return [...lines].map(([, name, version, licence]) => ({ name, version, licence }));
}

function bundledFolders(inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (folder !== undefined) folders.add(folder);
  }
  return [...folders].sort();
}

function licenceText(folder) {
  const { name, version, licence, text } = licenceOf(folder);
  return `--- ${name} ${version} (${licence})\n\n${text}\n`;
}
