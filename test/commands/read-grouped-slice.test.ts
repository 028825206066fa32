import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type MadeRow, storeFiles } from '../support/made-facts.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();

/** Invented: a projection of a state as Projections Central has it, a total and detailed occupations. */
const ROWS: readonly MadeRow[] = (
  [
    ['00-0000', 'total', 9000],
    ['11-1011', 'detailed', 4000],
    ['51-2021', 'detailed', 5000],
  ] as const
).map(([soc, level, baseEmployment]) => ({
  release: 'pc-2022-32',
  soc,
  level,
  area: '08',
  industry: '000000',
  industryLevel: 'cross-industry',
  ownership: 'all',
  figures: { baseEmployment, projectedEmployment: baseEmployment * 1.1 },
}));

const REFUSAL = `error: Projections Central 2022–32, State 08, industry 000000: there are no rows of level 2 (major); there are of 1 (total), 5 (detailed). Charts and questions start from major groups, and these cannot be added up from this file.
  Hint: Load OEWS’s state file, which has major groups, and leave --release out; growth then comes from the projection. The occupations as a list: pathways rank --level 5, with the same --naics, --area and --release.
`;

describe('a projection without major groups', () => {
  const folder = newFolder();
  beforeAll(async () => {
    await storeFiles(join(folder, 'data/store'), [{ file: 'made.csv', rows: ROWS }]);
  });

  it.each([
    ['pack', '--out', 'pack'],
    ['page', '--out', 'page.html'],
    ['deck', '--out', 'deck.pptx'],
    ['handout', '--out', 'handout.pdf'],
    ['cards', '--out', 'cards.pdf'],
    ['workbook', '--out', 'workbook.xlsx'],
    ['conversation', '--out', 'conversation.xlsx'],
    ['prompts', '--out', 'prompts.md'],
  ])('makes no %s, which would be blank', (command, ...out) => {
    expect(runPathways([command, '--area', '08', ...out], folder)).toEqual({
      status: 2,
      stdout: '',
      stderr: REFUSAL,
    });
    expect(existsSync(join(folder, out[1] ?? ''))).toBe(false);
  });

  it.each([
    [['chart', 'size'], '2 (major)'],
    [['chart', 'growth-detail'], '3 (minor)'],
    [['rank', '--level', '3'], '3 (minor)'],
    [['rank', '--level', '4'], '4 (broad)'],
    [['composition'], '2 (major)'],
  ])('%j names the level that there is', (command, level) => {
    expect(runPathways([...command, '--area', '08'], folder)).toEqual({
      status: 2,
      stdout: '',
      stderr: `error: Projections Central 2022–32, State 08, industry 000000: there are no rows of level ${level}; there are of 1 (total), 5 (detailed).\n  Hint: Name one of these: --level 5.\n`,
    });
    expect(runPathways([...command, '--area', '08', '--level', '5'], folder).status).toBe(0);
  });
});
