import type { Place } from '../domain/errors.ts';
import { damaged } from './biff.ts';

const WIDE = 1;
const EXTENDED = 4;
const RICH = 8;

/**
 * How many texts an .xls workbook's table of texts (SST) holds: one that is longer than it says
 * would swallow the next, and every cell behind would have the text of another.
 * @param parts the record and those that continue it
 * @throws FileError where they are not as many as it states.
 */
export function countTexts(parts: readonly Buffer[], place: Place): number {
  const bytes = new Parts(parts);
  bytes.skip(4);
  const stated = bytes.number(4);
  let count = 0;
  while (count < stated && bytes.isSound) {
    skipText(bytes);
    count += 1;
  }
  if (count === stated && bytes.isSound && bytes.isAtEnd) return count;
  throw damaged(`a table of texts that does not hold the ${stated} it states`, place);
}

function skipText(bytes: Parts): void {
  let characters = bytes.number(2);
  let flags = bytes.number(1);
  if ((flags & ~(WIDE | EXTENDED | RICH)) !== 0) bytes.isSound = false;
  const runs = flags & RICH ? bytes.number(2) : 0;
  const extended = flags & EXTENDED ? bytes.number(4) : 0;
  while (characters > 0 && bytes.isSound) {
    const size = flags & WIDE ? 2 : 1;
    const here = Math.min(characters, Math.floor(bytes.leftInPart / size));
    bytes.skip(here * size);
    characters -= here;
    if (characters === 0) break;
    // In the next record the characters begin with flags of their own.
    flags = bytes.nextPart() ? bytes.number(1) : 0;
  }
  bytes.skip(4 * runs + extended);
}

/** Several records read as one. Beyond their end it is no longer sound. */
class Parts {
  isSound = true;
  readonly #parts: readonly Buffer[];
  #part = 0;
  #at = 0;

  constructor(parts: readonly Buffer[]) {
    this.#parts = parts;
  }

  get leftInPart(): number {
    return (this.#parts[this.#part]?.length ?? 0) - this.#at;
  }

  get isAtEnd(): boolean {
    return this.leftInPart === 0 && this.#part >= this.#parts.length - 1;
  }

  nextPart(): boolean {
    if (this.leftInPart > 0 || this.#part >= this.#parts.length - 1) this.isSound = false;
    [this.#part, this.#at] = [this.#part + 1, 0];
    return this.isSound;
  }

  skip(count: number): void {
    let left = count;
    while (left > 0 && this.isSound) {
      const here = Math.min(left, this.leftInPart);
      this.#at += here;
      left -= here;
      if (left > 0) this.nextPart();
    }
  }

  /** An unsigned number, which stands in one record. */
  number(bytes: 1 | 2 | 4): number {
    if (this.leftInPart === 0) this.nextPart();
    const part = this.#parts[this.#part];
    if (part === undefined || this.leftInPart < bytes) {
      this.isSound = false;
      return 0;
    }
    const found = part.readUIntLE(this.#at, bytes);
    this.#at += bytes;
    return found;
  }
}
