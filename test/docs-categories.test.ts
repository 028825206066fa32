import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCategoryFile } from '../src/commands/category-file.ts';
import { loadReference, type Reference } from '../src/commands/reference.ts';
import { contrastRatio } from '../src/domain/colour.ts';
import { temporaryFolders } from './support/temporary-folder.ts';

const HOW_TO = readFileSync('docs/how-to/group-occupations.md', 'utf8');
const DECISION = readFileSync('docs/decisions/0011-categories.md', 'utf8');

const newFolder = temporaryFolders();
let reference: Reference;

beforeAll(async () => {
  reference = await loadReference('data/reference');
});

describe('docs/how-to/group-occupations.md', () => {
  it('lists the categories that come with the program, with their groups', async () => {
    const { list, categoryOf } = await reference.categories();
    const rows = tableRows(HOW_TO).filter(([symbol = '']) => /^[A-Z]{2}$/.test(symbol));
    expect(rows.map(([symbol, label]) => [symbol, label])).toEqual(
      list.map(({ symbol, label }) => [symbol, label]),
    );
    for (const [symbol, , groups = ''] of rows) {
      const [named = '', without = ''] = groups.split(' without ');
      for (const code of codesIn(named))
        expect([code, categoryOf(code)?.symbol]).toEqual([code, symbol]);
      for (const code of codesIn(without)) expect(categoryOf(code)?.symbol).not.toBe(symbol);
    }
    expect(
      rows.flatMap(([, , groups = '']) => groups.match(/\b\d{2}\b(?!-)/g) ?? []).sort(),
    ).toEqual(
      [...Array(23).keys()]
        .map((index) => String(11 + 2 * index))
        .filter((major) => major !== '29'),
    );
  });

  it('has a file that can be used as it stands', async () => {
    const example = /```csv\n(.*?)```/s.exec(HOW_TO)?.[1] ?? '';
    const path = join(newFolder(), 'mine.csv');
    writeFileSync(path, example);
    const { list, categoryOf } = await readCategoryFile(path, reference);
    expect(list.map(({ label }) => label)).toEqual([
      'Production',
      'Maintenance and trades',
      'Logistics',
      'Engineering and computing',
      'Technicians',
      'Management, office and sales',
      'All other',
    ]);
    expect(categoryOf('17-3026')?.label).toBe('Technicians');
    expect(categoryOf('17-2112')?.label).toBe('Engineering and computing');
    for (const vintage of ['2010', '2018'] as const) {
      const { rows } = await reference.structure(vintage);
      const without = rows.filter(({ code }) => categoryOf(code) === undefined);
      expect(without.map(({ code }) => code)).toEqual(['00-0000']);
    }
  });
});

it('docs/decisions/0011-categories.md has the contrasts as they are', async () => {
  const { list } = await reference.categories();
  const rows = tableRows(DECISION).filter(([colour = '']) => colour.startsWith('#'));
  const expected = [...new Set(list.map(({ colour }) => colour))].map((colour) => {
    const those = list.filter((one) => one.colour === colour);
    const { textColour = '#000000', contrastOnWhite = 0 } = those[0] ?? {};
    return [
      colour,
      those.map(({ symbol }) => symbol).join(', '),
      contrastOnWhite.toFixed(2),
      textColour === '#000000' ? 'black' : 'white',
      contrastRatio(colour, textColour).toFixed(2),
    ];
  });
  expect(rows.map((row) => row.slice(0, 5))).toEqual(expected);
});

/** The cells of all rows of a page's tables. */
function tableRows(markdown: string): readonly (readonly string[])[] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

/** `51` is 51-0000. */
function codesIn(text: string): readonly string[] {
  return [...text.matchAll(/\b(\d{2})(-\d{4})?\b/g)].map(
    ([, major = '', rest = '-0000']) => `${major}${rest}`,
  );
}
