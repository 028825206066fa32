/** What a text means as a figure: a state (an index into STATES), and its number, NaN where it has none. */
export interface TextFigure {
  readonly state: number;
  readonly value: number;
}

/** What the texts of a table mean as figures, each understood once, by its index. */
export class TextFigures {
  readonly #understand: (text: string) => TextFigure;
  #states = new Uint8Array(4096);
  #known = new Uint8Array(4096);
  #values = new Float64Array(4096);

  constructor(understand: (text: string) => TextFigure) {
    this.#understand = understand;
  }

  state(id: number, strings: readonly string[]): number {
    if (this.#known[id] !== 1) this.#add(id, strings[id] ?? '');
    return this.#states[id] as number;
  }

  /** Asked for after `state`. */
  value(id: number): number {
    return this.#values[id] as number;
  }

  #add(id: number, text: string): void {
    if (id >= this.#known.length) this.#grow(id + 1);
    const { state, value } = this.#understand(text);
    this.#states[id] = state;
    this.#values[id] = value;
    this.#known[id] = 1;
  }

  #grow(atLeast: number): void {
    let length = this.#known.length;
    while (length < atLeast) length *= 2;
    const [states, known, values] = [
      new Uint8Array(length),
      new Uint8Array(length),
      new Float64Array(length),
    ];
    states.set(this.#states);
    known.set(this.#known);
    values.set(this.#values);
    [this.#states, this.#known, this.#values] = [states, known, values];
  }
}
