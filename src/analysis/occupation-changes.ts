import { type CodeChange, codeGroups } from './comparable-codes.ts';

export interface CodeTitle {
  readonly code: string;
  readonly title: string;
}

/** Which detailed occupations two releases do not have in common. */
export interface OccupationChanges {
  /** Of the later release alone, of the earlier one alone. */
  readonly came: readonly CodeTitle[];
  readonly went: readonly CodeTitle[];
  /** What a new SOC split, merged or both. */
  readonly regrouped: readonly {
    readonly from: readonly CodeTitle[];
    readonly to: readonly CodeTitle[];
  }[];
}

type RowsByCode = ReadonlyMap<string, { readonly title: string }>;

/**
 * Compares the detailed occupations of two releases. What a crosswalk connects is told as a group,
 * never as one that went and others that came; where one of the two has none, nothing is.
 */
export function occupationChanges(
  before: RowsByCode,
  after: RowsByCode,
  codes: CodeChange,
): OccupationChanges {
  if (before.size === 0 || after.size === 0) return { came: [], went: [], regrouped: [] };
  const titled = (rows: RowsByCode, code: string): CodeTitle => ({
    code,
    title: rows.get(code)?.title ?? code,
  });
  const regrouped: OccupationChanges['regrouped'][number][] = [];
  const told = { from: new Set<string>(), to: new Set<string>() };
  if (codes.kind === 'crosswalk') {
    for (const group of codeGroups([...before.keys()], [...after.keys()], codes.pairs)) {
      const isPlain = group.from.length <= 1 && group.to.length <= 1;
      if (group.from.length === 0 || group.to.length === 0) continue;
      for (const code of group.from) told.from.add(code);
      for (const code of group.to) told.to.add(code);
      if (isPlain) continue;
      regrouped.push({
        from: group.from.map((code) => titled(before, code)),
        to: group.to.map((code) => titled(after, code)),
      });
    }
  }
  return {
    came: [...after.keys()]
      .filter((code) => !before.has(code) && !told.to.has(code))
      .map((code) => titled(after, code)),
    went: [...before.keys()]
      .filter((code) => !after.has(code) && !told.from.has(code))
      .map((code) => titled(before, code)),
    regrouped,
  };
}
