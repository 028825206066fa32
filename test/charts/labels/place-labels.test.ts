import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/charts/labels/boxes.ts';
import type {
  LabelPoint,
  PlacedLabel,
  WantedLabel,
} from '../../../src/charts/labels/label-candidates.ts';
import { placeLabels } from '../../../src/charts/labels/place-labels.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const AREA: Box = { x1: 0, y1: 0, x2: 1000, y2: 600 };
const OPEN = { area: AREA, obstacles: [] };

function meet(one: Box, other: Box): boolean {
  return one.x1 < other.x2 && other.x1 < one.x2 && one.y1 < other.y2 && other.y1 < one.y2;
}

function around({ x, y, radius }: LabelPoint): Box {
  return { x1: x - radius, y1: y - radius, x2: x + radius, y2: y + radius };
}

/** Whether a line enters a box, by places on it that are half a pixel apart. */
function enters(label: PlacedLabel, box: Box): boolean {
  if (label.leader === null) return false;
  const { x1, y1, x2, y2 } = label.leader;
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) * 2);
  return Array.from({ length: steps + 1 }, (_, step) => step / steps).some((part) => {
    const [x, y] = [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part];
    return x > box.x1 + 0.5 && x < box.x2 - 0.5 && y > box.y1 + 0.5 && y < box.y2 - 0.5;
  });
}

function cloud(seed: number, count: number) {
  const random = seededRandom(seed);
  const clustered = random() < 0.5;
  const points = Array.from({ length: count }, (): LabelPoint => {
    const spread = clustered ? 0.2 : 1;
    return {
      x: 500 + (random() - 0.5) * 960 * spread,
      y: 300 + (random() - 0.5) * 560 * spread,
      radius: 6 + random() * 6,
    };
  });
  const wanted = points.map(
    (_, point): WantedLabel => ({ point, width: 20 + random() * 220, height: 20 + random() * 50 }),
  );
  const obstacles = Array.from({ length: 3 }, (): Box => {
    const [x, y] = [random() * 900, random() * 560];
    return { x1: x, y1: y, x2: x + 90, y2: y + 30 };
  });
  return { points, wanted, room: { area: AREA, obstacles } };
}

describe('labels of a scatter', () => {
  const seeds = Array.from({ length: 60 }, (_, index) => index + 1);

  it.each(seeds)('never overlap anything, and stay inside, in cloud %i', (seed) => {
    const { points, wanted, room } = cloud(seed, 5 + (seed % 36));
    const placed = placeLabels(points, wanted, room);
    expect(placed).toHaveLength(wanted.length);
    for (const [index, label] of placed.entries()) {
      if (label === null) continue;
      const { box } = label;
      expect(box.x2 - box.x1).toBeCloseTo(wanted[index]?.width ?? 0);
      expect(box.y2 - box.y1).toBeCloseTo(wanted[index]?.height ?? 0);
      expect([box.x1 >= 0, box.y1 >= 0, box.x2 <= 1000, box.y2 <= 600]).not.toContain(false);
      const others = placed.flatMap((other) => (other === label ? [] : (other ?? [])));
      expect(others.filter((other) => meet(box, other.box))).toEqual([]);
      expect(others.filter((other) => enters(label, other.box))).toEqual([]);
      expect(points.filter((point) => meet(box, around(point)))).toEqual([]);
      expect(points.filter((point, at) => at !== index && enters(label, around(point)))).toEqual(
        [],
      );
      expect(room.obstacles.filter((obstacle) => meet(box, obstacle))).toEqual([]);
    }
  });

  it('are the same each time', () => {
    const { points, wanted, room } = cloud(7, 30);
    expect(placeLabels(points, wanted, room)).toEqual(placeLabels(points, wanted, room));
  });

  it('stand right of a point that is alone, without a leader', () => {
    const [label] = placeLabels(
      [{ x: 500, y: 300, radius: 10 }],
      [{ point: 0, width: 100, height: 20 }],
      OPEN,
    );
    expect(label).toEqual({
      box: { x1: 514, y1: 290, x2: 614, y2: 310 },
      align: 'left',
      leader: null,
    });
  });

  it('turn to the left at the right border', () => {
    const [label] = placeLabels(
      [{ x: 980, y: 300, radius: 10 }],
      [{ point: 0, width: 100, height: 20 }],
      OPEN,
    );
    expect(label).toMatchObject({ align: 'right', box: { x2: 966 } });
  });

  it('make room for one that comes later and has no other place', () => {
    const points = [
      { x: 100, y: 100, radius: 10 },
      { x: 160, y: 100, radius: 10 },
    ];
    const wanted = [
      { point: 0, width: 20, height: 20 },
      { point: 1, width: 20, height: 20 },
    ];
    const placed = placeLabels(points, wanted, {
      area: { x1: 80, y1: 80, x2: 220, y2: 120 },
      obstacles: [],
    });
    expect(placed.every((label) => label !== null)).toBe(true);
  });

  it('are left out where there is no room at all', () => {
    const tiny = { area: { x1: 0, y1: 0, x2: 50, y2: 50 }, obstacles: [] };
    expect(
      placeLabels([{ x: 25, y: 25, radius: 10 }], [{ point: 0, width: 100, height: 20 }], tiny),
    ).toEqual([null]);
  });

  it('of points at one place are told apart or left out, never laid on each other', () => {
    const points = Array.from({ length: 12 }, () => ({ x: 500, y: 300, radius: 8 }));
    const wanted = points.map((_, point) => ({ point, width: 90, height: 24 }));
    const boxes = placeLabels(points, wanted, OPEN).flatMap((label) => label?.box ?? []);
    for (const [index, box] of boxes.entries()) {
      expect(boxes.slice(index + 1).filter((other) => meet(box, other))).toEqual([]);
    }
  });
});
