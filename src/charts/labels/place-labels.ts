import type { Box } from './boxes.ts';
import {
  type Candidate,
  candidatesOf,
  clash,
  type LabelPoint,
  type PlacedLabel,
  type WantedLabel,
} from './label-candidates.ts';

/**
 * Places labels beside the points of a scatter so that none overlaps another, a point, or a border.
 * The same input gives the same places.
 *
 * What was looked at instead: Vega's `label` transform does not exist in Vega-Lite, works on bitmaps
 * of a canvas, which Node has not, and draws no leader lines; `d3-labeler` anneals with
 * `Math.random` and needs a page, and gives no label up, so that labels may overlap in the end;
 * `labella` moves labels along one axis only.
 */
export function placeLabels(
  points: readonly LabelPoint[],
  wanted: readonly WantedLabel[],
  { area, obstacles }: { readonly area: Box; readonly obstacles: readonly Box[] },
): readonly (PlacedLabel | null)[] {
  const candidates = wanted.map((label) => {
    const point = points[label.point];
    return point === undefined ? [] : candidatesOf(label, point, points, area, obstacles);
  });
  const labels = new Placing(candidates);
  for (const index of wanted.keys()) labels.place(index);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const index of wanted.keys()) labels.makeRoomFor(index);
    // What was moved may have a nearer place by now.
    for (const index of wanted.keys()) if (labels.places[index]) labels.place(index);
  }
  return labels.places.map((one) => one && { box: one.box, align: one.align, leader: one.leader });
}

const ROUNDS = 2;
/** So many labels are moved at most to make room for another. */
const MOVED = 2;

class Placing {
  readonly places: (Candidate | null)[];
  readonly #candidates: readonly (readonly Candidate[])[];

  constructor(candidates: readonly (readonly Candidate[])[]) {
    this.#candidates = candidates;
    this.places = candidates.map(() => null);
  }

  /** At the first of its places that is free; whether there is one. */
  place(index: number): boolean {
    const found = this.#candidates[index]?.find((one) => this.#isFree(one, index));
    this.places[index] = found ?? null;
    return found !== undefined;
  }

  /** Moves what stands in the way of a label without a place, where all of it finds another. */
  makeRoomFor(index: number): void {
    if (this.places[index] !== null) return;
    for (const candidate of this.#candidates[index] ?? []) {
      const others = this.#inTheWayOf(candidate, index);
      if (others.length > MOVED) continue;
      const before = [...this.places];
      for (const other of others) this.places[other] = null;
      this.places[index] = candidate;
      if (others.every((other) => this.place(other))) return;
      this.places.splice(0, before.length, ...before);
    }
  }

  #isFree(candidate: Candidate, own: number): boolean {
    return !this.places.some(
      (other, index) => other !== null && index !== own && clash(candidate, other),
    );
  }

  /** Those that have to move for it; one too many where they are too many. */
  #inTheWayOf(candidate: Candidate, own: number): readonly number[] {
    const found: number[] = [];
    for (const [index, other] of this.places.entries()) {
      if (other === null || index === own || !clash(candidate, other)) continue;
      found.push(index);
      if (found.length > MOVED) break;
    }
    return found;
  }
}
