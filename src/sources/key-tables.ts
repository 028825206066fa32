import type { Area } from '../domain/area.ts';
import type { FactKeys, OccupationKey, SourceTable } from '../domain/facts.ts';
import type { Industry } from '../domain/naics.ts';
import { keptTitle } from '../domain/plain-line.ts';
import type { ReleaseId } from '../domain/release.ts';

/**
 * The keys of a file's rows, each kept once. What makes two keys the same is their code (and level);
 * of two titles for one key the first is kept, on one line.
 */
export class KeyTables implements FactKeys {
  readonly releases: ReleaseId[] = [];
  readonly areas: Area[] = [];
  readonly industries: Industry[] = [];
  readonly ownerships: string[] = [];
  readonly occupations: OccupationKey[] = [];
  readonly tables: SourceTable[] = [];
  readonly texts: string[] = [];
  readonly #indexes = new Map<string, number>();

  release(id: ReleaseId): number {
    return this.#index(this.releases, `release ${id}`, () => id);
  }

  /** −1 for no text. */
  text(text: string): number {
    return text === '' ? -1 : this.#index(this.texts, `text ${text}`, () => text);
  }

  area(area: Area): number {
    return this.#index(this.areas, `area ${area.type} ${area.code}`, () => titled(area));
  }

  industry(industry: Industry): number {
    return this.#index(this.industries, `industry ${industry.level} ${industry.code}`, () =>
      titled(industry),
    );
  }

  ownership(code: string): number {
    return this.#index(this.ownerships, `ownership ${code}`, () => code);
  }

  occupation(occupation: OccupationKey): number {
    return this.#index(this.occupations, `occupation ${occupation.level} ${occupation.code}`, () =>
      titled(occupation),
    );
  }

  table(table: SourceTable): number {
    return this.tables.push(table) - 1;
  }

  #index<T>(list: T[], key: string, item: () => T): number {
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    const index = list.push(item()) - 1;
    this.#indexes.set(key, index);
    return index;
  }
}

function titled<Key extends { readonly title: string }>(key: Key): Key {
  return { ...key, title: keptTitle(key.title) };
}
