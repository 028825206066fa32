import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { csvText } from '../../src/writers/csv.ts';

it('writes a header, plain numbers, words for yes and no, and nothing for null', async () => {
  const rows = [{ title: 'Machinists', jobs: 249_790, share: 0.019564, wage: null, sample: true }];
  expect(await csvText(rows, ['title', 'jobs', 'share', 'wage', 'sample'])).toBe(
    'title,jobs,share,wage,sample\nMachinists,249790,0.019564,,true\n',
  );
});

it('takes the columns that are asked for, in their order', async () => {
  expect(await csvText([{ a: 1, b: 2, c: 3 }], ['c', 'a'])).toBe('c,a\n3,1\n');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
  'escapes %j, which a spreadsheet program would take for a formula',
  async (text) => {
    const [, [cell] = []] = parse(await csvText([{ text }], ['text'])) as string[][];
    expect(cell).toBe(`'${text}`);
  },
);

it('leaves a negative number a number', async () => {
  expect(await csvText([{ change: -1230 }], ['change'])).toBe('change\n-1230\n');
});

it.each(['Chefs, head', 'the "best"', 'two\nlines', ' blanks ', 'é 医師', ''])(
  'gives %j back as it was',
  async (text) => {
    const written = await csvText([{ text, end: 1 }], ['text', 'end']);
    expect(parse(written)).toEqual([
      ['text', 'end'],
      [text, '1'],
    ]);
  },
);

it('is a header alone where there are no rows', async () => {
  expect(await csvText([], ['a', 'b'])).toBe('a,b\n');
});
