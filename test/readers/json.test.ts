import { describe, expect, it } from 'vitest';
import { memoryBytes } from '../../src/readers/bytes.ts';
import { openJson } from '../../src/readers/json.ts';
import { JsonRecordScanner } from '../../src/readers/json-records.ts';
import { batchRows } from '../support/batch-rows.ts';

const place = { file: 'records.json' };

async function rowsOf(text: string | Buffer) {
  const file = await openJson(memoryBytes(Buffer.from(text), place));
  const rows: unknown[] = [];
  for (const table of file.tables) {
    for await (const batch of table.batches()) rows.push(...batchRows(batch));
  }
  return rows;
}

describe('records in JSON', () => {
  it.each([
    ['a list', '[{"a": 1, "b": "x"}, {"a": -2.5, "b": "y"}]'],
    [
      'items of a service',
      '{"items": [{"a": 1, "b": "x"}, {"a": -2.5, "b": "y"}], "hasMore": false}',
    ],
    [
      'data after what describes it',
      '{"meta": {"n": [{"z": 1}]}, "links": [{"rel": "self"}], "data": [{"a": 1, "b": "x"}, {"a": -2.5, "b": "y"}]}',
    ],
    ['a byte order mark', '\ufeff[{"a": 1, "b": "x"}, {"a": -2.5, "b": "y"}]'],
  ])('from %s are a table with the names in row 1', async (_, text) => {
    expect(await rowsOf(text)).toEqual([
      [1, 'a', 'b'],
      [2, '1', 'x'],
      [3, '-2.5', 'y'],
    ]);
  });

  it('that leave fields out have empty cells there', async () => {
    expect(await rowsOf('[{"a":1},{"b":null,"c":true},{"c":"","b":{"x":[1]}}]')).toEqual([
      [1, 'a', 'b', 'c'],
      [2, '1', '', ''],
      [3, '', '', 'TRUE'],
      [4, '', '{"x":[1]}', ''],
    ]);
  });

  it('may hold brackets and quotes in their texts', async () => {
    expect(await rowsOf('[{"a":"}]\\"{["}]')).toEqual([
      [1, 'a'],
      [2, '}]"{['],
    ]);
  });

  it('are the same wherever the bytes are cut', () => {
    const text = Buffer.from('{"n":"é","items":[{"a":"\\\\","b":{"c":["}"]}},{"a":"ü"}]}');
    for (let cut = 1; cut < text.length; cut += 1) {
      const scanner = new JsonRecordScanner(place);
      const records = [...scanner.push(text.subarray(0, cut)), ...scanner.push(text.subarray(cut))];
      scanner.finish();
      expect({ cut, records }).toEqual({
        cut,
        records: [{ a: '\\', b: { c: ['}'] } }, { a: 'ü' }],
      });
    }
  });

  it('beyond a batch go on in the next', async () => {
    const rows = await rowsOf(JSON.stringify(Array.from({ length: 5000 }, (_, a) => ({ a }))));
    expect(rows).toHaveLength(5001);
    expect(rows.at(-1)).toEqual([5001, '4999']);
  });

  it.each([
    [
      'cut off',
      '[{"a": 1}, {"a"',
      'Expected the end of the JSON, found the end of the file before it.',
      3,
    ],
    [
      'lists without names',
      '{"data": [[1, 2]]}',
      'Expected records with names, [{"name": value}, …], found lists of values.',
      2,
    ],
    [
      'plain values',
      '[1, 2]',
      'Expected a list of records in JSON, [{…}, …] or {"items": [{…}, …]}, found a list of plain values.',
      undefined,
    ],
    [
      'one object',
      '{"a": 1}',
      'Expected a list of records in JSON, [{…}, …] or {"items": [{…}, …]}, found none.',
      undefined,
    ],
    [
      'a number among records',
      '[{"a": 1}, 7]',
      'Expected a list of records in JSON, found `7` where an object {…} should stand.',
      3,
    ],
    [
      'nested too deep',
      `[{"a": ${'['.repeat(70)}${']'.repeat(70)}}]`,
      'Expected JSON nested at most 64 deep, found it deeper.',
      2,
    ],
    [
      'too long a record',
      `[{"a": "${'x'.repeat(2 ** 20)}"}]`,
      'Expected a record of at most 1 MB, found a longer one.',
      2,
    ],
  ])('that are no records are refused: %s', async (_, text, message, row) => {
    await expect(rowsOf(text)).rejects.toMatchObject({
      name: 'FileError',
      message,
      place: row === undefined ? place : { ...place, row },
    });
  });

  it('that are malformed are refused with their row', async () => {
    await expect(rowsOf('[{"a": 1}, {"a": nul}]')).rejects.toMatchObject({
      message: expect.stringMatching(/^Expected a list of records in JSON, found /),
      place: { ...place, row: 3 },
    });
  });
});
