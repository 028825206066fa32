/**
 * The texts of a table, each once. Looked up by their bytes, so a text that was seen before costs
 * no string: in flat files of statistics most cells repeat.
 */
export class TextPool {
  /** Grows; a text keeps its index. */
  readonly strings: string[] = [];
  /** Bytes of the different texts so far. */
  byteCount = 0;

  private hashes = new Int32Array(1 << 12);
  private starts = new Int32Array((1 << 12) + 1);
  private bytes = Buffer.allocUnsafe(1 << 16);
  /** Open addressing; holds index + 1, 0 is free; always at least twice as long as the texts are many. */
  private slots = new Int32Array(1 << 13);

  /**
   * The index of the text in `from[start, end)`, UTF-8.
   * @param hash of its bytes, as `nextHash` makes it from `HASH_SEED`
   * @param allBits all its bytes OR-ed: below 0x80 the text is ASCII
   */
  intern(from: Buffer, start: number, end: number, hash: number, allBits: number): number {
    const mask = this.slots.length - 1;
    let slot = spread(hash) & mask;
    for (;;) {
      const entry = this.slots[slot] as number;
      if (entry === 0) return this.add(from, start, end, hash, allBits, slot);
      const index = entry - 1;
      if (this.hashes[index] === hash && this.isEqual(index, from, start, end)) return index;
      slot = (slot + 1) & mask;
    }
  }

  private isEqual(index: number, from: Buffer, start: number, end: number): boolean {
    const bytes = this.bytes;
    let own = this.starts[index] as number;
    if ((this.starts[index + 1] as number) - own !== end - start) return false;
    for (let i = start; i < end; i++) if (bytes[own++] !== from[i]) return false;
    return true;
  }

  private add(
    from: Buffer,
    start: number,
    end: number,
    hash: number,
    allBits: number,
    slot: number,
  ): number {
    const index = this.strings.length;
    if (index === this.hashes.length) this.growEntries();
    const next = this.byteCount + (end - start);
    if (next > this.bytes.length) this.growBytes(next);
    from.copy(this.bytes, this.byteCount, start, end);
    this.byteCount = next;
    this.hashes[index] = hash;
    this.starts[index + 1] = next;
    this.slots[slot] = index + 1;
    this.strings.push(from.toString(allBits < 0x80 ? 'latin1' : 'utf8', start, end));
    if (this.strings.length * 2 > this.slots.length) this.growSlots();
    return index;
  }

  private growEntries(): void {
    const length = this.hashes.length * 2;
    const hashes = new Int32Array(length);
    hashes.set(this.hashes);
    this.hashes = hashes;
    const starts = new Int32Array(length + 1);
    starts.set(this.starts);
    this.starts = starts;
  }

  private growBytes(atLeast: number): void {
    const bytes = Buffer.allocUnsafe(Math.max(atLeast, this.bytes.length * 2));
    this.bytes.copy(bytes, 0, 0, this.byteCount);
    this.bytes = bytes;
  }

  private growSlots(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let index = 0; index < this.strings.length; index++) {
      let slot = spread(this.hashes[index] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = index + 1;
    }
    this.slots = slots;
  }
}

/** FNV-1a, 32 bits: `hash = nextHash(hash, byte)` from HASH_SEED. */
export const HASH_SEED = 0x811c9dc5 | 0;

export function nextHash(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}

/** FNV's low bits alone cluster for codes that differ in their last digits. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return mixed ^ (mixed >>> 15);
}
