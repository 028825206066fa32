import { NONE_OF_THESE } from '../../domain/conversation-form.ts';
import type { OccupationFigures } from '../../domain/slice.ts';
import { socLevelNumber } from '../../domain/soc-level.ts';
import type { NamedSoc } from './conversation.ts';
import type { FormCell } from './form-cell.ts';

/** What is known of codes beyond the slice. */
export interface SocKnowledge {
  /** The classification in words: `SOC 2018`. */
  readonly name: string;
  /** Undefined where the classification of the slice has no such code. */
  readonly titleOf: (code: string) => string | undefined;
  /** Whether any edition of the classification has the code. */
  readonly isKnown: (code: string) => boolean;
}

/**
 * What a cell names: an occupation, none (null: words of one's own, or "none of these"), or something
 * that cannot be right.
 */
export type Recognised =
  | { readonly soc: NamedSoc | null }
  | { readonly expected: string; readonly soc: null };

/** Recognises occupations as people write them: chosen from the list, a bare code, a title as in the data. */
export class SocNames {
  readonly #titles = new Map<string, Set<string>>();
  readonly #byCode = new Map<string, NamedSoc>();
  readonly #byTitle = new Map<string, NamedSoc>();
  readonly #known: SocKnowledge;

  constructor(occupations: readonly OccupationFigures[], known: SocKnowledge) {
    this.#known = known;
    // Where a group and its only member share a title, the finest is meant.
    const finestLast = [...occupations].sort(
      (a, b) => socLevelNumber(a.level) - socLevelNumber(b.level),
    );
    for (const { code, title } of finestLast) {
      const titles = this.#titles.get(code) ?? new Set();
      this.#titles.set(code, titles.add(titleKey(title)));
      this.#byCode.set(code, { code, title });
      this.#byTitle.set(titleKey(title), { code, title });
    }
  }

  /** An occupation of the data whose title the words are; null where there is none. */
  byTitle(text: string): NamedSoc | null {
    return this.#byTitle.get(titleKey(text)) ?? null;
  }

  recognise(cell: FormCell): Recognised {
    if (cell.kind !== 'text' && cell.kind !== 'number') {
      return { soc: null, expected: 'an occupation of the list, a SOC code or words' };
    }
    if (titleKey(cell.text) === titleKey(NONE_OF_THESE)) return { soc: null };
    const match = CODE.exec(cell.text.trim());
    if (match === null && cell.kind === 'number') {
      return { soc: null, expected: `a code of ${this.#known.name} or words` };
    }
    if (match === null) return { soc: this.byTitle(cell.text) };
    const [, first, last, detail, words = ''] = match;
    const code = `${first}-${last}`;
    const title = this.#titleOf(code);
    if (title === undefined) {
      const other = this.#known.isKnown(code) ? ' (it is one of another edition)' : '';
      return { soc: null, expected: `a code of ${this.#known.name}${other}` };
    }
    // An O*NET code below a SOC code has a title of its own.
    if (words === '' || (detail ?? '00') !== '00' || this.#isTitle(code, words)) {
      return { soc: { code, title } };
    }
    return { soc: null, expected: `the title of the code, as in ${code} ${title}` };
  }

  #titleOf(code: string): string | undefined {
    return this.#byCode.get(code)?.title ?? this.#known.titleOf(code);
  }

  #isTitle(code: string, words: string): boolean {
    const written = titleKey(words);
    const titles = [...(this.#titles.get(code) ?? []), titleKey(this.#known.titleOf(code) ?? '')];
    return titles.some(
      (title) =>
        title === written || (written.endsWith('…') && title.startsWith(written.slice(0, -1))),
    );
  }
}

/** `51-4041`, `514041`, `51–4041`, O*NET's `51-4041.00`, each perhaps with a title after it. */
const CODE = /^(\d{2})[-\u2010-\u2015\u2212]?(\d{4})(?:\.(\d{2}))?(?:[\s:,–—-]+(\S.*))?$/su;

function titleKey(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
