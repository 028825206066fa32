import { MAX_STRINGS } from './sheet-limits.ts';
import { HASH_SEED, nextHash, TextPool } from './text-pool.ts';
import type { XmlFault } from './xml-text.ts';

/** Puts texts that stand in cells behind the shared ones, each once. */
export class CellTexts {
  /** Where the text that `indexOfPlain` read last ends. */
  plainEnd = 0;

  /** Index of each text; made when the first text comes that is not in the shared table. */
  private indexes: Map<string, number> | undefined;
  /** Finds texts that came before by their bytes. */
  private readonly pool = new TextPool();
  private readonly poolIndexes: number[] = [];

  constructor(
    private readonly strings: string[],
    private readonly fault: XmlFault,
  ) {}

  indexOf(text: string): number {
    this.indexes ??= new Map(this.strings.map((shared, index) => [shared, index]));
    let index = this.indexes.get(text);
    if (index === undefined) {
      index = this.strings.length;
      if (index >= MAX_STRINGS) {
        throw this.fault(`Expected at most ${MAX_STRINGS} different texts, found more`);
      }
      this.strings.push(text);
      this.indexes.set(text, index);
    }
    return index;
  }

  /**
   * The index of the text that ends at the next `<`, made without a string if it came before; -1
   * where it is not plain ASCII that stands for itself, or not complete.
   */
  indexOfPlain(bytes: Buffer, start: number): number {
    let hash = HASH_SEED;
    let at = start;
    let byte = bytes[at] as number;
    while (byte !== LESS) {
      if (byte < SPACE || byte > TILDE || byte === AMPERSAND || byte === UNDERSCORE) return -1;
      hash = nextHash(hash, byte);
      byte = bytes[++at] as number;
    }
    this.plainEnd = at;
    if (at - start > MAX_PLAIN) return -1;
    const known = this.pool.intern(bytes, start, at, hash, 0);
    if (known === this.poolIndexes.length) {
      this.poolIndexes.push(this.indexOf(this.pool.strings[known] as string));
    }
    return this.poolIndexes[known] as number;
  }
}

const SPACE = 32;
const AMPERSAND = 38;
const LESS = 60;
const UNDERSCORE = 95;
const TILDE = 126;
/** Longer texts hardly repeat. */
const MAX_PLAIN = 4096;
