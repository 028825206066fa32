import { isWithin, type SocLevel } from '../../domain/soc.ts';
import type { KeyTables } from '../key-tables.ts';

/** What is known of one slice while its rows go by. */
export interface SliceTally {
  readonly release: number;
  readonly area: number;
  readonly industry: number;
  /** Jobs and row of the total of all occupations; NaN before one came. */
  total: number;
  totalRow: number;
  /** Published jobs of major groups and of detailed occupations, summed. */
  majors: number;
  detailed: number;
  /** A bit an occupation: which detailed ones it has. */
  members: Uint32Array;
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
        detailed: 0,
        members: new Uint32Array(32),
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

/** Adds a detailed occupation, by its index. */
export function addMember(slice: SliceTally, occupation: number): void {
  const word = occupation >>> 5;
  if (word >= slice.members.length) {
    const members = new Uint32Array(Math.max(word + 1, slice.members.length * 2));
    members.set(slice.members);
    slice.members = members;
  }
  slice.members[word] = (slice.members[word] as number) | (1 << (occupation & 31));
}

function hasMember(slice: SliceTally, occupation: number): boolean {
  return (((slice.members[occupation >>> 5] ?? 0) >>> (occupation & 31)) & 1) === 1;
}

/** Tells whether a slice has detailed occupations that lie in a group. */
export function membership(keys: KeyTables): (slice: SliceTally, group: number) => boolean {
  const byGroup = new Map<number, readonly number[]>();
  const isDetailed = (level: SocLevel) => level === 'detailed';
  return (slice, group) => {
    let members = byGroup.get(group);
    if (members === undefined) {
      const code = keys.occupations[group]?.code ?? '';
      members = keys.occupations.flatMap((occupation, index) =>
        isDetailed(occupation.level) && occupation.code !== code && isWithin(occupation.code, code)
          ? [index]
          : [],
      );
      byGroup.set(group, members);
    }
    return members.some((member) => hasMember(slice, member));
  };
}
