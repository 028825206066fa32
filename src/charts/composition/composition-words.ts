import { jobs, percent } from '../../analysis/number-format.ts';
import type { Ranking } from '../../analysis/ranking.ts';
import type { SliceComposition } from '../../analysis/slice-composition.ts';
import type { SocLevel } from '../../domain/soc-level.ts';
import { leadingGroups, whole } from '../words/leading-groups.ts';
import { counted, listed, manyOf, named, namedIs } from '../words/level-words.ts';

/** The share that is projected to change most; without a projection what is largest. */
export function compositionFinding(
  composition: SliceComposition,
  bySize: Ranking,
  hasProjection: boolean,
): string {
  if (composition.totals.employment === null && composition.rows.length > 0) {
    return `The shares of the ${manyOf(composition.level)} are not known`;
  }
  const [most] = composition.rows
    .filter(({ changeInPoints }) => changeInPoints !== null)
    .sort((a, b) => Math.abs(b.changeInPoints ?? 0) - Math.abs(a.changeInPoints ?? 0));
  if (!hasProjection || most === undefined) return leadingGroups(bySize);
  const { changeInPoints, share, projectedShare, title } = most;
  const year = composition.projectedYear;
  const [from, to] = [percent(share ?? 0), percent(projectedShare ?? 0)];
  if (from === to)
    return `The shares are projected to stay as they are${year === null ? '' : ` until ${year}`}`;
  const verb = (changeInPoints ?? 0) < 0 ? 'fall' : 'rise';
  return `${namedIs(title)} projected to ${verb} from ${from} to ${to} of ${whole(bySize)}${year === null ? '' : ` by ${year}`}`;
}

/**
 * What is in the others, in the rest, and not projected.
 * @param isRestDrawn whether the rest is more than rounding
 */
export function compositionNotes(
  composition: SliceComposition,
  isRestDrawn: boolean,
  hasProjection: boolean,
): readonly string[] {
  return [
    ...othersNote(composition),
    ...restNote(composition, isRestDrawn),
    ...(hasProjection ? unprojectedNote(composition) : []),
  ];
}

/** `Other (12 groups)`, `Other (98 occupations)`. */
export function otherTitle(count: number, level: SocLevel): string {
  return `Other (${counted(count, level)})`;
}

function othersNote({ other, level }: SliceComposition): readonly string[] {
  if (other === null) return [];
  return [
    `${otherTitle(other.groups.length, level)}: ${listed(
      other.groups.map(({ title }) => named(title)),
      5,
    )}.`,
  ];
}

function restNote({ rest, level }: SliceComposition, isRestDrawn: boolean): readonly string[] {
  if (rest === null) return [];
  const withheld =
    rest.withheld.length === 0
      ? ''
      : ` Withheld (unknown, not 0): ${counted(rest.withheld.length, level)} – ${listed(
          rest.withheld.map(({ title }) => named(title)),
          4,
        )}.`;
  if (!isRestDrawn) return withheld === '' ? [] : [withheld.trim()];
  const count = rest.employment === null ? '' : ` (${jobs(rest.employment)} jobs now)`;
  return [
    `Not shown${count}: what withheld and absent groups and rounding leave of the published total.${withheld}`,
  ];
}

function unprojectedNote({ rows, level }: SliceComposition): readonly string[] {
  const without = rows.filter(({ projected }) => projected === null);
  if (without.length === 0) return [];
  return [
    `No projection covers ${counted(without.length, level)} (${listed(
      without.map(({ title }) => named(title)),
      4,
    )}): ${without.length === 1 ? 'it keeps its' : 'they keep their'} share, within Not shown.`,
  ];
}
