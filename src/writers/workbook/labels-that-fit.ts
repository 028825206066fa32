import { textWidth } from '../../charts/frame/text-width.ts';
import type { PointLabel } from './native-chart/native-chart.ts';

interface LabelledPoint {
  readonly text: string;
  /** Decimal logarithm of the jobs; null where the row has no point. */
  readonly x: number | null;
  /** A fraction. */
  readonly y: number | null;
}

/** The plot as a native chart has it, in pixels; spreadsheet programs differ a little. */
const PLOT = { width: 520, height: 380 };
const FONT = 13;
const HEIGHT = 17;
/** Programs break longer ones into lines. */
const WIDEST = 150;
const MARK = 9;
const MOST = 10;
/** Axes of fractions begin and end at tens of percent. */
const STEP = 0.1;

/**
 * The rows whose label covers no other label and no other point, in the order of the rows: the first
 * ones have the first choice. So no label is cut, and no two overlap.
 */
export function labelsThatFit(points: readonly LabelledPoint[]): readonly PointLabel[] {
  const places = placed(points);
  const marks = places.map((place) => (place === null ? null : around(place, MARK, MARK)));
  const taken: Box[] = [];
  const chosen: PointLabel[] = [];
  for (const [row, place] of places.entries()) {
    if (chosen.length === MOST) break;
    const width = textWidth(points[row]?.text ?? '', FONT);
    if (place === null || width > WIDEST) continue;
    const isFree = (box: Box) =>
      box.left >= 0 &&
      box.right <= PLOT.width &&
      box.top >= -HEIGHT &&
      box.bottom <= PLOT.height + HEIGHT &&
      !taken.some((other) => overlap(box, other)) &&
      !marks.some((mark, index) => mark !== null && index !== row && overlap(box, mark));
    const side = SIDES.find((one) => isFree(labelBox(place, width, one)));
    if (side === undefined) continue;
    taken.push(labelBox(place, width, side));
    chosen.push({ row, side });
  }
  return chosen;
}

const SIDES: readonly PointLabel['side'][] = ['r', 'l', 't', 'b'];

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function labelBox({ x, y }: Place, width: number, side: PointLabel['side']): Box {
  const [beside, beyond] = [MARK + width / 2, MARK + HEIGHT / 2];
  const centre = {
    r: { x: x + beside, y },
    l: { x: x - beside, y },
    t: { x, y: y - beyond },
    b: { x, y: y + beyond },
  }[side];
  return around(centre, width, HEIGHT);
}

function around({ x, y }: Place, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Where the points stand; the axis of jobs begins and ends at whole powers of ten. */
function placed(points: readonly LabelledPoint[]): readonly (Place | null)[] {
  const known = points.filter(({ x, y }) => x !== null && y !== null);
  const xs = known.map(({ x }) => x ?? 0);
  const ys = known.map(({ y }) => y ?? 0);
  const [left, right] = [Math.floor(Math.min(...xs)), Math.ceil(Math.max(...xs))];
  const low = Math.floor(Math.min(0, ...ys) / STEP) * STEP;
  const high = Math.ceil(Math.max(0, ...ys) / STEP) * STEP;
  return points.map(({ x, y }) =>
    x === null || y === null
      ? null
      : {
          x: ((x - left) / (right - left || 1)) * PLOT.width,
          y: (1 - (y - low) / (high - low || 1)) * PLOT.height,
        },
  );
}
