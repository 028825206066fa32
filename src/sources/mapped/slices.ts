import { isWithin } from '../../domain/soc.ts';
import type { KeyTables } from '../key-tables.ts';

/** What is known of one slice while its rows go by. */
export interface SliceTally {
  readonly release: number;
  readonly area: number;
  readonly industry: number;
  /** Jobs and row of the total of all occupations; NaN before one came. */
  total: number;
  totalRow: number;
  /** Published jobs of major groups, summed, and how many there are. */
  majors: number;
  majorCount: number;
  /** The detailed occupations that it has, by index, and the jobs of each; 0 where they are not published. */
  readonly members: number[];
  readonly memberJobs: number[];
}

/** The slices of a table, each with its totals and which detailed occupations it has. */
export class Slices {
  readonly #byKey = new Map<number, SliceTally>();
  #lastKey = -1;
  #last: SliceTally | undefined;

  of(release: number, area: number, industry: number, ownership: number): SliceTally {
    const key = ((release * 2 ** 18 + area) * 2 ** 18 + industry) * 2 ** 4 + ownership;
    if (key === this.#lastKey) return this.#last as SliceTally;
    let slice = this.#byKey.get(key);
    if (slice === undefined) {
      slice = {
        release,
        area,
        industry,
        total: Number.NaN,
        totalRow: 0,
        majors: 0,
        majorCount: 0,
        members: [],
        memberJobs: [],
      };
      this.#byKey.set(key, slice);
    }
    this.#lastKey = key;
    this.#last = slice;
    return slice;
  }

  all(): Iterable<SliceTally> {
    return this.#byKey.values();
  }
}

/** Adds a detailed occupation, by its index; NaN where its jobs are not published. */
export function addMember(slice: SliceTally, occupation: number, jobs: number): void {
  slice.members.push(occupation);
  slice.memberJobs.push(jobs > 0 ? jobs : 0);
}

/** More than its parts round up to: what has so many jobs fewer than its members does not hold them. */
const ROUNDING = { share: 1.02, jobs: 15 } as const;

/**
 * Tells whether a row of a group's code holds the group: detailed occupations of it stand in its
 * slice, and have no more jobs than it has. Some states print 11-3010 for the managers that they
 * could not tell apart, beside 11-3012 and 11-3013, which have many more.
 */
export function groupTest(
  keys: KeyTables,
): (slice: SliceTally, group: number, jobs: number) => boolean {
  const byGroup = new Map<number, ReadonlySet<number>>();
  return (slice, group, jobs) => {
    let within = byGroup.get(group);
    if (within === undefined) {
      within = membersOf(keys, keys.occupations[group]?.code ?? '');
      byGroup.set(group, within);
    }
    let count = 0;
    let sum = 0;
    slice.members.forEach((member, i) => {
      if (within?.has(member) !== true) return;
      count += 1;
      sum += slice.memberJobs[i] as number;
    });
    return count > 0 && !(sum > jobs * ROUNDING.share + ROUNDING.jobs);
  };
}

function membersOf({ occupations }: KeyTables, group: string): ReadonlySet<number> {
  return new Set(
    occupations.flatMap(({ code, level }, index) =>
      level === 'detailed' && code !== group && isWithin(code, group) ? [index] : [],
    ),
  );
}
