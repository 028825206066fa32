import { QUIET_INK } from '../../charts/frame/theme.ts';
import { CAREER_LEVELS, REASONS } from '../../domain/conversation-form.ts';
import { type Wording, wordsOf } from '../../domain/wording.ts';
import { tickBox, WRITING_LINE, writingLines } from '../print/decoration.ts';
import { paragraph } from '../print/paragraph.ts';
import {
  type Card,
  type CardCategory,
  type CardOccupation,
  type CardPlace,
  MARGIN,
  ROOM,
} from './card.ts';
import { cardFoot, FOOT } from './card-foot.ts';
import { addWords, fittedText } from './card-text.ts';
import { BAND_HEIGHT, categoryBand } from './category-band.ts';

/** What goes on a card for one position. */
export interface PositionCard {
  readonly category: CardCategory;
  /** Absent: whoever fills the card in names the position. */
  readonly occupation?: CardOccupation;
  readonly bookmark?: string;
}

const GAP = 13;
/** From line to line where people write with a marker, to be read from a wall. */
const MARKER_LINE = 34;
const BOX = 12;
const TICK_LINE = 20;

/** A card for one position: what it is, how many, why it is critical, at what level, and where it is shifting. */
export function positionCard(
  { category, occupation, bookmark }: PositionCard,
  wording: Wording,
): Card {
  return {
    ...(bookmark === undefined ? {} : { bookmark }),
    draw(place) {
      categoryBand(place, category);
      let y = MARGIN + BAND_HEIGHT + GAP;
      y = occupation === undefined ? blank(place, y) : named(place, occupation, y);
      y = field(place, wordsOf(wording, 'card.how-many'), y);
      writingLines(place.document, { x: MARGIN, y, width: ROOM / 2, count: 1 });
      y += WRITING_LINE + GAP;
      y = field(place, wordsOf(wording, 'card.why'), y);
      y = ticks(place, REASONS.map(label), y, 3) + GAP;
      y = field(place, wordsOf(wording, 'card.level'), y);
      y = ticks(place, CAREER_LEVELS.map(label), y, 3) + GAP;
      const end = figures(place, occupation);
      y = field(place, wordsOf(wording, 'card.shifting'), y);
      const count = Math.max(0, Math.floor((end - 4 - y) / WRITING_LINE));
      writingLines(place.document, { x: MARGIN, y, width: ROOM, count });
      cardFoot(place);
    },
  };

  function blank(place: CardPlace, y: number): number {
    const below = field(place, wordsOf(wording, 'card.position'), y);
    writingLines(place.document, { x: MARGIN, y: below, width: ROOM, count: 2, step: MARKER_LINE });
    return below + 2 * MARKER_LINE + GAP;
  }
}

function named(place: CardPlace, { title, soc }: CardOccupation, y: number): number {
  const box = { width: ROOM, height: 62, sizes: [16, 14, 12] };
  const words = fittedText(title, { weight: 700 }, box);
  addWords(place, 'P', words, MARGIN, y);
  const code = paragraph(`SOC ${soc}`, { size: 9, colour: QUIET_INK }, ROOM, 1);
  addWords(place, 'P', code, MARGIN, y + words.height);
  return y + words.height + code.height + GAP;
}

/** What is asked for; returns where the room for the answer begins. */
function field(place: CardPlace, text: string, y: number): number {
  const words = paragraph(text, { size: 11, weight: 600 }, ROOM, 2);
  addWords(place, 'P', words, MARGIN, y);
  return y + words.height;
}

function label({ label: words }: { readonly label: string }): string {
  return words;
}

/** Boxes to tick with their words, in columns; returns where they end. */
function ticks(place: CardPlace, words: readonly string[], y: number, columns: number): number {
  const width = ROOM / columns;
  for (const [index, text] of words.entries()) {
    const x = MARGIN + (index % columns) * width;
    const top = y + 5 + Math.floor(index / columns) * TICK_LINE;
    tickBox(place.document, x, top + 1.5, BOX);
    addWords(place, 'P', paragraph(text, { size: 11 }, width - BOX - 10, 1), x + BOX + 7, top);
  }
  return y + 5 + Math.ceil(words.length / columns) * TICK_LINE;
}

/** The published figures, small, at the foot; returns where they begin. */
function figures(place: CardPlace, occupation: CardOccupation | undefined): number {
  if (occupation === undefined) return FOOT;
  const text = `Published, to confirm or correct: ${occupation.figures.join('; ')}.`;
  const words = paragraph(text, { size: 9, colour: QUIET_INK }, ROOM, 4);
  const y = FOOT - words.height - 4;
  addWords(place, 'P', words, MARGIN, y);
  return y;
}
