import { cellName, type Place } from '../../domain/errors.ts';
import { plainTitle } from '../../domain/plain-title.ts';
import { CellKind, cellText, type RowBatch } from '../../readers/table.ts';
import type { KeyTables } from '../key-tables.ts';
import type { Reading, SocLookup } from '../source.ts';
import type { OewsLayout } from './layout.ts';

/** The keys of a row, as indexes into the file's keys. */
export interface RowKey {
  readonly area: number;
  readonly industry: number;
  readonly ownership: number;
  readonly occupation: number;
}

/**
 * Reports rows whose key may be that of another row: a code that is spoiled can be one that there
 * is. A title says so that another row has for this code, or this row for another; in no published
 * file does either occur. The rows are read all the same.
 */
export class KeyDoubts {
  readonly #titles: readonly Titles[];
  readonly #slices = new Map<string, { readonly cell: string; hasTotal: boolean }>();
  readonly #report: (cell: string, message: string) => void;
  readonly #keys: KeyTables;
  #lastSlice = '';

  constructor(place: Place, layout: OewsLayout, { keys, problems }: Reading, soc: SocLookup) {
    const at = layout.keys;
    this.#keys = keys;
    this.#report = (cell, message) => problems.add({ ...place, cell }, message);
    const occupation = (index: number) => keys.occupations[index];
    this.#titles = [
      new Titles('occupation', at.occupationTitle, (index, title) => {
        const { code = '', level = 'detailed' } = occupation(index) ?? {};
        const levels = soc.levelsOf(code);
        if (levels.length > 0 && !levels.includes(level)) {
          return `Expected ${code} at the level ${levels.join(' or ')}, found ${level}`;
        }
        const codes = soc.codesTitled(title);
        if (codes.length === 0 || codes.includes(code)) return undefined;
        return `${code} has the title of ${codes.join(', ')}, ${JSON.stringify(title)}`;
      }),
      new Titles('industry', at.industryTitle, undefined, (index) => {
        const industry = keys.industries[index];
        return industry === undefined ? undefined : [industry.level, industry.code];
      }),
      new Titles('area', at.areaTitle, undefined, (index) => {
        const area = keys.areas[index];
        return area === undefined ? undefined : [area.type, area.code];
      }),
    ];
  }

  /** Looks at a row of which all keys are sound in themselves. */
  see(batch: RowBatch, row: number, key: RowKey): void {
    for (const titles of this.#titles) {
      const doubt = titles.doubt(batch, row, key[titles.kind]);
      if (doubt === undefined) continue;
      this.#report(cellName(titles.column ?? 0, batch.rowNumbers[row] as number), `${doubt}.`);
    }
    const slice = `${key.area} ${key.industry} ${key.ownership}`;
    const isTotal = this.#keys.occupations[key.occupation]?.level === 'total';
    if (slice === this.#lastSlice && !isTotal) return;
    this.#lastSlice = slice;
    const known = this.#slices.get(slice);
    if (known !== undefined) known.hasTotal ||= isTotal;
    else {
      const cell = cellName(0, batch.rowNumbers[row] as number);
      this.#slices.set(slice, { cell, hasTotal: isTotal });
    }
  }

  /** Where most have their row of all occupations, one without it is in doubt. */
  finish(): void {
    const slices = [...this.#slices.values()];
    if (slices.filter(({ hasTotal }) => hasTotal).length <= slices.length / 2) return;
    for (const { cell, hasTotal } of slices) {
      if (hasTotal) continue;
      this.#report(
        cell,
        'The area, industry and ownership of this row have no row of all occupations (00-0000) in this table, as others have.',
      );
    }
  }
}

type DoubtOfTitle = (index: number, title: string) => string | undefined;
type CodeOf = (index: number) => readonly [scope: string, code: string] | undefined;

/** The titles of one kind of key. */
class Titles {
  readonly kind: 'occupation' | 'industry' | 'area';
  readonly column: number | undefined;
  readonly #ofTitle: DoubtOfTitle | undefined;
  readonly #codeOf: CodeOf | undefined;
  /** Of each key the title it was seen with first: its index among the texts, and in plain letters. */
  readonly #first: { readonly text: number; readonly plain: string; readonly doubt?: string }[] =
    [];
  /** Scope and title to the code it was seen with first. */
  readonly #codes = new Map<string, string>();

  constructor(
    kind: Titles['kind'],
    column: number | undefined,
    ofTitle?: DoubtOfTitle,
    codeOf?: CodeOf,
  ) {
    [this.kind, this.column, this.#ofTitle, this.#codeOf] = [kind, column, ofTitle, codeOf];
  }

  doubt(batch: RowBatch, row: number, index: number): string | undefined {
    if (this.column === undefined) return undefined;
    const cells = batch.columns[this.column];
    if (cells?.kinds[row] !== CellKind.text) return undefined;
    const text = cells.texts[row] as number;
    const first = this.#first[index];
    if (first?.text === text) return first.doubt;
    const title = cellText(batch, this.column, row).trim();
    const plain = plainTitle(title);
    if (first === undefined) {
      const doubt = this.#doubtOfFirst(index, title, plain);
      this.#first[index] = { text, plain, ...(doubt === undefined ? {} : { doubt }) };
      return doubt;
    }
    return first.plain === plain
      ? first.doubt
      : `The ${this.kind} has another title in another row: ${JSON.stringify(title)}`;
  }

  #doubtOfFirst(index: number, title: string, plain: string): string | undefined {
    const key = this.#codeOf?.(index);
    if (key === undefined || plain === '') return this.#ofTitle?.(index, title);
    const [scope, code] = key;
    const other = this.#codes.get(`${scope} ${plain}`);
    if (other !== undefined) {
      return `The ${this.kind} ${code} has the title of ${other}, ${JSON.stringify(title)}`;
    }
    this.#codes.set(`${scope} ${plain}`, code);
    return undefined;
  }
}
