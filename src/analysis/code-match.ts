import { isWithin } from '../domain/soc.ts';
import type { SocCrosswalkPair } from '../domain/soc-crosswalk.ts';
import type { SocVintage } from '../domain/soc-vintage.ts';

/**
 * The codes of another vintage that stand for exactly the occupations of a code: the code itself,
 * its one successor, or the codes it was split into. Undefined where the occupations cannot be told
 * apart from others': then nothing is allocated.
 */
export type CodeMatch = (code: string) => readonly string[] | undefined;

/** Hybrids were published with codes of both their vintages; what they share with either has the same code. */
const SAME_CODES: Readonly<Record<SocVintage, string>> = {
  '2000': '2000',
  '2000/2010': '2010',
  '2010': '2010',
  '2010/2018': '2018',
  '2018': '2018',
};

export function isSameClassification(from: SocVintage, to: SocVintage): boolean {
  return SAME_CODES[from] === SAME_CODES[to];
}

/** @param crosswalk the official pairs of SOC 2010 and 2018; no other change of vintage has one here */
export function codeMatch(
  from: SocVintage,
  to: SocVintage,
  crosswalk: readonly SocCrosswalkPair[],
): CodeMatch {
  if (isSameClassification(from, to)) return (code) => [code];
  const [old, recent] = [SAME_CODES[from], SAME_CODES[to]];
  const pairs =
    old === '2010' && recent === '2018'
      ? crosswalk.map((pair) => [pair.from, pair.to] as const)
      : old === '2018' && recent === '2010'
        ? crosswalk.map((pair) => [pair.to, pair.from] as const)
        : [];
  const forward = grouped(pairs);
  const backward = grouped(pairs.map(([left, right]) => [right, left] as const));
  return (code) => {
    const successors = forward.get(code);
    if (successors !== undefined) {
      const isAlone = successors.every((next) => backward.get(next)?.length === 1);
      return isAlone ? successors : undefined;
    }
    return isUnchangedGroup(code, pairs) ? [code] : undefined;
  };
}

/** Whether a group holds the same detailed occupations in both vintages. */
function isUnchangedGroup(group: string, pairs: readonly (readonly [string, string])[]): boolean {
  let members = 0;
  for (const [left, right] of pairs) {
    const isIn = isWithin(left, group);
    if (isIn !== isWithin(right, group)) return false;
    if (isIn) members += 1;
  }
  return members > 0;
}

function grouped(
  pairs: readonly (readonly [string, string])[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const list = found.get(key);
    if (list === undefined) found.set(key, [value]);
    else list.push(value);
  }
  return found;
}
