import type { ChartRequest, ChartSlice, Drawing } from '../../../charts/chart.ts';
import type { Box, Run, SlidePart } from '../deck-slide.ts';

/** How a chart of the pack is shown on a slide: one file, one line in the registry. */
export interface DeckVisual {
  /** Rows with a mark of their own: so few that all words are 18 points high; absent: the chart's own count. */
  readonly top?: number;
  readonly show: (drawing: Drawing, slice: ChartSlice, request: ChartRequest) => Visual;
}

export interface Visual {
  /** What is drawn, under the title, on one line. */
  readonly subtitle: readonly Run[];
  /** What the picture cannot be read without, as what hollow bars are: always there. */
  readonly key?: readonly string[];
  /** What else has to be said, most important first: cautions always, the others as there is room. */
  readonly notes: readonly string[];
  /** Its marks within a box of points. */
  readonly draw: (
    box: Box,
    rasterise: Rasterise,
  ) => readonly SlidePart[] | Promise<readonly SlidePart[]>;
}

/** Makes an SVG a PNG of twice its pixels. */
export type Rasterise = (svg: string) => Promise<Uint8Array>;
