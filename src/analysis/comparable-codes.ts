import { isWithin } from '../domain/soc.ts';
import type { SocCrosswalkPair } from '../domain/soc-crosswalk.ts';

/** How the codes of two releases become comparable. */
export type CodeChange =
  | { readonly kind: 'same' }
  | { readonly kind: 'crosswalk'; readonly pairs: readonly SocCrosswalkPair[] }
  /** No crosswalk of the two classifications is at hand. */
  | { readonly kind: 'unknown' };

/** Codes of two classifications that stand for the same occupations. */
export interface CodeGroup {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Codes of the group that a release does not publish by themselves or in a group: it is not whole. */
  readonly missingFrom: readonly string[];
  readonly missingTo: readonly string[];
}

/**
 * What OEWS's own codes stand for that are no broad groups, as their titles say: from May 2017 on
 * these occupations are published together only. The parts have the same codes in SOC 2010 and 2018.
 */
const OEWS_CODES: Readonly<Record<string, readonly string[]>> = {
  '21-1018': ['21-1011', '21-1014'],
  '51-2028': ['51-2022', '51-2023'],
  '51-2098': ['51-2092', '51-2099'],
};

/**
 * The smallest groups of detailed codes that hold the same occupations in both classifications:
 * codes that the crosswalk connects, directly or through others, stand together. Where a release
 * publishes a broad group as one detailed occupation (51-2090), it stands for the codes in it.
 * Codes that the crosswalk does not know are not in any group.
 */
export function codeGroups(
  from: readonly string[],
  to: readonly string[],
  crosswalk: readonly SocCrosswalkPair[],
): readonly CodeGroup[] {
  const sets = new DisjointSets();
  const known = {
    from: new Set(crosswalk.map((pair) => pair.from)),
    to: new Set(crosswalk.map((pair) => pair.to)),
  };
  for (const pair of crosswalk) sets.join(`from ${pair.from}`, `to ${pair.to}`);
  // What each published code stands for; a code of the crosswalk for itself.
  const standsFor = (side: 'from' | 'to', code: string): readonly string[] => {
    if (known[side].has(code)) return [code];
    const isPart = (other: string) =>
      OEWS_CODES[code]?.includes(other) ?? (code.endsWith('0') && isWithin(other, code));
    return [...known[side]].filter(isPart);
  };
  const sides = { from, to } as const;
  const covered = { from: new Set<string>(), to: new Set<string>() };
  const published = new Map<string, { from: string[]; to: string[] }>();
  for (const side of ['from', 'to'] as const) {
    for (const code of sides[side]) {
      const members = standsFor(side, code);
      for (const member of members) {
        covered[side].add(member);
        sets.join(`${side} ${members[0]}`, `${side} ${member}`);
      }
    }
  }
  const add = (side: 'from' | 'to', member: string, code: string) => {
    const root = sets.rootOf(`${side} ${member}`);
    const group = published.get(root) ?? { from: [], to: [] };
    group[side].push(code);
    published.set(root, group);
  };
  for (const side of ['from', 'to'] as const) {
    for (const code of sides[side]) {
      const [member] = standsFor(side, code);
      if (member !== undefined) add(side, member, code);
    }
  }
  const missing = { from: new Map<string, string[]>(), to: new Map<string, string[]>() };
  for (const side of ['from', 'to'] as const) {
    for (const code of known[side]) {
      if (covered[side].has(code)) continue;
      const root = sets.rootOf(`${side} ${code}`);
      missing[side].set(root, [...(missing[side].get(root) ?? []), code]);
    }
  }
  return [...published].map(([root, group]) => ({
    ...group,
    missingFrom: missing.from.get(root) ?? [],
    missingTo: missing.to.get(root) ?? [],
  }));
}

class DisjointSets {
  readonly #parents = new Map<string, string>();

  rootOf(item: string): string {
    const parent = this.#parents.get(item);
    if (parent === undefined || parent === item) return item;
    const root = this.rootOf(parent);
    this.#parents.set(item, root);
    return root;
  }

  join(one: string, other: string): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    if (a !== b) this.#parents.set(a, b);
  }
}

/** Codes of a group whose occupations were in part outside it in the other classification. */
export interface MovedCodes {
  /** Of the earlier classification: some of their occupations left the group. */
  readonly out: readonly string[];
  /** Of the later one: some of their occupations came from outside. */
  readonly in: readonly string[];
}

/** What moved across the border of a major, minor or broad group; both empty where its content is the same. */
export function movedCodes(group: string, crosswalk: readonly SocCrosswalkPair[]): MovedCodes {
  const out = new Set<string>();
  const into = new Set<string>();
  for (const { from, to } of crosswalk) {
    const [isFrom, isTo] = [isWithin(from, group), isWithin(to, group)];
    if (isFrom && !isTo) out.add(from);
    if (isTo && !isFrom) into.add(to);
  }
  return { out: [...out], in: [...into] };
}
