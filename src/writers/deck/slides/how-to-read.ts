import { jobs } from '../../../analysis/number-format.ts';
import { sliceRanking } from '../../../charts/slice-ranking.ts';
import { hasMargins } from '../../has-margins.ts';
import type { Pack } from '../../pack/pack.ts';
import type { DeckSlide, Run } from '../deck-slide.ts';
import { ACCENT, SIZE } from '../layout.ts';
import { sourceLine } from '../source-line.ts';
import { listSlide } from './list-slide.ts';

/**
 * What a room has to know before the first chart, and no more.
 * @param hasHollowBars whether a slide of the deck has some
 */
export function howToReadSlide(pack: Pack, hasHollowBars: boolean): DeckSlide {
  const { slice } = pack;
  const hasGrowth = slice.growth.sources.length > 0;
  const ranking = sliceRanking(slice, { level: 'major' }, hasGrowth ? 'growth' : 'size');
  const isOneIndustry = slice.figures.slice.industry.level !== 'cross-industry';
  const confidence = Math.round(slice.confidence * 100);
  const paragraphs = [
    ...(hasMargins(slice)
      ? [
          point(
            '± is the margin.',
            `The survey asks some employers, not all. In ${confidence} of 100 such surveys the true number is within the margin. Without ± none is published.`,
          ),
        ]
      : [
          point(
            'Estimates, not counts.',
            'No sampling error is published for these figures; they are not exact.',
          ),
        ]),
    ...(hasGrowth
      ? [
          point(
            'Projected is not promised.',
            `A projection carries past patterns forward${isOneIndustry ? '; many are of all industries, and yours may go another way' : ', and no one knows what comes'}.`,
          ),
        ]
      : []),
    ...(hasHollowBars
      ? [
          point(
            'Hollow bars have few jobs.',
            `Below ${jobs(ranking.minBase)} jobs, rounding and sampling alone can move a rate. Ask, do not conclude.`,
          ),
        ]
      : []),
    point('Unknown is not 0.', 'What is withheld is named, and never counted as nothing.'),
    point(
      'You know better.',
      'Below every chart is a question. Say where a figure is wrong for your workplace.',
    ),
  ];
  return listSlide({
    title: 'How to read these slides',
    paragraphs,
    sizes: [24, 22, SIZE.lead, SIZE.text],
    source: sourceLine(pack),
    notes: paragraphs.map((runs) => runs.map(({ text }) => text).join('')),
  });
}

function point(lead: string, text: string): readonly Run[] {
  return [{ text: `${lead} `, isBold: true, colour: ACCENT }, { text }];
}
