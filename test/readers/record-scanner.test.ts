import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { RecordScanner } from '../../src/readers/record-scanner.ts';
import { batchRows } from '../support/batch-rows.ts';
import { seededRandom } from '../support/seeded-random.ts';

const DELIMITERS = [',', '\t', ';', '|'] as const;

describe('the record scanner', () => {
  it('finds the same cells as csv-parse, wherever the bytes are cut into chunks', () => {
    const random = seededRandom(20_240_501);
    for (let round = 0; round < 3000; round++) {
      const delimiter = DELIMITERS[round % DELIMITERS.length] as string;
      const text = randomText(random, delimiter);
      const pieces = cut(Buffer.from(text), random);
      const told = JSON.stringify({ delimiter, pieces: pieces.map(String) });
      expect(scan(pieces, delimiter), told).toEqual(byCsvParse(text, delimiter));
    }
  });

  it('finds the same cells as csv-parse over many batches', () => {
    const random = seededRandom(7);
    let text = '';
    for (let row = 0; row < 10_000; row++) text += randomRecord(random, ',');
    expect(scan(cut(Buffer.from(text), random), ',')).toEqual(byCsvParse(text, ','));
  });
});

type Row = [number, ...string[]];

/** Rows without their empty cells at the end, those without any cell left out. */
function scan(pieces: readonly Buffer[], delimiter: string): Row[] {
  const scanner = new RecordScanner(delimiter, { file: 'made.csv' });
  const rows: Row[] = [];
  pieces.forEach((piece, index) => {
    scanner.push(piece, index === pieces.length - 1);
    while (scanner.fillBatch()) rows.push(...batchRows(scanner.batch));
  });
  rows.push(...batchRows(scanner.batch));
  return withoutEmptyEnds(rows);
}

function byCsvParse(text: string, delimiter: string): Row[] {
  const records: string[][] = parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: 0,
  });
  return withoutEmptyEnds(records.map((record, index): Row => [index + 1, ...record]));
}

function withoutEmptyEnds(rows: readonly Row[]): Row[] {
  return rows
    .map(([number, ...cells]): Row => {
      while (cells.at(-1) === '') cells.pop();
      return [number, ...cells];
    })
    .filter((row) => row.length > 1);
}

function cut(bytes: Buffer, random: () => number): Buffer[] {
  const longest = 1 + Math.floor(random() * random() * bytes.length);
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const next = at + 1 + Math.floor(random() * longest);
    pieces.push(bytes.subarray(at, next));
    at = next;
  }
  return pieces.length === 0 ? [bytes] : pieces;
}

function randomText(random: () => number, delimiter: string): string {
  let text = '';
  for (let row = Math.floor(random() * 12); row > 0; row--) text += randomRecord(random, delimiter);
  return random() < 0.5 ? text : text.replace(/[\r\n]+$/, '');
}

function randomRecord(random: () => number, delimiter: string): string {
  const fields = Array.from({ length: Math.floor(random() * 6) }, () => randomField(random));
  const end = ['\n', '\r\n', '\r'][Math.floor(random() * 3)] as string;
  return fields.join(delimiter) + end;
}

/** Plain, or quoted with whatever needs quotes in it. */
function randomField(random: () => number): string {
  const isQuoted = random() < 0.4;
  const alphabet = isQuoted ? QUOTED : PLAIN;
  let field = '';
  for (let length = Math.floor(random() * 6); length > 0; length--) {
    field += alphabet[Math.floor(random() * alphabet.length)];
  }
  return isQuoted ? `"${field.replaceAll('"', '""')}"` : field;
}

const PLAIN = ['a', '0', '8', ' ', '=', 'é', '–', '😀', "'", '11-1011'];
const QUOTED = [...PLAIN, '"', ',', ';', '\t', '|', '\n', '\r\n', '\r'];
