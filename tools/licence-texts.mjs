import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontLicencePath } from './shipped-font.mjs';

/**
 * The licences of all packages that went into the bundle, and of the typeface that goes into every
 * picture; most ask that their text goes with it. Inputs are paths of bundled files.
 */
export function licenceTexts(inputs, root) {
  const folders = new Set();
  for (const input of inputs) {
    const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (folder !== undefined) folders.add(folder);
  }
  const texts = [...folders].sort().map((folder) => licenceText(join(root, folder)));
  const font = `--- Inter, the typeface of the pictures (OFL-1.1)\n\n${readFileSync(fontLicencePath(), 'utf8').trim()}\n`;
  return `The program contains these packages.\n\n${[...texts, font].join('\n')}`;
}

function licenceText(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  return `--- ${name} ${version} (${license})\n${text}`;
}
