import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { FileError } from '../../src/domain/errors.ts';
import { memoryBytes } from '../../src/readers/bytes.ts';
import { openDelimited } from '../../src/readers/delimited.ts';
import { CellKind, type TableFile } from '../../src/readers/table.ts';
import { batchRows } from '../support/batch-rows.ts';

const REAL = process.env.PATHWAYS_REAL_DATA;
const PLACE = { file: 'made.csv' };

describe('a delimited file', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['bars', 'a|b\n1|2\n'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['CR', 'a,b\r1,2\r'],
    ['no line end at its end', 'a,b\n1,2'],
    ['quotes', '"a","b"\n"1","2"\n'],
    ['a byte order mark', '\ufeffa,b\n1,2\n'],
  ])('with %s is cut into its cells', async (_, text) => {
    expect(await rows(text)).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
    ]);
  });

  it('keeps every cell as it stands: zeros, blanks, formulas that shield a code', async () => {
    const text = 'fips,code,note\n08,="13-2011", padded \n007,"2,091,480",1e5\n';
    expect(await rows(text)).toEqual([
      [1, 'fips', 'code', 'note'],
      [2, '08', '="13-2011"', ' padded '],
      [3, '007', '2,091,480', '1e5'],
    ]);
  });

  it('has texts and empty cells, no other kind', async () => {
    const kinds: number[][] = [];
    for await (const batch of (await open('1,TRUE\n2024-05-01,\n"",#N/A\n')).tables[0]?.batches() ??
      [])
      for (const column of batch.columns) kinds.push([...column.kinds.slice(0, batch.rowCount)]);
    const { text, empty } = CellKind;
    expect(kinds).toEqual([
      [text, text, empty],
      [text, empty, text],
    ]);
  });

  it('reads doubled quotes, delimiters and line ends within quotes', async () => {
    expect(await rows('a,b\n"5"" pipe, ""long""","two\r\nlines"\n"""",""\n')).toEqual([
      [1, 'a', 'b'],
      [2, '5" pipe, "long"', 'two\r\nlines'],
      [3, '"'],
    ]);
  });

  it('keeps blanks after a closing quote', async () => {
    expect(await rows('"a" ,b\n"c""" \n')).toEqual([
      [1, 'a ', 'b'],
      [2, 'c" '],
    ]);
  });

  it('numbers rows as a spreadsheet does: blank lines count, lines within quotes do not', async () => {
    expect(await rows('title,"of\ntwo lines"\n\n\r\na,b\n')).toEqual([
      [1, 'title', 'of\ntwo lines'],
      [4, 'a', 'b'],
    ]);
  });

  it('may be ragged: a short row has empty cells at its end, a long one adds a column', async () => {
    const [batch] = await all(await open('a,b\n1\n1,2,3\n,,\n'));
    expect(batch).toEqual([
      [1, 'a', 'b', ''],
      [2, '1', '', ''],
      [3, '1', '2', '3'],
      [4, '', '', ''],
    ]);
  });

  it('may have one column', async () => {
    expect(await rows('code\n11-1011\n')).toEqual([
      [1, 'code'],
      [2, '11-1011'],
    ]);
  });

  it('may have no rows', async () => {
    expect(await rows('\n\n')).toEqual([]);
    expect(await rows('\ufeff')).toEqual([]);
  });

  it.each([
    ['UTF-8', Buffer.from('Año–€,ñ\n')],
    ['Windows-1252', Buffer.from('41f16f96802cf10a', 'hex')],
    ['UTF-16 LE', Buffer.from('\ufeffAño–€,ñ\n', 'utf16le')],
    ['UTF-16 BE', Buffer.from('\ufeffAño–€,ñ\n', 'utf16le').swap16()],
  ])('in %s has the same text', async (_, bytes) => {
    expect(await rows(bytes)).toEqual([[1, 'Año–€', 'ñ']]);
  });

  it('is UTF-8 where a character is cut by the end of a chunk', async () => {
    const read = await rows(`x${'é\n'.repeat(400_000)}`);
    expect(read).toHaveLength(400_000);
    expect(new Set(read.map((row) => row[1]))).toEqual(new Set(['xé', 'é']));
  });

  it('is Windows-1252 where one byte far down does not fit UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from('a,b\n'.repeat(300_000)),
      Buffer.from([0xf1, 0x2c, 0xe9, 0x0a]),
    ]);
    expect((await rows(bytes)).at(-1)).toEqual([300_001, 'ñ', 'é']);
  });

  it('is read anew by each call, and gives up where the loop is left', async () => {
    const file = await open('a,b\n'.repeat(5000));
    const table = file.tables[0];
    for await (const batch of table?.batches() ?? []) {
      expect(batch.rowCount).toBe(2048);
      break;
    }
    expect((await all(file)).map((batch) => batch.length)).toEqual([2048, 2048, 904]);
  });

  it('keeps each text once, at the same index from batch to batch', async () => {
    const file = await open(Array.from({ length: 9000 }, (_, i) => `${i % 7},x${i}\n`).join(''));
    const indexes = new Map<string, number>();
    for await (const batch of file.tables[0]?.batches() ?? []) {
      for (let row = 0; row < batch.rowCount; row++) {
        for (const column of batch.columns) {
          const index = column.texts[row] as number;
          const text = batch.strings[index] as string;
          expect(indexes.get(text) ?? index).toBe(index);
          indexes.set(text, index);
        }
      }
    }
    expect(indexes.size).toBe(9007);
  });

  it('tells texts apart that have the same hash', async () => {
    const words = ['costarring', 'liquid', 'declinate', 'macallums', 'liquid', 'costarring'];
    expect(await rows(words.join(','))).toEqual([[1, ...words]]);
  });

  it('reports the bytes read, up to all of them', async () => {
    const seen: number[] = [];
    const bytes = Buffer.from(`\ufeff${'some text,b\n'.repeat(200_000)}`);
    const file = await openDelimited(memoryBytes(bytes, PLACE));
    for await (const _ of file.tables[0]?.batches((at) => seen.push(at)) ?? []);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(bytes.length);
  });
});

describe('a damaged delimited file', () => {
  it.each<[string, string | Buffer, string, number | undefined, RegExp]>([
    [
      'a quote never closed',
      'a,b\n1,"two\n3,4\n',
      'Expected a closing quote, found the end of the file.',
      2,
      /close it/,
    ],
    [
      'a quote never closed in a large file',
      `a,b\n1,"two\n${'3,4\n'.repeat(600_000)}`,
      'Expected a field of at most 1 MB, found a longer one.',
      2,
      /never closed/,
    ],
    [
      'a field without end',
      `a,b\n1,${'x'.repeat(3_000_000)}\n`,
      'Expected a field of at most 1 MB, found a longer one.',
      2,
      /not a table/,
    ],
    [
      'a field of more than 1 MB',
      `a,b\n\n1,${'x'.repeat(1_100_000)}\n`,
      'Expected a field of at most 1 MB, found a longer one.',
      3,
      /not a table/,
    ],
    [
      'a NUL byte',
      'a,b\n1,2\n3,\0\n',
      'Expected text, found a NUL byte: the file is binary or damaged.',
      3,
      /CSV \(UTF-8\)/,
    ],
    [
      'a NUL byte within quotes',
      'a,b\n1,"2\0"\n3,4\n',
      'Expected text, found a NUL byte: the file is binary or damaged.',
      2,
      /Download it again/,
    ],
    [
      'text after a closing quote',
      'a,b\n1,"5" pipe"\n3,4\n',
      'Expected a delimiter or the end of the row after a closing quote, found `pipe"`.',
      2,
      /Double a quote/,
    ],
    [
      'more than 16384 columns',
      `a,b\n${'1,'.repeat(16_384)}\n`,
      'Expected at most 16384 columns, found more.',
      2,
      /not be a table/,
    ],
    [
      'half a character of UTF-16',
      Buffer.from('fffe410042', 'hex'),
      'Expected an even number of bytes in UTF-16 text, found 5: the file is cut off.',
      undefined,
      /Download it again/,
    ],
  ])('is refused with its row: %s', async (_, content, message, row, hint) => {
    const error = await rows(content).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(FileError);
    const { message: said, place, hint: hinted } = error as FileError;
    expect(said).toBe(message);
    expect(place).toEqual(row === undefined ? PLACE : { ...PLACE, row });
    expect(hinted).toMatch(hint);
  });

  it('has room for 16384 columns', async () => {
    expect((await rows(`a,b\n${'1,'.repeat(16_383)}2\n`))[1]).toHaveLength(16_385);
  });
});

describe.skipIf(REAL === undefined)('the published delimited files', () => {
  const names =
    REAL === undefined
      ? ['PATHWAYS_REAL_DATA is not set.csv']
      : readdirSync(REAL, { recursive: true, encoding: 'utf8' });

  it.each(names.filter((name) => /\.(csv|txt)$/.test(name) && !/Read Me/.test(name)))(
    'have the cells that csv-parse finds: %s',
    async (name) => {
      const bytes = readFileSync(join(REAL ?? '', name));
      const text = isUtf8(bytes) ? bytes.toString() : bytes.toString('latin1');
      const records: string[][] = parse(text, {
        delimiter: name.endsWith('.txt') ? '\t' : ',',
        bom: true,
        relax_column_count: true,
        relax_quotes: true,
        record_delimiter: ['\r\n', '\n', '\r'],
        max_record_size: 0,
      });
      const expected = records.map(([...cells], index) => {
        while (cells.at(-1) === '') cells.pop();
        return [index + 1, ...cells];
      });
      expect(await rows(bytes)).toEqual(expected.filter((row) => row.length > 1));
    },
  );
});

/** Number and cells of each row, empty cells at its end left out. */
type Row = [number, ...string[]];

async function rows(content: string | Buffer): Promise<Row[]> {
  const batches = await all(await open(content));
  return batches.flat().map(([number, ...cells]) => {
    while (cells.at(-1) === '') cells.pop();
    return [number, ...cells];
  });
}

/** The rows of each batch, all as wide as the batch. */
async function all(file: TableFile): Promise<Row[][]> {
  const batches: Row[][] = [];
  for (const table of file.tables) {
    for await (const batch of table.batches()) batches.push(batchRows(batch));
  }
  return batches;
}

function open(content: string | Buffer): Promise<TableFile> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return openDelimited(memoryBytes(bytes, PLACE));
}
