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
import { fitted } from '../fit-text.ts';
import { LEADING, SIZE } from '../layout.ts';
import { pointPart } from './point-part.ts';
import type { DeckVisual } from './visual.ts';

/** So many have a number and a line in the list beside the chart. */
const MOST = 10;
/** Points: the list, and between it and the chart. */
const LIST = 350;
const GAP = 24;

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
    return {
      subtitle: [
        { text: 'Up: projected growth. To the right: jobs, each line ten times the one before.' },
      ],
      notes: [
        ...keyOf(found, shown),
        ...far.map(
          ({ row, growthRate }) =>
            `Beyond the scale: ${named(row.title)}, ${signedPercent(growthRate)}.`,
        ),
        ...(shown.length < found.points.length
          ? [`The ${shown.length} with the most jobs of ${counted(found.points.length, level)}.`]
          : []),
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
      draw: (box) => [
        pointPart({ name, alt, table, points: shown }, { ...box, width: box.width - LIST - GAP }),
        ...listPart(shown, { ...box, x: box.x + box.width - LIST, width: LIST }),
      ],
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

/** The names by their numbers; in bold what the title counts. */
function listPart(shown: readonly SizeGrowthWage[], box: Box): readonly SlidePart[] {
  const step = Math.min(box.height / shown.length, 30);
  return [
    {
      kind: 'text',
      name: 'Names of the points',
      box,
      size: SIZE.text,
      gap: Math.max(0, Math.floor(step - SIZE.text * LEADING)),
      paragraphs: shown.map((point, index) => {
        const isBold = isFinding(point);
        const text = `${index + 1}  ${named(point.row.title)}`;
        return [
          {
            text: fitted(text, { width: LIST, sizes: [SIZE.text], lines: 1, isBold }).text,
            isBold,
          },
        ];
      }),
    },
  ];
}
