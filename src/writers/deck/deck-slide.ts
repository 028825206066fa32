import type { FittedText } from './fit-text.ts';
import type { DeckChart } from './native/deck-chart.ts';

/** One slide: what stands on it, in the order in which it is read out, and what the speaker has. */
export interface DeckSlide {
  readonly title: FittedText;
  /** The first one has no number and a larger title. */
  readonly isOpening: boolean;
  readonly parts: readonly SlidePart[];
  /** Paragraphs. */
  readonly notes: readonly string[];
}

export type SlidePart = TextPart | AccentPart | ChartPart | PicturePart;

/** In points from the upper left corner of the slide. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TextPart {
  readonly kind: 'text';
  /** As the selection pane and screen readers name it. */
  readonly name: string;
  readonly box: Box;
  readonly size: number;
  readonly paragraphs: readonly (readonly Run[])[];
  /** Points between paragraphs. */
  readonly gap?: number;
}

/** A piece of text in one look; colours are `0072B2`. */
export interface Run {
  readonly text: string;
  readonly isBold?: boolean;
  readonly colour?: string;
}

/** A bar in the accent colour, for the eye only. */
export interface AccentPart {
  readonly kind: 'accent';
  readonly box: Box;
}

/** A chart that PowerPoint draws, with its figures inside. */
export interface ChartPart {
  readonly kind: 'chart';
  readonly box: Box;
  readonly chart: DeckChart;
}

export interface PicturePart {
  readonly kind: 'picture';
  readonly name: string;
  readonly box: Box;
  readonly png: Uint8Array;
  readonly alt: string;
}
