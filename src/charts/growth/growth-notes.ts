import { jobs, signedPercent } from '../../analysis/number-format.ts';
import type { RankedOccupation, Ranking, SmallBaseOccupation } from '../../analysis/ranking.ts';
import type { DivergingRow } from '../marks/diverging-rows.ts';
import { counted, listed, named } from '../words/level-words.ts';
import { basisNotes } from '../words/projection-words.ts';
import { selectionOf } from './growth-selection.ts';
import { selectionWords } from './selection-words.ts';

/** What stands behind the figure of a bar that is longer than it is drawn. */
export const OFF_THE_SCALE = ', off the scale';
/** Ranges that a note holds. */
const RANGES = 6;

/**
 * What has to be said beside a picture of growth.
 * @param telling the rows of which some are drawn
 */
export function growthNotes(
  ranking: Ranking,
  telling: readonly RankedOccupation[],
  shown: readonly RankedOccupation[],
  drawn: readonly DivergingRow[],
): readonly string[] {
  const { level, smallBase, minBase, withheld, slice, caveats } = ranking;
  const isShown = new Set(shown.map(({ soc }) => soc));
  const cut = drawn.filter(({ isCut }) => isCut);
  const rows = telling.filter(({ soc }) => isShown.has(soc));
  const smallNotDrawn = smallBase.filter(({ soc }) => !isShown.has(soc));
  const withRate = ({ title, growthRate }: RankedOccupation) =>
    `${named(title)} ${signedPercent(growthRate ?? 0)}`;
  return [
    ...basisNotes(slice, shown),
    ...(cut.length === 0
      ? []
      : [
          `A torn bar is longer than the scale: ${listed(
            cut.map(({ label, text }) => `${named(label)} ${text.replace(OFF_THE_SCALE, '')}`),
            4,
          )}.`,
        ]),
    ...drawnNote(ranking, telling, rows),
    ...rangeNotes(smallBase.filter(({ soc }) => isShown.has(soc))),
    ...(smallNotDrawn.length === 0
      ? []
      : [
          `Fewer than ${jobs(minBase)} jobs as well, not drawn: ${listed(smallNotDrawn.map(withRate), 3)}.`,
        ]),
    ...(withheld.length === 0
      ? []
      : [
          `No growth is known (which is not 0) of ${counted(withheld.length, level)}: ${listed(
            withheld.map(({ title }) => named(title)),
            3,
          )}.`,
        ]),
    ...caveats,
  ];
}

function drawnNote(
  { rows: all, rankedCount, level }: Ranking,
  telling: readonly RankedOccupation[],
  drawn: readonly RankedOccupation[],
): readonly string[] {
  if (telling.length === 0) return [];
  const of = `${drawn.length} of ${counted(rankedCount, level)}`;
  return [
    drawn.length === telling.length
      ? `Drawn: the ${of} that are in the top third by size or by growth.`
      : `Drawn: ${of}: ${selectionWords(selectionOf(all, drawn))}.`,
  ];
}

/** What rounding alone makes of the growth of small bases, where the publisher’s own numbers say it. */
function rangeNotes(rows: readonly SmallBaseOccupation[]): readonly string[] {
  const ranges = rows.flatMap(({ title, growthRange }) =>
    growthRange === null || growthRange[0] === null
      ? []
      : [
          `${named(title)} ${signedPercent(growthRange[0])} to ${growthRange[1] === null ? 'any' : signedPercent(growthRange[1])}`,
        ],
  );
  return ranges.length === 0
    ? []
    : [`Growth that rounding alone allows: ${listed(ranges, RANGES)}.`];
}
