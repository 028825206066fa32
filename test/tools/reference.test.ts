import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { REAL_DATA } from '../support/oews-workbook.ts';

const KEPT = 'data/reference';
/** Written by hand: every entry gives its own reason (test/commands/read-corrections.test.ts). */
const BY_HAND = 'corrections.json';

/** What tools/reference.mjs makes. */
function madeFiles(): readonly string[] {
  return readdirSync(KEPT).filter((file) => !file.startsWith('.') && file !== BY_HAND);
}

it('every table of data/reference states its origin', () => {
  const files = madeFiles();
  const tables = files.filter((file) => file.endsWith('.csv')).map((file) => file.slice(0, -4));
  expect(files.length).toBe(2 * tables.length);
  for (const table of tables) {
    const origin: unknown = JSON.parse(readFileSync(join(KEPT, `${table}.origin.json`), 'utf8'));
    const [publisher, licence] =
      table === 'categories'
        ? ['the pathways project', 'MIT']
        : ['U.S. Bureau of Labor Statistics', 'public domain (U.S. government work)'];
    expect(origin).toMatchObject({
      publisher,
      title: expect.any(String),
      licence,
      derived: expect.any(String),
      script: 'tools/reference.mjs',
      documents: expect.any(Array),
    });
  }
});

it.skipIf(REAL_DATA === undefined)('the published files give data/reference byte for byte', () => {
  const out = mkdtempSync(join(tmpdir(), 'reference-'));
  try {
    execFileSync(process.execPath, ['tools/reference.mjs', out], { stdio: 'pipe' });
    const made = readdirSync(out);
    expect(made).toEqual(madeFiles());
    for (const file of made) {
      expect(readFileSync(join(out, file), 'utf8')).toBe(readFileSync(join(KEPT, file), 'utf8'));
    }
  } finally {
    rmSync(out, { recursive: true });
  }
});

it('the script says what it needs', () => {
  const env = { ...process.env };
  delete env.PATHWAYS_REAL_DATA;
  const { status, stderr } = spawnSync(process.execPath, ['tools/reference.mjs'], {
    env,
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toBe('Set PATHWAYS_REAL_DATA to the folder of publishers’ files.\n');
});
