import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Manifest, SCHEMA_VERSION } from '../src/store/manifest.ts';
import { storeFiles } from './support/made-facts.ts';
import { temporaryFolders } from './support/temporary-folder.ts';

const PAGE = readFileSync('docs/reference/store.md', 'utf8');

const folder = temporaryFolders();
let root: string;
let manifest: Manifest;

beforeAll(async () => {
  root = join(folder(), 'store');
  // Invented figures.
  const rows = [{ soc: '51-0000', figures: { employment: 500, annualMedianWage: 45_000 } }];
  await storeFiles(root, [{ file: 'natsector_M2024_dl.xlsx', rows }]);
  manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
});

describe('docs/reference/store.md', () => {
  it.each([
    ['## manifest.json', () => manifest, ['sample']],
    ['### A part', () => manifest.parts[0], ['ingest', 'superseded']],
    ['### An origin', () => manifest.parts[0]?.origin, ['topCode', 'note', 'corrections']],
  ])('%s: lists the fields that there are, and those that may be absent', (heading, of, absent) => {
    expect(namesBelow(heading)).toEqual([...Object.keys(of() ?? {}), ...absent].sort());
  });

  it('says what stands in the folder', () => {
    expect(readdirSync(root).sort()).toEqual(['manifest.json', 'release=oews-2024-05']);
    expect(PAGE).toContain(`| \`schemaVersion\` | of this layout: ${SCHEMA_VERSION} |`);
    for (const key of Object.keys(manifest.parts[0]?.index ?? {}))
      expect(PAGE).toContain(code(key));
  });
});

function code(text: string): string {
  return `\`${text}\``;
}

/** The cells of the first table below a heading, without its header. */
function rowsBelow(heading: string): readonly (readonly string[])[] {
  const section = PAGE.slice(PAGE.indexOf(`\n${heading}\n`));
  const table = section.split('\n\n').find((block) => block.startsWith('|')) ?? '';
  const [, , ...rows] = table.trim().split('\n');
  return rows.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** All names in the first column. */
function namesBelow(heading: string): readonly string[] {
  return rowsBelow(heading)
    .flatMap(([first = '']) => [...first.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
    .sort();
}
