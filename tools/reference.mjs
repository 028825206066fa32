// Writes data/reference from publishers' files: `PATHWAYS_REAL_DATA=FOLDER node tools/reference.mjs [OUT]`.
// The same files give the same bytes, so a test can compare what is kept with what comes out anew.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'csv-stringify/sync';
import { categories } from './reference/categories.mjs';
import { crosswalk } from './reference/crosswalk.mjs';
import { naicsSectors } from './reference/naics-sectors.mjs';
import { soc2000, soc2000To2010, soc2010, soc2010To2018, soc2018 } from './reference/soc.mjs';
import { sourceFolder } from './reference/source-folder.mjs';
import { states } from './reference/states.mjs';
import { topCodes } from './reference/top-codes.mjs';

const PUBLISHER = 'U.S. Bureau of Labor Statistics';
const LICENCE = 'public domain (U.S. government work)';

const folder = process.env.PATHWAYS_REAL_DATA;
if (folder === undefined || folder === '') {
  process.stderr.write('Set PATHWAYS_REAL_DATA to the folder of publishers’ files.\n');
  process.exit(2);
}
const out = resolve(
  process.argv[2] ?? fileURLToPath(new URL('../data/reference', import.meta.url)),
);
mkdirSync(out, { recursive: true });

const tables = [
  soc2000,
  soc2000To2010,
  soc2010,
  soc2010To2018,
  soc2018,
  crosswalk,
  topCodes,
  naicsSectors,
  states,
  categories,
];
for (const table of tables) {
  const sources = sourceFolder(folder);
  const {
    name,
    title,
    derived,
    columns,
    rows,
    publisher = PUBLISHER,
    licence = LICENCE,
  } = table(sources);
  const origin = {
    publisher,
    title,
    licence,
    derived,
    script: 'tools/reference.mjs',
    documents: sources.used(),
  };
  writeFileSync(join(out, `${name}.csv`), stringify([columns, ...rows]));
  writeFileSync(join(out, `${name}.origin.json`), `${JSON.stringify(origin, null, 2)}\n`);
  process.stderr.write(`${name}.csv: ${rows.length} rows\n`);
}
