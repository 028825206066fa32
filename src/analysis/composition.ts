/** One group of a level, in jobs; null where withheld or not projected. */
export interface CompositionInput {
  readonly soc: string;
  readonly title: string;
  readonly employment: number | null;
  readonly projected: number | null;
}

/** The published totals that the shares are of; null where withheld or not projected. */
export interface CompositionTotals {
  readonly employment: number | null;
  readonly projected: number | null;
}

/** A part of the whole, now and projected. */
export interface CompositionPart {
  /** Jobs. */
  readonly employment: number | null;
  readonly projected: number | null;
  /** Fractions of the published totals. */
  readonly share: number | null;
  readonly projectedShare: number | null;
  /** Projected share − share, in percentage points. */
  readonly changeInPoints: number | null;
}

export interface CompositionRow extends CompositionPart {
  readonly soc: string;
  readonly title: string;
}

/** The groups behind the first ones, together. */
export interface CompositionOther extends CompositionPart {
  /** `Other (12 groups)`. */
  readonly title: string;
  readonly groups: readonly { readonly soc: string; readonly title: string }[];
}

/** What the published totals hold beyond the rows: withheld and absent groups, and rounding. */
export interface CompositionRest extends CompositionPart {
  /** `Not shown`. */
  readonly title: string;
  /** Groups of the level whose employment is withheld. */
  readonly withheld: readonly { readonly soc: string; readonly title: string }[];
}

/** Rows, other and rest together are the published totals: their shares add up to 1. */
export interface Composition {
  readonly rows: readonly CompositionRow[];
  /** Null where all groups are rows. */
  readonly other: CompositionOther | null;
  /** Null where nothing is left, and where no total is published. */
  readonly rest: CompositionRest | null;
  readonly totals: CompositionTotals;
}

/**
 * Shares of the groups of one level, largest first. A group without a projection is in the rows;
 * its jobs of then are in the rest.
 * @param top how many groups get a row of their own; the others become one
 */
export function composition(
  groups: readonly CompositionInput[],
  totals: CompositionTotals,
  top = Number.POSITIVE_INFINITY,
): Composition {
  const shown = groups
    .filter(({ employment }) => employment !== null)
    .sort((a, b) => (b.employment ?? 0) - (a.employment ?? 0) || (a.soc < b.soc ? -1 : 1));
  const first = shown.slice(0, top);
  // A single group left over keeps its name.
  const others = shown.length - first.length === 1 ? [] : shown.slice(top);
  const rows = [...first, ...shown.slice(first.length, shown.length - others.length)].map(
    ({ soc, title, employment, projected }) => ({
      soc,
      title,
      ...partOf(employment, projected, totals),
    }),
  );
  const other: CompositionOther | null =
    others.length === 0
      ? null
      : {
          title: `Other (${others.length} groups)`,
          groups: others.map(nameOf),
          ...partOf(sumOf(others, 'employment'), sumOf(others, 'projected'), totals),
        };
  const parts: readonly CompositionPart[] = other === null ? rows : [...rows, other];
  const withheld = groups.filter(({ employment }) => employment === null).map(nameOf);
  return { rows, other, rest: restOf(parts, withheld, totals), totals };
}

function partOf(
  employment: number | null,
  projected: number | null,
  totals: CompositionTotals,
): CompositionPart {
  const share = ratio(employment, totals.employment);
  const projectedShare = ratio(projected, totals.projected);
  return {
    employment,
    projected,
    share,
    projectedShare,
    changeInPoints:
      share === null || projectedShare === null ? null : (projectedShare - share) * 100,
  };
}

function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

/** Null where none of the groups has it; else what those that have it add up to. */
function sumOf(
  parts: readonly CompositionTotals[],
  measure: keyof CompositionTotals,
): number | null {
  const known = parts.flatMap((part) => part[measure] ?? []);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function restOf(
  parts: readonly CompositionPart[],
  withheld: CompositionRest['withheld'],
  totals: CompositionTotals,
): CompositionRest | null {
  const left = (measure: keyof CompositionTotals) => {
    const total = totals[measure];
    return total === null ? null : total - (sumOf(parts, measure) ?? 0);
  };
  const [employment, projected] = [left('employment'), left('projected')];
  if (!employment && !projected && withheld.length === 0) return null;
  return { title: 'Not shown', withheld, ...partOf(employment, projected, totals) };
}

function nameOf({ soc, title }: CompositionInput) {
  return { soc, title };
}
