/** A damaged file, and what was done to which bytes of the sound one. */
export interface Mutated {
  readonly bytes: Buffer;
  /** For each byte of it the one of the sound file that it is; −1 for one that was changed. */
  readonly origin: Int32Array;
  /** Ranges of the sound file that were cut, changed, copied or moved: first and one beyond the last. */
  readonly touched: readonly (readonly [number, number])[];
  readonly what: string;
}

type Change = 'flip' | 'cut' | 'repeat' | 'reorder';
const CHANGES: readonly Change[] = ['flip', 'flip', 'cut', 'repeat', 'reorder'];

/** One to three changes at random places. */
export function mutate(sound: Buffer, random: () => number): Mutated {
  let bytes = sound;
  let origin = Int32Array.from(sound, (_, at) => at);
  const touched: [number, number][] = [];
  const what: string[] = [];
  for (let left = 1 + below(3, random); left > 0; left -= 1) {
    const change = CHANGES[below(CHANGES.length, random)] as Change;
    const [a, b] = range(bytes, change === 'flip' ? 4 : bytes.length, random);
    const c = change === 'reorder' ? Math.min(bytes.length, b + (b - a)) : b;
    touch(origin, a, c, touched);
    what.push(`${change} ${a}-${c}`);
    if (change === 'flip') {
      bytes = Buffer.from(bytes);
      for (let at = a; at < b; at += 1) {
        const bit = 1 << below(8, random);
        bytes[at] = (bytes[at] as number) ^ (random() < 0.5 ? bit : 1 + below(255, random));
        origin[at] = -1;
      }
      continue;
    }
    const pieces: readonly (readonly [number, number])[] = {
      cut: [
        [0, a],
        [b, bytes.length],
      ] as const,
      repeat: [
        [0, b],
        [a, bytes.length],
      ] as const,
      reorder: [
        [0, a],
        [b, c],
        [a, b],
        [c, bytes.length],
      ] as const,
    }[change];
    const from = bytes;
    bytes = Buffer.concat(pieces.map(([start, end]) => from.subarray(start, end)));
    origin = Int32Array.from(pieces.flatMap(([start, end]) => [...origin.subarray(start, end)]));
  }
  return { bytes, origin, touched, what: what.join(', ') };
}

/** Short ones as often as long ones; in text some of whole lines. */
function range(bytes: Buffer, most: number, random: () => number): readonly [number, number] {
  const length = Math.max(1, Math.floor(most ** (0.9 * random())));
  const start = below(Math.max(1, bytes.length - length), random);
  const end = Math.min(bytes.length, start + length);
  if (most === 4 || random() < 0.7) return [start, end];
  const lineStart = bytes.lastIndexOf(10, start) + 1;
  const lineEnd = bytes.indexOf(10, end) + 1;
  return lineEnd > lineStart ? [lineStart, lineEnd] : [start, end];
}

/** The byte before and the one after belong to it: cells may be joined there. */
function touch(origin: Int32Array, start: number, end: number, touched: [number, number][]): void {
  for (let at = Math.max(0, start - 1); at <= end && at < origin.length; at += 1) {
    const from = origin[at] as number;
    const last = touched.at(-1);
    if (from < 0) continue;
    if (last !== undefined && last[1] === from) last[1] = from + 1;
    else touched.push([from, from + 1]);
  }
}

function below(count: number, random: () => number): number {
  return Math.floor(random() * count);
}
