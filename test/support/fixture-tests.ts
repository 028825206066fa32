import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { formatPlace, PathwaysError } from '../../src/domain/errors.ts';
import { type FactRow, fixtureFiles, readFileFacts } from './read-fixture.ts';
import { temporaryFolders } from './temporary-folder.ts';

/**
 * A test for each folder of fixtures/<source>: its files give the rows of `expected.csv`, one after
 * the other and in its columns, or the error of `expected-error.txt`; `about.txt` says what the trap
 * is and where the figures come from.
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
        for (const file of files) expect(await errorOf(file)).toContain(expected);
        return;
      }
      const expected: Record<string, string>[] = parse(
        readFileSync(join(folder, 'expected.csv'), 'utf8'),
        { columns: true },
      );
      const columns = Object.keys(expected[0] ?? {});
      const rows: FactRow[] = [];
      for (const file of files) rows.push(...(await readFileFacts(file)).rows);
      expect(
        rows.map((row) =>
          Object.fromEntries(columns.map((column) => [column, String(row[column] ?? '')])),
        ),
      ).toEqual(expected);
    });
  });
}

/** The error with which a file is refused, and its place; '' where it is read. */
export async function errorOf(file: string): Promise<string> {
  try {
    await readFileFacts(file);
    return '';
  } catch (error) {
    if (!(error instanceof PathwaysError)) throw error;
    return `${error.message}${error.place === undefined ? '' : ` (${formatPlace(error.place)})`}`;
  }
}
