import { publishedValue } from '../domain/estimate.ts';
import type { Measure } from '../domain/measure.ts';
import type { OccupationFigures, SliceFigures } from '../domain/slice.ts';
import { ALL_OCCUPATIONS, isWithin } from '../domain/soc.ts';
import type { SocCrosswalkPair } from '../domain/soc-crosswalk.ts';
import type { SocLevel } from '../domain/soc-level.ts';
import { type CodeChange, codeGroups, type MovedCodes, movedCodes } from './comparable-codes.ts';
import { correctedCodes, correctionCaveats, filesFor } from './corrections.ts';
import { differenceOf, type SampledEstimate, sumOfEstimates, verdictOf } from './difference.ts';
import { type Confidence, marginOf } from './margin.ts';
import { employmentOf, mostJobsOf } from './moved-jobs.ts';
import type {
  ChangeFlag,
  ChangeSide,
  NotComparable,
  NotComparableRow,
  PastChange,
  PastChangeRow,
} from './past-change-result.ts';
import { NOT_A_TIME_SERIES, seriesBreaks } from './series-breaks.ts';

export interface PastChangeRequest {
  readonly level: SocLevel;
  /** Code of a group above the level; absent for all occupations. */
  readonly within?: string;
  readonly confidence: Confidence;
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
    caveats: [
      NOT_A_TIME_SERIES,
      ...correctionCaveats(filesFor([...from.files, ...to.files], MEASURES), [
        ...earlier,
        ...later,
        ...[wholeFrom, wholeTo].flatMap((one) => one ?? []),
      ]),
    ],
  };
}

const MEASURES: readonly Measure[] = ['employment', 'employmentRsePercent'];

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
        : [
            mostJobsOf(moved.in, this.#to, to, this.#codes),
            mostJobsOf(moved.out, this.#from, from, this.#codes),
          ];
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
        ...(this.#isCorrected(from, to) ? (['corrected'] as const) : []),
        ...(this.#codes.kind === 'unknown' && to[0]?.level !== 'total'
          ? (['no-crosswalk'] as const)
          : flags),
      ],
    };
  }

  #isCorrected(from: readonly OccupationFigures[], to: readonly OccupationFigures[]): boolean {
    const corrected = ({ files }: SliceFigures, rows: readonly OccupationFigures[]) =>
      correctedCodes(filesFor(files, MEASURES), rows).size > 0;
    return corrected(this.#from, from) || corrected(this.#to, to);
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
