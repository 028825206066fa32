import { expect, it } from 'vitest';
import { memoryBytes } from '../../../src/readers/bytes.ts';
import { openDelimited } from '../../../src/readers/delimited.ts';
import { cellBeyondHeader, headerWidth } from '../../../src/sources/rows/beyond-header.ts';

/** The first cell beyond a header of three columns, row by row. */
async function beyond(text: string): Promise<readonly (string | undefined)[]> {
  const file = await openDelimited(memoryBytes(Buffer.from(text), { file: 'a.csv' }));
  const found: (string | undefined)[] = [];
  for (const table of file.tables) {
    for await (const batch of table.batches()) {
      for (let row = 0; row < batch.rowCount; row += 1) found.push(cellBeyondHeader(batch, row, 3));
    }
  }
  return found;
}

it('names the cell of a row that an unquoted comma has shifted', async () => {
  expect(await beyond('soc,jobs,wage\n51-4041,"1,000",5\n51-4041,1,000,5\n')).toEqual([
    undefined,
    undefined,
    'D3',
  ]);
});

it('takes blank cells at the end of a row for nothing', async () => {
  expect(await beyond('soc,jobs,wage\n51-4041,1,5,,\n51-4041,1,5, ,\n')).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it('counts the columns of a header up to its last heading', () => {
  expect(headerWidth(['soc', '', 'wage', '', ' '])).toBe(3);
});
