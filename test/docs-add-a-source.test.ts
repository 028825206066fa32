import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, vi } from 'vitest';
import { readFileFacts } from './support/read-fixture.ts';
import { temporaryFolders } from './support/temporary-folder.ts';

vi.mock(import('../src/sources/index.ts'), async (original) => {
  const { SOURCES } = await original();
  const { prairie } = await import('./support/example-source.ts');
  return { SOURCES: { ...SOURCES, prairie } };
});

const folder = temporaryFolders();

describe('the example of docs/how-to/add-a-source.md', () => {
  it('is the one that is compiled here', () => {
    const compiled = readFileSync('test/support/example-source.ts', 'utf8')
      .replace('../../src/sources/mapped/', './mapped/')
      .replace(/^\/\*\* The source of .*\n/m, '');
    expect(blockOf('ts src/sources/prairie.ts')).toBe(compiled);
  });

  it('reads its fixture as the page says', async () => {
    const path = join(folder(), 'prairie.csv');
    writeFileSync(path, blockOf('csv prairie.csv'));
    const { rows, problems } = await readFileFacts(path);
    const expected: Record<string, string>[] = parse(blockOf('csv expected.csv'), {
      columns: true,
    });
    const columns = Object.keys(expected[0] ?? {});
    const found = rows.map((row) =>
      Object.fromEntries(columns.map((column) => [column, String(row[column] ?? '')])),
    );
    expect(found).toEqual(expected);
    expect(problems.count).toBe(0);
  });
});

/** The text of the block of the page that is fenced with these words. */
function blockOf(fence: string): string {
  const page = readFileSync('docs/how-to/add-a-source.md', 'utf8');
  const start = page.indexOf(`\`\`\`${fence}\n`);
  return page.slice(start).split('\n```')[0]?.split('\n').slice(1).join('\n').concat('\n') ?? '';
}
