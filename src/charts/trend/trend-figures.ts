import { pixel } from '../frame/pixel.ts';
import { textWidth } from '../frame/text-width.ts';
import { LEADING, TYPE } from '../frame/theme.ts';
import type { Box } from '../labels/boxes.ts';

/** A figure that is to stand above or below its point, in pixels. */
export interface WantedFigure {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly isBold: boolean;
  /** Stands on a line rather than nowhere. */
  readonly isNeeded: boolean;
  /** How far its whisker reaches above and below it. */
  readonly reach: number;
  /** The side that it stands on where both have room. */
  readonly side: 'above' | 'below';
}

export interface PlacedFigure {
  readonly text: string;
  /** Its middle, and that of its first line. */
  readonly x: number;
  readonly y: number;
  readonly isBold: boolean;
}

const OFF = 11;
const LINE = TYPE.small * LEADING;
const AIR = 4;

/**
 * Figures above or below their points so that none meets another or a symbol, and where that can be
 * no line; null where there is no room. The first of the list are placed first.
 */
export function placeFigures(
  wanted: readonly WantedFigure[],
  room: Box,
  { symbols, lines }: { readonly symbols: readonly Place[]; readonly lines: readonly Place[] },
): readonly (PlacedFigure | null)[] {
  const taken: Box[] = [];
  return wanted.map((figure) => {
    const sides = figure.side === 'above' ? ([-1, 1] as const) : ([1, -1] as const);
    const free = sides
      .map((side) => ({ side, box: boxOf(figure, side, room) }))
      .filter(
        ({ box }) =>
          box.y1 >= room.y1 &&
          box.y2 <= room.y2 &&
          !taken.some((other) => meet(box, other)) &&
          !symbols.some((symbol) => covers(box, symbol, SYMBOL)),
      );
    const [found] = [
      ...free.filter(({ box }) => !lines.some((place) => covers(box, place, 1))),
      ...(figure.isNeeded ? free : []),
    ];
    if (found === undefined) return null;
    taken.push(found.box);
    const { x1, x2, y1 } = found.box;
    return {
      text: figure.text,
      x: pixel((x1 + x2) / 2),
      y: pixel(y1 + LINE / 2),
      isBold: figure.isBold,
    };
  });
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Half of a symbol's height, in pixels. */
const SYMBOL = 10;

/** Within the room from left to right; its point stays above or below it. */
function boxOf({ text, x, y, isBold, reach }: WantedFigure, side: 1 | -1, room: Box): Box {
  const width = textWidth(text, TYPE.small, isBold ? 600 : 400);
  const middle = Math.min(room.x2 - width / 2, Math.max(room.x1 + width / 2, x));
  const off = Math.max(OFF, reach + 3);
  const y1 = side === -1 ? y - off - LINE : y + off;
  return { x1: middle - width / 2, x2: middle + width / 2, y1, y2: y1 + LINE };
}

function meet(one: Box, other: Box): boolean {
  return (
    one.x1 < other.x2 + AIR && other.x1 < one.x2 + AIR && one.y1 < other.y2 && other.y1 < one.y2
  );
}

function covers({ x1, x2, y1, y2 }: Box, { x, y }: Place, reach: number): boolean {
  return x + reach > x1 && x - reach < x2 && y + reach > y1 && y - reach < y2;
}
