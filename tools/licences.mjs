/**
 * Checks the licence of everything that goes to whoever installs the program: `npm run licences`.
 * What is in the bundle is read from the list that the build wrote, what is installed beside it from
 * package-lock.json. Ends with 1 where one is unknown or not allowed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAllowed } from './licence-rules.mjs';
import { listedLicences } from './licence-texts.mjs';
import { ROOT } from './root.mjs';

const bundled = readBundled();
const installed = readInstalled();
const faults = [
  ...bundled.flatMap(faultsOf('bundled')),
  ...installed.flatMap(faultsOf('installed')),
];
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.stdout.write(
  `licences: ${bundled.length} bundled (${counts(bundled)}), ${installed.length} installed (${counts(installed)}): ${faults.length === 0 ? 'all allowed' : `${faults.length} faults`}\n`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

/** The packages in the bundle, each with its text; the typeface is the last. */
function readBundled() {
  const list = readFileSync(join(ROOT, 'dist/THIRD-PARTY-LICENCES.txt'), 'utf8');
  const texts = list.split(/^--- .+$/m).slice(1);
  const packages = listedLicences(list).map((one, index) => ({
    ...one,
    text: texts[index].trim(),
  }));
  const font = { name: 'Inter', version: '', licence: 'OFL-1.1', text: texts.at(-1).trim() };
  const fontFile = readFileSync(join(ROOT, 'dist/fonts/OFL.txt'), 'utf8').trim();
  return [...packages, fontFile.includes('SIL OPEN FONT LICENSE') ? font : { ...font, text: '' }];
}

/** The packages that npm installs with it, on any platform. */
function readInstalled() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, { version, license = 'not stated' }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version,
      licence: license,
    }));
}

function faultsOf(use) {
  return ({ name, version, licence, text }) => {
    const what = `${name} ${version} (${use})`;
    if (!isAllowed(licence, use)) return [`${what}: its licence is not allowed: ${licence}`];
    return text === '' ? [`${what}: the text of its licence is missing`] : [];
  };
}

function counts(packages) {
  const found = new Map();
  for (const { licence } of packages) found.set(licence, (found.get(licence) ?? 0) + 1);
  return [...found]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}
