import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';

/** The rows of a Parquet file, by a library that is not the program's own. */
export async function readParquet(path: string): Promise<readonly Record<string, unknown>[]> {
  const file = await asyncBufferFromFile(path);
  return parquetReadObjects({ file, compressors: { LZ4_RAW: decompressLz4 } });
}

/** One LZ4 block (LZ4 Block Format Description): hyparquet itself knows no LZ4. */
function decompressLz4(input: Uint8Array, outputLength: number): Uint8Array {
  const output = new Uint8Array(outputLength);
  let [from, to] = [0, 0];
  const length = (start: number) => {
    let sum = start;
    if (start === 15) {
      let more: number;
      do {
        more = input[from++] ?? 0;
        sum += more;
      } while (more === 255);
    }
    return sum;
  };
  while (from < input.length) {
    const token = input[from++] ?? 0;
    const literals = length(token >> 4);
    output.set(input.subarray(from, from + literals), to);
    from += literals;
    to += literals;
    // The last sequence is literals alone.
    if (from >= input.length) break;
    const offset = (input[from] ?? 0) | ((input[from + 1] ?? 0) << 8);
    from += 2;
    // A match may reach into what it writes, so it is copied byte by byte.
    for (const end = to + length(token & 15) + 4; to < end; to += 1) {
      output[to] = output[to - offset] ?? 0;
    }
  }
  return output;
}
