import { describe, expect, it } from 'vitest';
import { type CategoryRow, categoriesOf } from '../../src/domain/category.ts';
import { formatPlace, PathwaysError } from '../../src/domain/errors.ts';

/** One category for all level-2 groups, in lines 2 to 24. */
const ALL_GROUPS = Array.from({ length: 23 }, (_, index) =>
  row(`${11 + 2 * index}-0000`, 'work', 'Work', 'W', '#000000', index + 2),
);

describe('the category of a code', () => {
  const { list, categoryOf, othersWithin } = categoriesOf(
    [
      ...ALL_GROUPS,
      row('29-2000', 'technicians', 'Technicians', 'T', '#D55E00', 25),
      row('29-9000', 'technicians', '', '', '', 26),
      row('51-5100', 'printing', 'Printing', 'P', '#0072B2', 27),
    ],
    'mine.csv',
  );

  it.each([
    ['51-0000', 'work'],
    ['51-4000', 'work'],
    ['51-4040', 'work'],
    ['51-4041', 'work'],
    // A level-2 group keeps its own, whatever its level-3 groups have.
    ['29-0000', 'work'],
    ['29-1141', 'work'],
    ['29-2000', 'technicians'],
    ['29-2010', 'technicians'],
    ['29-2061', 'technicians'],
    ['29-9021', 'technicians'],
    // Written XX-XX00, and its neighbour in the digits.
    ['51-5100', 'printing'],
    ['51-5112', 'printing'],
    ['51-5012', 'work'],
    // Of a hybrid, and in another group than its digits say.
    ['15-1256', 'work'],
    ['29-1229', 'work'],
  ])('%s has %s', (code, id) => {
    expect(categoryOf(code)?.id).toBe(id);
  });

  it.each(['00-0000', '99-9999', '12-1000', '51', '', '51-404'])('%j has none', (code) => {
    expect(categoryOf(code)).toBeUndefined();
  });

  it('keeps the order of the file, and says how each looks', () => {
    expect(list).toEqual([
      { ...look('work', 'Work', 'W', '#000000', '#FFFFFF'), contrastOnWhite: 21 },
      {
        ...look('technicians', 'Technicians', 'T', '#D55E00', '#000000'),
        contrastOnWhite: expect.closeTo(3.87, 2),
      },
      {
        ...look('printing', 'Printing', 'P', '#0072B2', '#FFFFFF'),
        contrastOnWhite: expect.closeTo(5.19, 2),
      },
    ]);
  });

  it('names the other categories within a level-2 group', () => {
    expect(othersWithin('29-0000').map(({ id }) => id)).toEqual(['technicians']);
    for (const code of ['53-0000', '29-2000', '29-2061', '00-0000', '99-0000']) {
      expect(othersWithin(code)).toEqual([]);
    }
  });

  it('goes by the finest group of SOC 2010 and of SOC 2018', () => {
    const split = categoriesOf(
      [
        ...ALL_GROUPS,
        row('31-1000', 'aides-2010', 'Aides 2010', 'A', '#D55E00', 25),
        row('31-1100', 'aides-2018', 'Aides 2018', 'B', '#0072B2', 26),
      ],
      'mine.csv',
    );
    expect(split.categoryOf('31-1011')?.id).toBe('aides-2010');
    expect(split.categoryOf('31-1121')?.id).toBe('aides-2018');
    expect(split.categoryOf('31-2011')?.id).toBe('work');
  });
});

describe('a file that is not as it should be', () => {
  const technicians = (changed: Partial<CategoryRow>): CategoryRow => ({
    ...row('29-2000', 'technicians', 'Technicians', 'T', '#D55E00', 25),
    ...changed,
  });

  it.each<[string, readonly CategoryRow[], string]>([
    [
      'leaves groups out',
      ALL_GROUPS.filter(({ soc }) => soc !== '33-0000' && soc !== '35-0000'),
      'Expected a line for each of the 23 level-2 groups, found none for 33-0000, 35-0000. (mine.csv)',
    ],
    [
      'has a level-3 group and not its level-2 group',
      [...ALL_GROUPS.filter(({ soc }) => soc !== '29-0000'), technicians({})],
      'Expected a line for each of the 23 level-2 groups, found none for 29-0000. (mine.csv)',
    ],
    [
      'has a group twice',
      [...ALL_GROUPS, row('51-0000', 'work', '', '', '', 25)],
      'The group 51-0000 stands twice: in line 22 too. (mine.csv › row 25)',
    ],
    ...['51-4041', '51-4040', '00-0000', '12-0000', 'Nov-00', '510000', ''].map<
      [string, readonly CategoryRow[], string]
    >((soc) => [
      `has ${JSON.stringify(soc)} for a group`,
      [...ALL_GROUPS, technicians({ soc })],
      `Expected a SOC group of level 2 or 3 such as 51-0000 or 29-2000 in the column soc, found ${JSON.stringify(soc)}. (mine.csv › row 25)`,
    ]),
    [
      'has a label for a category',
      [...ALL_GROUPS, technicians({ category: 'Health technicians' })],
      'Expected a short name in small letters and hyphens in the column category, found "Health technicians". (mine.csv › row 25)',
    ],
    [
      'has no label in the first line of a category',
      [...ALL_GROUPS, technicians({ label: '' })],
      'Expected a label of 1 to 60 characters, found "". (mine.csv › row 25)',
    ],
    [
      'has a label of 10,000 characters',
      [...ALL_GROUPS, technicians({ label: 'x'.repeat(10_000) })],
      `Expected a label of 1 to 60 characters, found "${'x'.repeat(79)}…". (mine.csv › row 25)`,
    ],
    [
      'has a label of two lines',
      [...ALL_GROUPS, technicians({ label: 'Tech\nnicians' })],
      'Expected a label of 1 to 60 characters, found "Tech\\nnicians". (mine.csv › row 25)',
    ],
    [
      'has a word for a symbol',
      [...ALL_GROUPS, technicians({ symbol: 'tech' })],
      'Expected a symbol of 1 to 3 characters, found "tech". (mine.csv › row 25)',
    ],
    [
      'has a word for a colour',
      [...ALL_GROUPS, technicians({ colour: 'orange' })],
      'Expected a colour such as #D55E00, found "orange". (mine.csv › row 25)',
    ],
    [
      'has one symbol for two categories',
      [...ALL_GROUPS, technicians({ symbol: 'W' })],
      'The categories work and technicians have the same symbol: "W". (mine.csv › row 25)',
    ],
    [
      'has one label for two categories',
      [...ALL_GROUPS, technicians({ label: 'Work' })],
      'The categories work and technicians have the same label: "Work". (mine.csv › row 25)',
    ],
    [
      'says two things of one category',
      [...ALL_GROUPS, technicians({}), row('29-9000', 'technicians', '', '', '#0072B2', 26)],
      'The category technicians has another colour than in line 25: "#0072B2", there "#D55E00". (mine.csv › row 26)',
    ],
  ])('is refused where it %s', (_, rows, expected) => {
    expect(refusal(rows)).toBe(expected);
  });
});

it('takes text that looks like a formula as text', () => {
  const rows = [...ALL_GROUPS, row('29-2000', 'formula', '=1+1', '=', '#D55E00', 25)];
  expect(categoriesOf(rows, 'mine.csv').categoryOf('29-2061')).toMatchObject({
    label: '=1+1',
    symbol: '=',
  });
});

function row(
  soc: string,
  category: string,
  label: string,
  symbol: string,
  colour: string,
  line: number,
): CategoryRow {
  return { soc, category, label, symbol, colour, line };
}

function look(id: string, label: string, symbol: string, colour: string, textColour: string) {
  return { id, label, symbol, colour, textColour };
}

function refusal(rows: readonly CategoryRow[]): string {
  try {
    categoriesOf(rows, 'mine.csv');
    return '';
  } catch (error) {
    if (!(error instanceof PathwaysError) || error.place === undefined) throw error;
    expect(error).toMatchObject({ name: 'LayoutError', hint: expect.stringMatching(/\.$/) });
    return `${error.message} (${formatPlace(error.place)})`;
  }
}
