import { expect, it } from 'vitest';
import { findHeadings } from '../../../src/sources/ep/headings.ts';

const head = (rows: readonly (readonly string[])[]) => ({
  place: { file: 'occupation.xlsx' },
  rows: rows.map((cells, index) => ({ number: index + 1, cells })),
});

it('merged headings reach over the cells below them, and no further', () => {
  const found = findHeadings(
    head([
      ['Table 1.2'],
      [
        '2018 National Employment Matrix title and code',
        '',
        'Employment',
        '',
        '',
        'Change',
        '',
        'Openings',
        '',
      ],
      ['', '', 'Number', '', 'Percent\ndistribution', '', '', '', ''],
      ['', '', '2018', '2028', '2018', 'Number', 'Percent(1)', '', ''],
      ['Total', '00-0000', '1', '2', '100', '1', '100', '3', ''],
    ]),
  );
  expect(found).toMatchObject({ row: 2, lastRow: 4, title: 0, code: 1 });
  expect(found?.texts.slice(2)).toEqual([
    'employment | number | 2018',
    'employment | number | 2028',
    'employment | percent distribution | 2018',
    'change | number',
    'change | percent',
    'openings',
    '',
  ]);
});
