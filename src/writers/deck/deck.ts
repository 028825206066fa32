import type { Pack, PieceContext } from '../pack/pack.ts';
import { chartSlide } from './chart-slide.ts';
import type { DeckSlide } from './deck-slide.ts';
import { finishDeck } from './finish-deck.ts';
import { howToReadSlide } from './slides/how-to-read.ts';
import { limitsSlide } from './slides/limits.ts';
import { missedSlide } from './slides/missed.ts';
import { openingSlide } from './slides/opening.ts';
import { smallBasesSlide } from './slides/small-bases.ts';
import { writeSlides } from './write-slides.ts';

/** Of a picture, for each of the slide's at 96 an inch. */
const PIXELS = 2;

/** The slides of a pack as a PowerPoint file, the same bytes for the same figures. */
export async function deckPptx(pack: Pack, piece: PieceContext): Promise<Uint8Array> {
  const slides = await deckSlides(pack, piece);
  return finishDeck(await writeSlides(slides), slides, piece.date);
}

/** What the slides are, before they are written. */
export async function deckSlides(
  pack: Pack,
  { fonts, drawPng }: PieceContext,
): Promise<readonly DeckSlide[]> {
  const rasterise = async (svg: string) => {
    if (drawPng !== undefined) return drawPng(svg, PIXELS);
    const { svgToPng } = await import('../draw/svg-to-png.ts');
    return svgToPng(svg, fonts, PIXELS);
  };
  const charts = await Promise.all(
    pack.drawings.map((drawing) => chartSlide(pack, drawing, rasterise)),
  );
  const smallBases = await smallBasesSlide(pack, rasterise);
  const shown = [...charts, ...(smallBases === undefined ? [] : [smallBases])];
  return [
    openingSlide(pack),
    howToReadSlide(pack, shown.some(hasHollowBars)),
    ...shown,
    missedSlide(pack),
    limitsSlide(pack),
  ];
}

function hasHollowBars({ parts }: DeckSlide): boolean {
  return parts.some(
    (part) =>
      part.kind === 'chart' &&
      part.chart.kind === 'bars' &&
      part.chart.series.some(({ points }) =>
        [...points.values()].some(({ look }) => look?.fill === null),
      ),
  );
}
