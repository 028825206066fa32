import { type WageRanges, wageRanges } from '../../../analysis/wage-range.ts';
import { isByThirds, wageText } from '../../../charts/wages/wage-words.ts';
import type { DeckVisual } from './visual.ts';
import { wagePicture } from './wage-picture.ts';

const TOP = 9;

/** Wages as ranges: a picture, as no chart of PowerPoint shows an end that is open. */
export const wages: DeckVisual = {
  top: TOP,
  show({ name, alt, notes }, { figures }, { level }) {
    const ranges = wageRanges(figures, { level, top: TOP });
    return {
      subtitle: [{ text: `Wages a year. ${keyOf(ranges)}` }],
      notes: [...(isByThirds(ranges.known) ? [THIRDS] : []), ...notes],
      draw: async (box, rasterise) => [
        {
          kind: 'picture',
          name,
          box,
          alt,
          png: await rasterise(wagePicture(ranges, { width: box.width, height: box.height })),
        },
      ],
    };
  },
};

const THIRDS =
  'Entry: mean of the lowest-paid third; experienced: of the upper two thirds; not percentiles.';

function keyOf({ known, slice, wholeMedian }: WageRanges): string {
  const line =
    wholeMedian === null
      ? ''
      : ` Dashed: median of ${WHOLE[slice.industry.level] ?? 'the industry'}, ${wageText(wholeMedian)}.`;
  if (isByThirds(known)) return `Dot: median. Diamonds: entry, experienced.${line}`;
  if (!known.has('p10') && !known.has('p90')) return `Dot: median.${line}`;
  return `Dot: median. Bar: the middle 80% of jobs.${line}`;
}

const WHOLE: Readonly<Record<string, string>> = {
  sector: 'the sector',
  'cross-industry': 'all jobs',
};
