import type { Chart, ChartSlice, Drawing } from '../../charts/chart.ts';
import { pictureBox } from '../../charts/frame/picture-box.ts';
import { MARGIN } from '../../charts/frame/theme.ts';
import type { SocLevel } from '../../domain/soc-level.ts';
import { pictureOnly } from '../draw/picture-only.ts';

/** Points on paper of a pixel of a picture: its smallest words, of 18 pixels, have 9 points. */
const SCALE = 0.5;

/** A chart drawn for a column of a page. */
export interface FittedChart {
  readonly drawing: Drawing;
  readonly level: SocLevel;
  /** Points of the picture without its words; the height is 0 where there is nothing to draw. */
  readonly width: number;
  readonly height: number;
}

/** What a chart may take, in points. */
export interface ChartRoom {
  readonly width: number;
  readonly mostHeight: number;
  /** Rows that are wanted; fewer are drawn where they would be too high. */
  readonly rows: number;
}

/** Fewer rows than these say nothing, however high they are. */
const LEAST_ROWS = 3;

/** Draws a chart as high as there is room, with the rows that fit. */
export function fittedChart(
  chart: Chart,
  slice: ChartSlice,
  { width, mostHeight, rows }: ChartRoom,
): FittedChart {
  const pixels = Math.floor(width / SCALE);
  const draw = (top: number) =>
    chart.draw(slice, { level: chart.level, top, width: pixels + 2 * MARGIN });
  let drawing = draw(rows);
  for (let top = rows - 1; top >= LEAST_ROWS && heightOf(drawing) * SCALE > mostHeight; top -= 1) {
    drawing = draw(top);
  }
  const isEmpty = drawing.table.rows.length === 0;
  const height = isEmpty ? 0 : heightOf(drawing) * SCALE;
  return { drawing, level: chart.level, width: pixels * SCALE, height };
}

/** The picture as SVG in its size on paper, without its words and its margins. */
export async function fittedPicture({ drawing, width, height }: FittedChart): Promise<string> {
  const svg = await pictureOnly(drawing);
  const size = /^(<svg [^>]*?)width="[\d.]+" height="[\d.]+" viewBox="0 ([\d.]+) [^"]*"/;
  if (!size.test(svg)) throw new Error('the picture has no size');
  return svg.replace(
    size,
    (_, before: string, top: string) =>
      `${before}width="${width}" height="${height}" viewBox="${MARGIN} ${top} ${width / SCALE} ${height / SCALE}"`,
  );
}

/** Pixels of the picture without its words. */
function heightOf({ spec }: Drawing): number {
  const box = pictureBox(spec);
  if (box === undefined) throw new Error('the drawing has no frame');
  return box.height;
}
