import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readMapping } from '../../src/commands/ingest/read-mapping.ts';
import { formatPlace, PathwaysError } from '../../src/domain/errors.ts';
import { type FactRow, type FileFactsRead, fixtureFiles, readFileFacts } from './read-fixture.ts';
import { temporaryFolders } from './temporary-folder.ts';

/**
 * A test for each folder of fixtures/<source>: its files give the rows of `expected.csv`, one after
 * the other and in its columns, or the error of `expected-error.txt`; `about.txt` says what the trap
 * is and where the figures come from; `mapping.json` and `release.txt` say how it is read, if need be.
 */
export function testFixtures(source: string): void {
  const scratch = temporaryFolders();
  describe(`the fixtures of ${source}`, () => {
    it.each(readdirSync(join('fixtures', source)).sort())('%s', async (trap) => {
      const folder = join('fixtures', source, trap);
      expect(readFileSync(join(folder, 'about.txt'), 'utf8')).toMatch(/published|invented/);
      const files = fixtureFiles(folder, scratch());
      const errorFile = join(folder, 'expected-error.txt');
      if (existsSync(errorFile)) {
        const expected = readFileSync(errorFile, 'utf8').trimEnd();
        for (const file of files) expect(await errorOf(file, folder)).toContain(expected);
        return;
      }
      const expected: Record<string, string>[] = parse(
        readFileSync(join(folder, 'expected.csv'), 'utf8'),
        { columns: true },
      );
      const columns = Object.keys(expected[0] ?? {});
      const rows: FactRow[] = [];
      for (const file of files) rows.push(...(await readAsFixture(file, folder)).rows);
      expect(
        rows.map((row) =>
          Object.fromEntries(columns.map((column) => [column, String(row[column] ?? '')])),
        ),
      ).toEqual(expected);
    });
  });
}

/** Reads a file of a fixture by its `mapping.json`, and as the release in its `release.txt`, where it has them. */
export async function readAsFixture(file: string, folder: string): Promise<FileFactsRead> {
  const mapping = join(folder, 'mapping.json');
  const release = join(folder, 'release.txt');
  return readFileFacts(
    file,
    existsSync(release) ? readFileSync(release, 'utf8').trim() : undefined,
    existsSync(mapping) ? [await readMapping(mapping)] : undefined,
  );
}

/** The error with which a file is refused, and its place; '' where it is read. */
export async function errorOf(file: string, folder = ''): Promise<string> {
  try {
    await readAsFixture(file, folder);
    return '';
  } catch (error) {
    if (!(error instanceof PathwaysError)) throw error;
    return `${error.message}${error.place === undefined ? '' : ` (${formatPlace(error.place)})`}`;
  }
}
