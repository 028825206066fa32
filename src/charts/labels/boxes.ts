/** In pixels; y grows downwards. */
export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** From one place to another, in pixels. */
export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Whether a box lies in another. */
export function within(box: Box, area: Box): boolean {
  return box.x1 >= area.x1 && box.y1 >= area.y1 && box.x2 <= area.x2 && box.y2 <= area.y2;
}

/** Whether two boxes are nearer to each other than the air that they need. */
export function meet(one: Box, other: Box, air: number): boolean {
  return (
    one.x1 < other.x2 + air &&
    other.x1 < one.x2 + air &&
    one.y1 < other.y2 + air &&
    other.y1 < one.y2 + air
  );
}

/** Whether a line runs through a box: what of it is between the box's sides is more than nothing. */
export function passes({ x1, y1, x2, y2 }: Line, box: Box): boolean {
  if (Math.max(x1, x2) <= box.x1 || Math.min(x1, x2) >= box.x2) return false;
  if (Math.max(y1, y2) <= box.y1 || Math.min(y1, y2) >= box.y2) return false;
  const [fromX, toX] = between(x1, x2, box.x1, box.x2);
  const [fromY, toY] = between(y1, y2, box.y1, box.y2);
  return Math.max(fromX, fromY, 0) < Math.min(toX, toY, 1);
}

/** The part of the way from one value to another that lies between two bounds. */
function between(from: number, to: number, low: number, high: number): readonly [number, number] {
  if (from === to) return from > low && from < high ? [0, 1] : [1, 0];
  const [one, other] = [(low - from) / (to - from), (high - from) / (to - from)];
  return one < other ? [one, other] : [other, one];
}

/** Whether two lines cross or touch. */
export function cross(one: Line, other: Line): boolean {
  if (Math.max(one.x1, one.x2) < Math.min(other.x1, other.x2)) return false;
  if (Math.max(other.x1, other.x2) < Math.min(one.x1, one.x2)) return false;
  return (
    side(one, other.x1, other.y1) !== side(one, other.x2, other.y2) &&
    side(other, one.x1, one.y1) !== side(other, one.x2, one.y2)
  );
}

/** On which side of a line a place is. */
function side({ x1, y1, x2, y2 }: Line, x: number, y: number): number {
  return Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
}
