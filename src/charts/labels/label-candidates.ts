import { type Box, cross, type Line, meet, passes, within } from './boxes.ts';

export interface LabelPoint {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The label of a point; the first of a list get their places first. */
export interface WantedLabel {
  /** Index of its point. */
  readonly point: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel {
  readonly box: Box;
  /** How its lines stand in the box. */
  readonly align: 'left' | 'center' | 'right';
  /** From the edge of the point to the label; null where it stands next to its point. */
  readonly leader: Line | null;
}

/** A place that a label may have; the best ones cost least. */
export interface Candidate extends PlacedLabel {
  readonly cost: number;
}

/** Where a label may stand, seen from its point, the liked ones first. */
const DIRECTIONS: readonly (readonly [x: number, y: number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
  [1, -0.5],
  [1, 0.5],
  [-1, -0.5],
  [-1, 0.5],
  [0.5, -1],
  [0.5, 1],
  [-0.5, -1],
  [-0.5, 1],
  [1, -0.25],
  [1, 0.25],
  [-1, -0.25],
  [-1, 0.25],
  [0.25, -1],
  [0.25, 1],
  [-0.25, -1],
  [-0.25, 1],
];
/** Pixels between the edge of a point and its label, each farther one with a leader line. */
const DISTANCES = [4, 10, 18, 28, 38, 50, 64, 80, 98, 118, 142, 170, 200];
const NEXT_TO = 12;
/** Pixels of air around labels, and between a label without a leader and the points of others. */
const AIR = 4;
const OWN = 13;

/** All places of a label that no point, border or obstacle forbids, the best first. */
export function candidatesOf(
  label: WantedLabel,
  point: LabelPoint,
  points: readonly LabelPoint[],
  area: Box,
  obstacles: readonly Box[],
): readonly Candidate[] {
  const others = points.filter((one) => one !== point);
  return DISTANCES.flatMap((distance) =>
    DIRECTIONS.map((direction, liking) =>
      candidate(label, point, direction, distance, distance * 3 + liking),
    ),
  )
    .filter(
      ({ box, leader }) =>
        within(box, area) &&
        !meet(box, around(point), 0) &&
        !obstacles.some((obstacle) => meet(box, obstacle, AIR)) &&
        // Beside its own point and another a label would be taken for the other's.
        !others.some((other) => meet(box, around(other), leader === null ? OWN : AIR)) &&
        (leader === null || !others.some((other) => passes(leader, around(other)))),
    )
    .sort((a, b) => a.cost - b.cost);
}

function candidate(
  { width, height }: WantedLabel,
  { x, y, radius }: LabelPoint,
  [dx, dy]: readonly [number, number],
  distance: number,
  cost: number,
): Candidate {
  const length = Math.hypot(dx, dy);
  const reach = radius + distance;
  const [px, py] = [x + (dx / length) * reach, y + (dy / length) * reach];
  // The box stands off from the point at its end of the leader: by its side, its corner, or its middle.
  const x1 = dx === 1 ? px : dx === -1 ? px - width : px - width / 2 + (dx * width) / 2;
  const y1 = dy === 1 ? py : dy === -1 ? py - height : py - height / 2;
  const box = { x1, y1, x2: x1 + width, y2: y1 + height };
  const leader =
    distance < NEXT_TO
      ? null
      : {
          x1: x + (dx / length) * (radius + 1),
          y1: y + (dy / length) * (radius + 1),
          x2: nearest(px, box.x1, box.x2),
          y2: nearest(py, box.y1, box.y2),
        };
  const align = dx > 0 ? 'left' : dx < 0 ? 'right' : 'center';
  return { box, align, leader, cost };
}

function nearest(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function around({ x, y, radius }: LabelPoint): Box {
  return { x1: x - radius, y1: y - radius, x2: x + radius, y2: y + radius };
}

/** Whether two labels cannot have these places together. */
export function clash(one: Candidate, other: Candidate): boolean {
  return (
    meet(one.box, other.box, AIR) ||
    (one.leader !== null && passes(one.leader, other.box)) ||
    (other.leader !== null && passes(other.leader, one.box)) ||
    (one.leader !== null && other.leader !== null && cross(one.leader, other.leader))
  );
}
