import type { SizeGrowthWage, SizeGrowthWages } from '../../analysis/size-growth-wage.ts';
import { largestAndFastest } from '../growth/growth-selection.ts';
import { scaleLimit } from '../marks/scale-limit.ts';

/** More points than these are a cloud. */
const MOST = 24;

export interface DrawnPoints {
  readonly points: readonly SizeGrowthWage[];
  /** Known, but not drawn. */
  readonly rest: readonly SizeGrowthWage[];
  /** Rates beyond this, of either sign, stand at the edge; null where none does. */
  readonly limit: number | null;
}

/**
 * All points where they are few, else the largest and the fastest growing in turn; small bases only
 * where all are drawn, so that a rate that rounding makes takes no other’s place.
 */
export function pointsToDraw({ points }: SizeGrowthWages, top: number = MOST): DrawnPoints {
  const drawn = points.length <= top ? points : chosen(points, top);
  return {
    points: drawn,
    rest: points.filter((one) => !drawn.includes(one)),
    limit: limitOf(drawn),
  };
}

/** Where the solid rates end, the scale does for hollow ones, too. */
function limitOf(points: readonly SizeGrowthWage[]): number | null {
  const [solid, all] = [solidOf(points), points].map((some) =>
    some.map(({ growthRate }) => growthRate),
  );
  return scaleLimit(solid ?? []) ?? scaleLimit(all ?? []);
}

function chosen(points: readonly SizeGrowthWage[], top: number): readonly SizeGrowthWage[] {
  const rows = new Set(
    largestAndFastest(
      solidOf(points).map(({ row }) => row),
      top,
    ),
  );
  return points.filter(({ row }) => rows.has(row));
}

/** Those that are no small bases; all where all are. */
function solidOf(points: readonly SizeGrowthWage[]): readonly SizeGrowthWage[] {
  const solid = points.filter(({ isSmallBase }) => !isSmallBase);
  return solid.length === 0 ? points : solid;
}
