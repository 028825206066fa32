import { CFB } from '@e965/xlsx';
import type { CellSpan } from './csv-spans.ts';

const SST = 0xfc;
const LABEL_SST = 0xfd;
const NUMBER = 0x203;
const RK = 0x27e;
const LABEL = 0x204;
const BLANK = 0x201;

/**
 * The cells of a made .xls of one sheet: the record of each, and for a text that several share its
 * bytes in the table of texts. Enough of the format for files that SheetJS writes.
 */
export function xlsSpans(file: Buffer): readonly CellSpan[] {
  const content = CFB.find(CFB.read(file, { type: 'buffer' }), '/Workbook')?.content;
  const stream = Buffer.from(content as Uint8Array);
  const offset = file.indexOf(stream.subarray(0, 512));
  const spans: CellSpan[] = [];
  const strings: { readonly start: number; readonly end: number }[] = [];
  for (let at = 0; at + 4 <= stream.length; ) {
    const [type, length] = [stream.readUInt16LE(at), stream.readUInt16LE(at + 2)];
    const [start, end] = [offset + at, offset + at + 4 + length];
    if (type === SST) strings.push(...stringSpans(stream, at + 4, offset));
    if ([LABEL_SST, NUMBER, RK, LABEL, BLANK].includes(type)) {
      const [row, column] = [1 + stream.readUInt16LE(at + 4), stream.readUInt16LE(at + 6)];
      spans.push({ start, end, row, column });
      const text = type === LABEL_SST ? strings[stream.readUInt32LE(at + 10)] : undefined;
      if (text !== undefined) spans.push({ ...text, row, column });
    }
    at += 4 + length;
    if (type === 0 && length === 0) break;
  }
  if (spans.length === 0) throw new Error('no cells were found in the made .xls');
  return spans;
}

function stringSpans(stream: Buffer, from: number, offset: number) {
  const count = stream.readUInt32LE(from + 4);
  const found: { start: number; end: number }[] = [];
  for (let at = from + 8; found.length < count; ) {
    const isWide = ((stream[at + 2] ?? 0) & 1) === 1;
    const end = at + 3 + stream.readUInt16LE(at) * (isWide ? 2 : 1);
    found.push({ start: offset + at, end: offset + end });
    at = end;
  }
  return found;
}
