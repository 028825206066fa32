import type { SizeGrowthWages } from '../../analysis/size-growth-wage.ts';
import { textWidth } from '../frame/text-width.ts';
import { LEADING, TYPE } from '../frame/theme.ts';
import type { Box } from '../labels/boxes.ts';
import type { LabelPoint } from '../labels/label-candidates.ts';
import type { ScatterScales } from './scatter-scales.ts';

export interface QuadrantWord {
  readonly word: string;
  /** Its end and its middle, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly align: 'left' | 'right';
  readonly box: Box;
}

const INSET = 8;
const LINE = TYPE.small * LEADING;
/** A quadrant must be so high and leave so much beside its word. */
const LEAST = { height: 2.5 * LINE, beside: 20 };

/**
 * What the four parts of the plot are, in words; where a part is too small for its word, or a point
 * stands there, it goes without. Large is right of a line midway between the smallest large
 * occupation and the next one.
 */
export function quadrantWords(
  { points, largeFrom }: SizeGrowthWages,
  { x, y, jobs: [least] }: ScatterScales,
  { width, height }: { readonly width: number; readonly height: number },
  marks: readonly LabelPoint[],
): { readonly words: readonly QuadrantWord[]; readonly large: number | null } {
  const next = Math.max(
    0,
    ...points.map(({ employment }) => employment).filter((jobs) => jobs < (largeFrom ?? 0)),
  );
  const large = largeFrom === null || next < least ? null : Math.sqrt(largeFrom * next);
  const [border, zero] = [large === null ? 0 : x(large), y(0)];
  const size = (isRight: boolean) =>
    large === null ? '' : isRight ? 'large and ' : 'smaller and ';
  const words = [true, false].flatMap((isRight) =>
    [true, false].flatMap((isUpper) => {
      if (!isRight && large === null) return [];
      const room: Box = {
        x1: isRight ? border : 0,
        x2: isRight ? width : border,
        y1: isUpper ? 0 : zero,
        y2: isUpper ? zero : height,
      };
      const word = `${size(isRight)}${isUpper ? 'growing' : 'shrinking'}`;
      return inQuadrant(word, room, isRight, isUpper, marks) ?? [];
    }),
  );
  return { words, large };
}

/** In the outer corner of the quadrant, else in the one beside it. */
function inQuadrant(
  word: string,
  room: Box,
  isRight: boolean,
  isUpper: boolean,
  marks: readonly LabelPoint[],
): QuadrantWord | undefined {
  const length = textWidth(word, TYPE.small, 600);
  if (room.y2 - room.y1 < LEAST.height || room.x2 - room.x1 < length + LEAST.beside)
    return undefined;
  const y = isUpper ? room.y1 + INSET + LINE / 2 : room.y2 - INSET - LINE / 2;
  const places = (isRight ? (['right', 'left'] as const) : (['left', 'right'] as const)).map(
    (align) => {
      const x1 = align === 'left' ? room.x1 + INSET : room.x2 - INSET - length;
      const box = { x1, x2: x1 + length, y1: y - LINE / 2, y2: y + LINE / 2 };
      return { word, x: align === 'left' ? x1 : box.x2, y, align, box };
    },
  );
  return places.find(({ box }) => !marks.some((mark) => touches(box, mark)));
}

function touches(box: Box, { x, y, radius }: LabelPoint): boolean {
  const reach = radius + 2;
  return x + reach > box.x1 && x - reach < box.x2 && y + reach > box.y1 && y - reach < box.y2;
}
