import { BLANK, type Mark, markCode, PUBLISHED } from '../../domain/estimate.ts';

const UNREADABLE = markCode('unreadable');
const AT_LEAST = markCode('at-least');
const NOT_AVAILABLE = markCode('not-available');

/** Signs that publishers use for what is not there; upper case. */
const USUAL: ReadonlyMap<string, number> = new Map([
  ['', BLANK],
  ['*', markCode('wage-withheld')],
  ['**', markCode('employment-withheld')],
  ['***', markCode('see-notes')],
  ['#', AT_LEAST],
  ['~', markCode('below')],
  ...['-', '--', '—', '–', 'N/A', 'NA', 'N.A.', '.', 'NULL'].map((sign): [string, number] => [
    sign,
    NOT_AVAILABLE,
  ]),
  ...['(C)', 'CONFIDENTIAL', 'SUPPRESSED'].map((sign): [string, number] => [
    sign,
    markCode('confidential'),
  ]),
]);

const NUMBERS = {
  '.': /^[-+]?(\d{1,3}([,\s\u00a0\u202f]\d{3})+|\d+)?(\.\d*)?(e[-+]?\d+)?$/i,
  ',': /^[-+]?(\d{1,3}([.'\s\u00a0\u202f]\d{3})+|\d+)?(,\d*)?$/,
} as const;

/** What a text means as a figure: a state (an index into STATES), and its number, NaN where it has none. */
export interface TextNumber {
  readonly state: number;
  readonly value: number;
}

/** Understands a text: `2,091,480`, `$1.5`, `13.1%`, `−4`, `(12)`, `>=$239,200`, or a sign. */
export function understandNumber(
  text: string,
  decimal: '.' | ',',
  signs: ReadonlyMap<string, Mark>,
): TextNumber {
  const trimmed = text.trim();
  const own = signs.get(trimmed);
  if (own !== undefined) return { state: markCode(own), value: Number.NaN };
  const usual = USUAL.get(trimmed.toUpperCase());
  if (usual !== undefined) return { state: usual, value: Number.NaN };
  const floor = /^(>=|≥)\s*/.exec(trimmed)?.[0] ?? '';
  const value = plainNumber(trimmed.slice(floor.length), decimal);
  if (!Number.isFinite(value)) return { state: UNREADABLE, value: Number.NaN };
  return { state: floor === '' ? PUBLISHED : AT_LEAST, value };
}

/** NaN where the text is no number in this notation. */
export function plainNumber(text: string, decimal: '.' | ','): number {
  const bracketed = /^\((.*)\)$/.exec(text);
  const plain = (bracketed?.[1] ?? text)
    .replace('−', '-')
    .replace(/^([-+]?)[$€£]\s*/, '$1')
    .replace(/\s*[%€]$/, '');
  if (!/\d/.test(plain) || !NUMBERS[decimal].test(plain)) return Number.NaN;
  const groups = decimal === '.' ? /[,\s\u00a0\u202f]/g : /[.'\s\u00a0\u202f]/g;
  const value = Number(plain.replace(groups, '').replace(',', '.'));
  return bracketed === null ? value : -value;
}

/** What the texts of a table mean as figures, each understood once, by their index. */
export class TextNumbers {
  #states = new Uint8Array(4096);
  #known = new Uint8Array(4096);
  #values = new Float64Array(4096);

  constructor(
    readonly decimal: '.' | ',',
    readonly signs: ReadonlyMap<string, Mark>,
  ) {}

  state(id: number, strings: readonly string[]): number {
    if (this.#known[id] !== 1) this.#understand(id, strings[id] ?? '');
    return this.#states[id] as number;
  }

  /** Asked for after `state`. */
  value(id: number): number {
    return this.#values[id] as number;
  }

  #understand(id: number, text: string): void {
    if (id >= this.#known.length) this.#grow(id + 1);
    const { state, value } = understandNumber(text, this.decimal, this.signs);
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
