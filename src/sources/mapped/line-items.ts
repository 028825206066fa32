import { socVintageOf } from '../../domain/release.ts';
import type { Reading } from '../source.ts';
import { groupTest, type SliceTally } from './slices.ts';

/** A row whose code is a group's, and which may yet be a line item. */
export interface Candidate {
  readonly slice: SliceTally;
  /** Indexes into the keys of the file. */
  readonly release: number;
  readonly occupation: number;
  /** NaN where they are not published. */
  readonly jobs: number;
}

/**
 * The occupation of each row, by index, once its level is known. A group's code that does not hold
 * its members is a line item, as detailed as the file gets, where OEWS publishes it so or most such
 * codes of its slice are no groups; so no job stands twice at one level, and none is lost.
 */
export function decideLevels(rows: readonly Candidate[], reading: Reading): readonly number[] {
  const { keys, problems } = reading;
  const holdsGroup = groupTest(keys);
  const isGroup = rows.map(({ slice, occupation, jobs }) => holdsGroup(slice, occupation, jobs));
  const balance = new Map<SliceTally, number>();
  rows.forEach(({ slice }, i) => {
    balance.set(slice, (balance.get(slice) ?? 0) + (isGroup[i] === true ? 1 : -1));
  });
  let lineItems = 0;
  const decided = rows.map(({ slice, release, occupation }, i) => {
    const found = keys.occupations[occupation];
    if (isGroup[i] === true || found === undefined) return occupation;
    if ((balance.get(slice) ?? 0) > 0 && !isOewsLineItem(found.code, release, reading)) {
      return occupation;
    }
    lineItems += 1;
    return keys.occupation({ ...found, level: 'detailed' });
  });
  if (lineItems > 0) {
    problems.mention(
      'rows with the code of a group, such as 51-2090, are as detailed as the file gets and were read as detailed occupations',
      lineItems,
    );
  }
  return decided;
}

function isOewsLineItem(code: string, release: number, { keys, soc }: Reading): boolean {
  const vintage = socVintageOf(keys.releases[release] ?? '') ?? '2018';
  return soc(vintage).levelsOf(code).includes('detailed');
}
