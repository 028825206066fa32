import { expect, it } from 'vitest';
import { type SocRow, SocStructure } from '../../src/domain/soc-structure.ts';

const rows: readonly SocRow[] = [
  row('00-0000', 'total', 'All Occupations', 'oews'),
  row('51-0000', 'major', 'Production Occupations'),
  row('51-2000', 'minor', 'Assemblers and Fabricators'),
  row('51-2090', 'detailed', 'Miscellaneous Assemblers and Fabricators', 'oews'),
  row('51-2090', 'broad', 'Miscellaneous Assemblers and Fabricators'),
  row('51-2092', 'detailed', 'Team Assemblers'),
  row('51-5100', 'minor', 'Printing Workers'),
  row('51-5110', 'broad', 'Printing Workers'),
];
const structure = new SocStructure('2018', rows);

it('knows its codes and no others', () => {
  expect(structure.has('51-2092')).toBe(true);
  expect(structure.has('51-2093')).toBe(false);
  expect(structure.levelOf('51-2093')).toBeUndefined();
  expect(structure.levelsOf('51-2093')).toEqual([]);
  expect(structure.titleOf('51-2093')).toBeUndefined();
  expect(structure.parentOf('51-2093')).toBeUndefined();
  expect(structure.children('51-2093')).toEqual([]);
});

it('takes the level and title from its rows, not from the digits', () => {
  expect(structure.levelOf('51-5100')).toBe('minor');
  expect(structure.titleOf('51-5100')).toBe('Printing Workers');
});

it('says both levels of a broad group that OEWS publishes as detailed too, the official one first', () => {
  expect(structure.levelsOf('51-2090')).toEqual(['broad', 'detailed']);
  expect(structure.levelOf('51-2090')).toBe('broad');
});

it('finds the parent of each level', () => {
  expect(structure.parentOf('51-2092')?.code).toBe('51-2090');
  expect(structure.parentOf('51-2090')?.code).toBe('51-2000');
  expect(structure.parentOf('51-2090', 'detailed')).toMatchObject({
    code: '51-2090',
    level: 'broad',
  });
  expect(structure.parentOf('51-5110')?.code).toBe('51-5100');
  expect(structure.parentOf('51-5100')?.code).toBe('51-0000');
  expect(structure.parentOf('51-0000')?.code).toBe('00-0000');
  expect(structure.parentOf('00-0000')).toBeUndefined();
});

it('lists what is right below a group', () => {
  expect(structure.children('51-0000').map(({ code }) => code)).toEqual(['51-2000', '51-5100']);
  expect(structure.children('51-2090')).toMatchObject([
    { code: '51-2090', level: 'detailed' },
    { code: '51-2092', level: 'detailed' },
  ]);
  expect(structure.children('51-2092')).toEqual([]);
});

it('climbs to the major group where no groups between are listed', () => {
  const hybrid = new SocStructure('2000/2010', [
    row('00-0000', 'total', 'All Occupations', 'oews'),
    row('15-0000', 'major', 'Computer and Mathematical Occupations'),
    row('15-1150', 'detailed', 'Computer Support Specialists', 'oews'),
  ]);
  expect(hybrid.levelOf('15-1150')).toBe('detailed');
  expect(hybrid.parentOf('15-1150')?.code).toBe('15-0000');
});

function row(
  code: string,
  level: SocRow['level'],
  title: string,
  definedBy: SocRow['definedBy'] = 'soc',
): SocRow {
  return { code, level, title, definedBy };
}
