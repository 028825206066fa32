import { dollars, jobs, signedPercent } from '../../../analysis/number-format.ts';
import {
  type SizeGrowthWage,
  type SizeGrowthWages,
  sizeGrowthWages,
} from '../../../analysis/size-growth-wage.ts';
import { scaleLimit } from '../../../charts/marks/scale-limit.ts';
import { isFinding } from '../../../charts/scatter/scatter-words.ts';
import { counted, listed, named } from '../../../charts/words/level-words.ts';
import { basisNotes } from '../../../charts/words/projection-words.ts';
import { withoutJobsNotes } from '../../../charts/words/without-jobs.ts';
import type { Box, SlidePart } from '../deck-slide.ts';
import { fitted, oneLine, widthOf } from '../fit-text.ts';
import { LEADING, SIZE } from '../layout.ts';
import { pointPart } from './point-part.ts';
import type { DeckVisual } from './visual.ts';

/** So many have a number and a line in the list beside the chart. */
const MOST = 10;
/** Points: how wide the list is, and what is between it and the chart. */
const LIST = { least: 350, most: 430 };
const GAP = 24;
/** Of a name in the list, as far as there is room below each other. */
const HIGHEST_STEP = 30;

/** Jobs against growth, pay by mark. The names stand in a list: labels of 18 points would cover the marks. */
export const sizeGrowthWage: DeckVisual = {
  show({ table, name, alt }, slice, { level }) {
    const { confidence, minBase } = slice;
    const found = sizeGrowthWages(slice.figures, slice.growth, {
      level,
      confidence,
      ...(minBase === undefined ? {} : { minBase }),
    });
    const { shown, far } = largest(found);
    const count = shown.length + far.length;
    const which =
      count < found.points.length
        ? ` The ${count} largest of ${counted(found.points.length, level)}.`
        : '';
    return {
      subtitle: [
        {
          text: `Up: projected growth. Right: jobs, each line ten times the one before.${which}`,
        },
      ],
      key: [...keyOf(found, shown), ...largeNote(found, shown)],
      notes: [
        ...far.map(
          ({ row, growthRate }) =>
            `Beyond the scale: ${named(row.title)}, ${signedPercent(growthRate)}.`,
        ),
        ...basisNotes(
          found.ranking.slice,
          shown.map(({ row }) => row),
        ),
        ...withoutJobsNotes(found.withoutJobs, (ones) =>
          listed(
            ones.map(({ title }) => named(title)),
            3,
          ),
        ),
      ],
      draw: (box) => {
        const width = listWidth(shown);
        return [
          pointPart(
            { name, alt, table, points: shown },
            { ...box, width: box.width - width - GAP },
          ),
          listPart(shown, { ...box, x: box.x + box.width - width, width }),
        ];
      },
    };
  },
};

/** The largest ones that are no small bases, and those of them whose rate would press all others together. */
function largest({ points }: SizeGrowthWages) {
  const solid = points.filter(({ isSmallBase }) => !isSmallBase);
  const most = (solid.length > 0 ? solid : points).slice(0, MOST);
  const limit = scaleLimit(most.map(({ growthRate }) => growthRate));
  const isFar = ({ growthRate }: SizeGrowthWage) => limit !== null && Math.abs(growthRate) > limit;
  return { shown: most.filter((one) => !isFar(one)), far: most.filter(isFar) };
}

function keyOf(
  { wholeMedian, ranking }: SizeGrowthWages,
  shown: readonly SizeGrowthWage[],
): readonly string[] {
  const hasPay = typeof wholeMedian === 'number';
  const isSmall = shown.some(({ isSmallBase }) => isSmallBase);
  const marks = [
    ...(hasPay
      ? [
          `● median wage above ${dollars(wholeMedian, 'annualMedianWage')}, that of all occupations here`,
          '■ not above, or not published',
        ]
      : []),
    ...(isSmall ? [`○ fewer than ${jobs(ranking.minBase)} jobs`] : []),
  ];
  return [
    ...(marks.length === 0 ? [] : [marks.join('; ')]),
    ...(hasPay
      ? []
      : ['No median wage of all occupations is published here, so pay is not shown.']),
  ];
}

/** What the title calls large, and what is bold in the list; nothing where the title does not say it. */
function largeNote(
  { points, largeFrom }: SizeGrowthWages,
  shown: readonly SizeGrowthWage[],
): readonly string[] {
  const isLarge = ({ isLarge, isSmallBase }: SizeGrowthWage) => isLarge && !isSmallBase;
  const large = points.filter(isLarge).length;
  if (largeFrom === null || points.length === 1 || large === 0) return [];
  // Those with the most jobs come first.
  const numbered = shown.filter(isLarge).length;
  const numbers = numbered > 1 ? `nos. 1–${numbered}` : 'no. 1';
  const others = large > numbered ? `${large - numbered} without a number` : '';
  const which = [numbered === 0 ? '' : numbers, others].filter((text) => text !== '').join(' and ');
  const bold = shown.some(isFinding) ? ' Bold: large, growing and above the median.' : '';
  return [`Large: the third with the most jobs, ${which}.${bold}`];
}

/** As wide as its longest name, within bounds that leave room to the chart. */
function listWidth(shown: readonly SizeGrowthWage[]): number {
  const widths = namesOf(shown).map(({ text, isBold }) => widthOf(text, SIZE.text, isBold));
  return Math.min(LIST.most, Math.max(LIST.least, Math.ceil(Math.max(...widths)) + 1));
}

/** By their numbers; in bold what the title counts. */
function namesOf(shown: readonly SizeGrowthWage[]) {
  return shown.map((point, index) => ({
    text: oneLine(`${index + 1}  ${named(point.row.title)}`),
    isBold: isFinding(point),
  }));
}

/** Names that are wider than the list take a second line where one is free. */
function listPart(shown: readonly SizeGrowthWage[], box: Box): SlidePart {
  let free = Math.floor(box.height / (SIZE.text * LEADING)) - shown.length;
  const names = namesOf(shown).map(({ text, isBold }) => {
    const most = free > 0 ? 2 : 1;
    const name = fitted(text, { width: box.width, sizes: [SIZE.text], lines: most, isBold });
    free -= name.lines - 1;
    return { text: name.text, lines: name.lines, isBold };
  });
  const lines = names.reduce((sum, name) => sum + name.lines, 0);
  const step = Math.min(
    (box.height - lines * SIZE.text * LEADING) / shown.length,
    HIGHEST_STEP - SIZE.text * LEADING,
  );
  return {
    kind: 'text',
    name: 'Names of the points',
    box,
    size: SIZE.text,
    gap: Math.max(0, Math.floor(step)),
    paragraphs: names.map(({ text, isBold }) => [{ text, isBold }]),
  };
}
