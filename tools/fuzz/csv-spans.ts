/** Bytes of a file that hold a cell, or a share in several. */
export interface CellSpan {
  readonly start: number;
  /** One beyond the last. */
  readonly end: number;
  /** From 1, as the file counts. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

/** The cells of delimited text, each with its quotes, without what ends it. Written apart from the program's own scanner. */
export function csvSpans(bytes: Buffer): readonly CellSpan[] {
  const delimiter = bytes.subarray(0, bytes.indexOf(10)).includes(9) ? 9 : 44;
  const spans: CellSpan[] = [];
  let [row, column, start, isQuoted] = [1, 0, 0, false];
  for (let at = 0; at <= bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === 34 && (at === start || isQuoted)) isQuoted = !isQuoted;
    const isEnd = byte === undefined || (!isQuoted && (byte === 10 || byte === 13));
    if (!isEnd && (isQuoted || byte !== delimiter)) continue;
    if (byte !== undefined || at > start || column > 0) spans.push({ start, end: at, row, column });
    column += 1;
    if (isEnd) {
      [row, column] = [row + 1, 0];
      if (byte === 13 && bytes[at + 1] === 10) at += 1;
    }
    start = at + 1;
  }
  return spans;
}
