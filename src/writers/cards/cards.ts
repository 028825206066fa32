import { briefly } from '../../analysis/running-words.ts';
import { releaseTitle } from '../../domain/release.ts';
import { type Wording, wordsOf } from '../../domain/wording.ts';
import { taggedPdf } from '../draw/pdf-document.ts';
import type { Pack, PieceContext } from '../pack/pack.ts';
import { printable } from '../print/printable.ts';
import { industryHeading } from '../slice-title.ts';
import { CARD, type Card, type CardCategory } from './card.ts';
import { cardOccupations } from './card-occupations.ts';
import { categoriesByJobs } from './category-order.ts';
import { positionCard } from './position-card.ts';
import { questionCard } from './question-card.ts';

/** What a meeting asks, a card each, in its order. */
const QUESTIONS = [
  'card.hold-back',
  'card.why-critical',
  'card.shifting',
  'card.advance',
  'card.missed',
] as const;

/**
 * Index cards of 5 × 8 inches, one a page: the questions of the meeting, blank cards of each category
 * of occupations, those with most jobs first, and cards of the largest occupations only where they were asked for. Tagged, in the
 * shipped fonts, the same bytes for the same pack.
 */
export async function cardsPdf(pack: Pack, { fonts, date }: PieceContext): Promise<Uint8Array> {
  const { area, release } = pack.slice.figures.slice;
  const foot = `${industryHeading(pack.slice)}, ${briefly(area.title)} · ${releaseTitle(release)}`;
  const title = printable(`Cards: ${industryHeading(pack.slice)}, ${briefly(area.title)}`);
  const cards = cardsOf(pack);
  const size = [CARD.width, CARD.height] as const;
  return taggedPdf({ title, size, fonts, date }, (document, root) => {
    for (const [index, card] of cards.entries()) {
      if (index > 0) document.addPage({ size: [...size], margin: 0 });
      if (card.bookmark !== undefined) document.outline.addItem(card.bookmark);
      const section = document.struct('Sect');
      root.add(section);
      card.draw({ document, section, foot });
    }
    root.end();
  });
}

function cardsOf({ slice, wording, cards }: Pack): readonly Card[] {
  const list = categoriesByJobs(slice);
  return [
    ...QUESTIONS.map((key, index) =>
      questionCard(wordsOf(wording, key), index + 1, QUESTIONS.length),
    ),
    ...(list.length === 0 ? [undefined] : list).flatMap((category) =>
      blankCards(category, cards.blankCards, wording),
    ),
    ...(cards.occupationCards ? cardOccupations(slice) : []).map(
      ({ category, ...occupation }, index) =>
        positionCard(
          { category, occupation, ...(index === 0 ? { bookmark: 'Occupations' } : {}) },
          wording,
        ),
    ),
  ];
}

function blankCards(category: CardCategory, count: number, wording: Wording): readonly Card[] {
  const bookmark = `Blank: ${category === undefined ? 'any category' : `${category.symbol} ${category.label}`}`;
  return Array.from({ length: count }, (_, index) =>
    positionCard({ category, ...(index === 0 ? { bookmark } : {}) }, wording),
  );
}
