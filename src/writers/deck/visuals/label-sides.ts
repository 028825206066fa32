import { widthOf } from '../fit-text.ts';
import { SIZE } from '../layout.ts';
import type { PointLabel } from '../native/deck-chart.ts';
import { MARK } from '../native/points.ts';

interface Labelled {
  readonly text: string;
  /** Points from the upper left corner of the plot. */
  readonly x: number;
  readonly y: number;
}

const SIDES: readonly PointLabel['side'][] = ['r', 'l', 't', 'b'];
/** Programs set labels a little nearer or farther. */
const AIR = 4;

/** For each point the side on which its label covers no mark and no other label; the first where none is free. */
export function labelSides(
  points: readonly Labelled[],
  plot: { readonly width: number; readonly height: number },
): readonly PointLabel['side'][] {
  const marks = points.map(({ x, y }) => around(x, y, MARK, MARK));
  const taken: Rectangle[] = [];
  return points.map((point, index) => {
    const others = [...marks.filter((_, at) => at !== index), ...taken];
    const isFree = (side: PointLabel['side']) => {
      const label = labelBox(point, side);
      const isInside =
        label.left >= 0 &&
        label.right <= plot.width &&
        label.top >= 0 &&
        label.bottom <= plot.height;
      return isInside && !others.some((other) => overlap(label, other));
    };
    const side = SIDES.find(isFree) ?? 'r';
    taken.push(labelBox(point, side));
    return side;
  });
}

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function labelBox({ text, x, y }: Labelled, side: PointLabel['side']): Rectangle {
  const [width, height] = [widthOf(text, SIZE.text) + 2, SIZE.text];
  const [beside, beyond] = [(MARK + width) / 2 + AIR, (MARK + height) / 2 + AIR];
  const centre = {
    r: [x + beside, y],
    l: [x - beside, y],
    t: [x, y - beyond],
    b: [x, y + beyond],
  } as const;
  return around(...centre[side], width, height);
}

function around(x: number, y: number, width: number, height: number): Rectangle {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
