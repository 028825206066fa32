import { percent } from '../../analysis/number-format.ts';
import type { RankedOccupation } from '../../analysis/ranking.ts';
import type { SocLevel } from '../../domain/soc-level.ts';
import { manyOf, named, namedIs, oneOf } from '../words/level-words.ts';
import { byYear } from '../words/projection-words.ts';

/**
 * Which group grows fastest, and which of the large ones shrinks most: `Mathematical Science is
 * projected to grow fastest, by 27.8% until 2034; of the large groups Printing Workers to shrink
 * most, by 10.5%`.
 * @param rows the large or fast growing of the level, small bases left out
 * @param smallBase groups that are drawn apart: where one grows faster, the title sets them aside
 */
export function growthFinding(
  rows: readonly RankedOccupation[],
  smallBase: readonly RankedOccupation[],
  level: SocLevel,
): string {
  const sorted = [...rows].sort((a, b) => growthOf(b) - growthOf(a));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return onlySmall(smallBase, level);
  const [highest, lowest] = [growthOf(first), growthOf(last)];
  const until = byYear(rows).replace(' by ', ' until ');
  const aside = smallBase.some((row) => growthOf(row) > highest);
  if (highest <= 0) return noneGrows(last, byYear(rows), aside, level);
  const grows = `${namedIs(first.title)} projected to grow ${sorted.length === 1 ? '' : 'fastest, '}by ${rate(highest)}${until}`;
  const shrinks =
    lowest >= 0
      ? ''
      : `; of the large ${manyOf(level)} ${named(last.title)} to shrink most, by ${rate(lowest)}`;
  return `${aside ? 'Small bases aside, ' : ''}${grows}${shrinks}`;
}

function noneGrows(last: RankedOccupation, by: string, aside: boolean, level: SocLevel): string {
  const none = `no ${oneOf(level)} is projected to grow${by}`;
  const shrinks =
    growthOf(last) < 0
      ? `; of the large ${manyOf(level)} ${named(last.title)} to shrink most, by ${rate(growthOf(last))}`
      : '';
  return `${aside ? `Small bases aside, ${none}` : none.replace('no ', 'No ')}${shrinks}`;
}

function onlySmall(smallBase: readonly RankedOccupation[], level: SocLevel): string {
  return smallBase.length === 0
    ? `No ${oneOf(level)} has a projected growth`
    : `Every ${oneOf(level)} with a projection is small: ask employers what is happening`;
}

function growthOf({ growthRate }: RankedOccupation): number {
  return growthRate ?? 0;
}

/** As the bars have it, without its sign: `27.8%`. */
function rate(growth: number): string {
  return percent(Math.abs(growth));
}
