import { publishedValue } from '../domain/estimate.ts';
import type { OccupationFigures, Slice, SliceFigures, SourceFile } from '../domain/slice.ts';
import { ALL_OCCUPATIONS, isWithin } from '../domain/soc.ts';
import type { SocCrosswalkPair } from '../domain/soc-crosswalk.ts';
import type { SocLevel } from '../domain/soc-level.ts';
import { codeGroups, type MovedCodes, movedCodes } from './comparable-codes.ts';
import {
  differenceOf,
  type SampledEstimate,
  sumOfEstimates,
  type Verdict,
  verdictOf,
} from './difference.ts';
import { type Confidence, marginOf } from './margin.ts';
import { NOT_A_TIME_SERIES, type SeriesBreak, seriesBreaks } from './series-breaks.ts';

export interface PastChangeRequest {
  readonly level: SocLevel;
  /** Code of a group above the level; absent for all occupations. */
  readonly within?: string;
  readonly confidence: Confidence;
}

/** How the codes of two releases become comparable. */
export type CodeChange =
  | { readonly kind: 'same' }
  | { readonly kind: 'crosswalk'; readonly pairs: readonly SocCrosswalkPair[] }
  /** No crosswalk of the two classifications is at hand. */
  | { readonly kind: 'unknown' };

/** What is known of an occupation, or of several together, in one release. */
export interface ChangeSide {
  readonly codes: readonly string[];
  readonly titles: readonly string[];
  /** Jobs. */
  readonly employment: number;
  readonly rsePercent: number | null;
  /** In whole jobs. */
  readonly margin: number | null;
}

/** What a row of a comparison says about itself. */
export const CHANGE_FLAGS = {
  'no-sampling-error': 'no sampling error is published for one of the two, so nothing is concluded',
  grouped: 'codes that were split or merged, compared together',
  'content-changed':
    'occupations moved into or out of the group with the new classification; the interval allows for all of them',
  'no-crosswalk': 'compared because code and title are the same; no crosswalk is at hand',
} as const;
export type ChangeFlag = keyof typeof CHANGE_FLAGS;

/** The change of one occupation, or of codes that only together are comparable. */
export interface PastChangeRow {
  /** The later release's codes, joined by `+`. */
  readonly soc: string;
  readonly title: string;
  readonly from: ChangeSide;
  readonly to: ChangeSide;
  /** To − from, in jobs. */
  readonly change: number;
  /** From sampling alone, in whole jobs; null where one of the two publishes no sampling error. */
  readonly changeMargin: number | null;
  /** As a fraction of from; null where that is 0. */
  readonly changeRate: number | null;
  /** What sampling, and occupations that moved, allow; null where there is no margin. */
  readonly interval: readonly [low: number, high: number] | null;
  readonly verdict: Verdict;
  /** Codes that moved across the group's border with the classification; null where none did. */
  readonly moved: MovedCodes | null;
  readonly flags: readonly ChangeFlag[];
}

/** Why an occupation of one release or both has no change; a closed list. */
export const NOT_COMPARABLE = {
  'only-in-from': 'not in the later release: withheld there, no longer coded, or none',
  'only-in-to': 'not in the earlier release: withheld there, not yet coded, or none',
  'withheld-in-from': 'the employment is not released in the earlier release',
  'withheld-in-to': 'the employment is not released in the later release',
  'part-not-published': 'split or merged, and not all of the codes are published in both releases',
  'code-unknown-to-crosswalk': 'the official crosswalk does not say what the code stands for',
} as const;
export type NotComparable = keyof typeof NOT_COMPARABLE;

export interface NotComparableRow {
  readonly reason: NotComparable;
  /** What is published of it on either side; null where nothing is. */
  readonly from: { readonly codes: readonly string[]; readonly employment: number | null } | null;
  readonly to: { readonly codes: readonly string[]; readonly employment: number | null } | null;
  readonly titles: readonly string[];
}

/** Past change of one slice between two releases. */
export interface PastChange {
  readonly from: Slice;
  readonly to: Slice;
  readonly level: SocLevel;
  readonly within: { readonly code: string; readonly title: string } | null;
  readonly confidence: Confidence;
  /** The whole: all occupations, or the group within. Null where one of the two is withheld. */
  readonly total: PastChangeRow | null;
  /** Largest in the later release first. */
  readonly rows: readonly PastChangeRow[];
  readonly notComparable: readonly NotComparableRow[];
  readonly breaks: readonly SeriesBreak[];
  readonly sources: readonly SourceFile[];
  readonly caveats: readonly string[];
}

/** The difference of two releases, occupation by occupation; nothing of either is left out. */
export function pastChange(
  from: SliceFigures,
  to: SliceFigures,
  codeChange: CodeChange,
  request: PastChangeRequest,
): PastChange {
  const whole = request.within ?? ALL_OCCUPATIONS;
  const comparison = new Comparison(from, to, codeChange, request.confidence);
  const [earlier, later] = [from, to].map((slice) =>
    slice.occupations.filter(({ code, level }) => level === request.level && isWithin(code, whole)),
  ) as [OccupationFigures[], OccupationFigures[]];
  const { rows, notComparable } =
    codeChange.kind === 'crosswalk' && request.level === 'detailed'
      ? comparison.byCrosswalk(earlier, later, codeChange.pairs)
      : comparison.byCode(earlier, later);
  const [wholeFrom, wholeTo] = [from, to].map((slice) =>
    slice.occupations.find(({ code, level }) => code === whole && level !== 'detailed'),
  );
  const isCompared = employmentOf(wholeFrom) !== undefined && employmentOf(wholeTo) !== undefined;
  return {
    from: from.slice,
    to: to.slice,
    level: request.level,
    within:
      request.within === undefined
        ? null
        : { code: whole, title: wholeTo?.title ?? wholeFrom?.title ?? whole },
    confidence: request.confidence,
    total:
      isCompared && wholeFrom !== undefined && wholeTo !== undefined
        ? comparison.row([wholeFrom], [wholeTo])
        : null,
    rows: [...rows].sort((a, b) => b.to.employment - a.to.employment || (a.soc < b.soc ? -1 : 1)),
    notComparable,
    breaks: seriesBreaks(from, to),
    sources: [...from.files, ...to.files],
    caveats: [NOT_A_TIME_SERIES],
  };
}

type Rows = Pick<PastChange, 'rows' | 'notComparable'>;

class Comparison {
  readonly #from: SliceFigures;
  readonly #to: SliceFigures;
  readonly #codes: CodeChange;
  readonly #confidence: Confidence;

  constructor(from: SliceFigures, to: SliceFigures, codes: CodeChange, confidence: Confidence) {
    this.#from = from;
    this.#to = to;
    this.#codes = codes;
    this.#confidence = confidence;
  }

  /** Code by code; where no crosswalk is at hand only what has the same title, too. */
  byCode(earlier: readonly OccupationFigures[], later: readonly OccupationFigures[]): Rows {
    const rows: PastChangeRow[] = [];
    const notComparable: NotComparableRow[] = [];
    const laterByCode = new Map(later.map((row) => [row.code, row]));
    for (const one of earlier) {
      const other = laterByCode.get(one.code);
      if (other === undefined) {
        notComparable.push(withoutChange('only-in-from', [one], []));
        continue;
      }
      laterByCode.delete(one.code);
      const isRenamed = this.#codes.kind === 'unknown' && !isSameTitle(one.title, other.title);
      if (isRenamed) notComparable.push(withoutChange('code-unknown-to-crosswalk', [one], [other]));
      else this.#add(rows, notComparable, [one], [other]);
    }
    for (const other of laterByCode.values()) {
      notComparable.push(withoutChange('only-in-to', [], [other]));
    }
    return { rows, notComparable };
  }

  /** By the smallest groups of codes that hold the same occupations. */
  byCrosswalk(
    earlier: readonly OccupationFigures[],
    later: readonly OccupationFigures[],
    pairs: readonly SocCrosswalkPair[],
  ): Rows {
    const rows: PastChangeRow[] = [];
    const notComparable: NotComparableRow[] = [];
    const [fromByCode, toByCode] = [byCode(earlier), byCode(later)];
    const grouped = codeGroups([...fromByCode.keys()], [...toByCode.keys()], pairs);
    for (const group of grouped) {
      const from = taken(fromByCode, group.from);
      const to = taken(toByCode, group.to);
      if (from.length === 0) notComparable.push(withoutChange('only-in-to', [], to));
      else if (to.length === 0) notComparable.push(withoutChange('only-in-from', from, []));
      else if (group.missingFrom.length > 0 || group.missingTo.length > 0) {
        notComparable.push(withoutChange('part-not-published', from, to));
      } else this.#add(rows, notComparable, from, to);
    }
    // What is left no crosswalk knows: OEWS's own codes. The same code and title are the same occupation.
    for (const one of fromByCode.values()) {
      const other = toByCode.get(one.code);
      if (other !== undefined && isSameTitle(one.title, other.title)) {
        toByCode.delete(one.code);
        this.#add(rows, notComparable, [one], [other], ['no-crosswalk']);
      } else notComparable.push(withoutChange('code-unknown-to-crosswalk', [one], []));
    }
    for (const other of toByCode.values()) {
      notComparable.push(withoutChange('code-unknown-to-crosswalk', [], [other]));
    }
    return { rows, notComparable };
  }

  #add(
    rows: PastChangeRow[],
    notComparable: NotComparableRow[],
    from: readonly OccupationFigures[],
    to: readonly OccupationFigures[],
    flags: readonly ChangeFlag[] = [],
  ): void {
    const isKnown = (side: readonly OccupationFigures[]) =>
      side.every((one) => employmentOf(one) !== undefined);
    if (!isKnown(from)) notComparable.push(withoutChange('withheld-in-from', from, to));
    else if (!isKnown(to)) notComparable.push(withoutChange('withheld-in-to', from, to));
    else rows.push(this.row(from, to, flags));
  }

  row(
    from: readonly OccupationFigures[],
    to: readonly OccupationFigures[],
    flags: readonly ChangeFlag[] = [],
  ): PastChangeRow {
    const [before, after] = [sideEstimate(from), sideEstimate(to)];
    const { change, margin, changeRate } = differenceOf(before, after, this.#confidence);
    const moved = this.#movedAcross(to);
    const [movedIn, movedOut] =
      moved === null
        ? [0, 0]
        : [this.#mostJobsOf(moved.in, this.#to, to), this.#mostJobsOf(moved.out, this.#from, from)];
    const interval =
      margin === null
        ? null
        : ([
            Math.round(change - margin - movedIn),
            Math.round(change + margin + movedOut),
          ] as const);
    return {
      soc: to.map(({ code }) => code).join('+'),
      title: to.map(({ title }) => title).join('; '),
      from: this.#side(from, before),
      to: this.#side(to, after),
      change,
      changeMargin: margin === null ? null : Math.round(margin),
      changeRate,
      interval,
      verdict: verdictOf(interval),
      moved,
      flags: [
        ...(margin === null ? (['no-sampling-error'] as const) : []),
        ...(from.length + to.length > 2 ? (['grouped'] as const) : []),
        ...(moved === null ? [] : (['content-changed'] as const)),
        ...(this.#codes.kind === 'unknown' && to[0]?.level !== 'total'
          ? (['no-crosswalk'] as const)
          : flags),
      ],
    };
  }

  #side(rows: readonly OccupationFigures[], sampled: SampledEstimate): ChangeSide {
    const { estimate, rsePercent } = sampled;
    const margin = marginOf(estimate, rsePercent, this.#confidence);
    return {
      codes: rows.map(({ code }) => code),
      titles: rows.map(({ title }) => title),
      employment: estimate,
      rsePercent: rsePercent || null,
      margin: margin === null ? null : Math.round(margin),
    };
  }

  /** Null for detailed occupations, and for groups of the same content. */
  #movedAcross([group]: readonly OccupationFigures[]): MovedCodes | null {
    if (group === undefined || group.level === 'detailed' || this.#codes.kind !== 'crosswalk') {
      return null;
    }
    const moved = movedCodes(group.code, this.#codes.pairs);
    return moved.in.length + moved.out.length === 0 ? null : moved;
  }

  /**
   * The most jobs that these detailed codes of a group can hold: what is published of them; where
   * one of them is not published, also all that the group holds beyond its published detailed rows,
   * and rows that may contain it.
   */
  #mostJobsOf(
    codes: readonly string[],
    slice: SliceFigures,
    [group]: readonly OccupationFigures[],
  ): number {
    if (codes.length === 0 || group === undefined) return 0;
    const inGroup = slice.occupations.filter(
      ({ code, level }) => level === 'detailed' && isWithin(code, group.code),
    );
    const sum = (rows: readonly OccupationFigures[]) =>
      rows.reduce((jobs, row) => jobs + (employmentOf(row) ?? 0), 0);
    const own = inGroup.filter((row) => codes.includes(row.code));
    const isWhole = codes.every((code) =>
      own.some((row) => row.code === code && employmentOf(row) !== undefined),
    );
    if (isWhole) return sum(own);
    const known = new Set(
      this.#codes.kind === 'crosswalk'
        ? this.#codes.pairs.flatMap(({ from, to }) => [from, to])
        : [],
    );
    const mixed = inGroup.filter((row) => !codes.includes(row.code) && !known.has(row.code));
    const unpublished = Math.max(0, (employmentOf(group) ?? 0) - sum(inGroup));
    return sum(own) + sum(mixed) + unpublished;
  }
}

function employmentOf(row: OccupationFigures | undefined): number | undefined {
  return publishedValue(row?.figures.employment);
}

function sideEstimate(rows: readonly OccupationFigures[]): SampledEstimate {
  return sumOfEstimates(
    rows.map((row) => ({
      estimate: employmentOf(row) ?? 0,
      rsePercent: publishedValue(row.figures.employmentRsePercent),
    })),
  );
}

function byCode(rows: readonly OccupationFigures[]): Map<string, OccupationFigures> {
  return new Map(rows.map((row) => [row.code, row]));
}

function taken(
  rows: Map<string, OccupationFigures>,
  codes: readonly string[],
): readonly OccupationFigures[] {
  return codes.flatMap((code) => {
    const row = rows.get(code);
    rows.delete(code);
    return row ?? [];
  });
}

/** Punctuation and case were changed in many titles that mean the same. */
function isSameTitle(one: string, other: string): boolean {
  const plain = (title: string) => title.toLowerCase().replace(/[^a-z]/g, '');
  return plain(one) === plain(other);
}

function withoutChange(
  reason: NotComparable,
  from: readonly OccupationFigures[],
  to: readonly OccupationFigures[],
): NotComparableRow {
  const side = (rows: readonly OccupationFigures[]) =>
    rows.length === 0
      ? null
      : {
          codes: rows.map(({ code }) => code),
          employment: rows.some((row) => employmentOf(row) === undefined)
            ? null
            : rows.reduce((jobs, row) => jobs + (employmentOf(row) ?? 0), 0),
        };
  const titles = [...new Set([...from, ...to].map(({ title }) => title))];
  return { reason, from: side(from), to: side(to), titles };
}
