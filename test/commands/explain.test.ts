import { expect, it } from 'vitest';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const FOLDER = temporaryFolders()();
const explain = (...args: readonly string[]) => runPathways(['explain', ...args], FOLDER);

it('prints every figure of machinists in manufacturing with the cell it was read from', () => {
  const { status, stdout, stderr } = explain('51-4041', '--naics', '31-33');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatchSnapshot();
});

it('prints a code that is broad and detailed at each level, from its own row', () => {
  const { stdout } = explain('51-2090', '--naics', '31-33', '--format', 'json');
  const { occupations, sample } = JSON.parse(stdout);
  expect(sample).toBe(true);
  const rows = occupations.map(
    ({
      level,
      figures,
    }: {
      level: { group: string };
      figures: { value: number; source: { row: number } }[];
    }) => [level.group, figures[0]?.value, figures[0]?.source.row],
  );
  expect(rows.map(([level, value]: unknown[]) => [level, value]).sort()).toEqual([
    ['broad', 1_109_190],
    ['detailed', 1_109_190],
  ]);
  expect(rows[0][2]).not.toBe(rows[1][2]);
});

it.each([
  [
    'the code is none',
    ['machinists', '--naics', '31-33'],
    'error: Expected a SOC code such as 51-4041, found "machinists".\n' +
      '  Hint: pathways rank lists the codes of a sector.\n',
  ],
  [
    'the code is not in the slice',
    ['29-1243', '--naics', '31-33'],
    'error: 29-1243 is not in this slice: Manufacturing (NAICS 31-33), U.S., ownership 5: private; OEWS May 2024.\n' +
      '  Hint: It may be withheld there, or coded differently in this release; pathways rank lists what there is.\n',
  ],
  [
    'no code is given',
    ['--naics', '31-33'],
    "error: missing required argument 'soc'\n  Hint: pathways --help lists the commands, pathways COMMAND --help its options.\n",
  ],
] as const)('says what is wrong where %s', (_, args, stderr) => {
  expect(explain(...args)).toEqual({ status: 2, stdout: '', stderr });
});
