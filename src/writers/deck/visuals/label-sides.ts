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

type Side = PointLabel['side'];
const SIDES: readonly Side[] = ['r', 'l', 't', 'b'];

/** Points that a label takes in height, and that are between it and its mark. */
interface Space {
  readonly height: number;
  readonly air: number;
}
/** Programs set labels a little nearer or farther. */
const AMPLE: Space = { height: SIZE.text, air: 4 };
/** No more than digits take. */
const TIGHT: Space = { height: 0.72 * SIZE.text, air: 2 };

/**
 * For each point the side on which its label covers no mark and no other label, with little space
 * around it where there is no other way. Where there is none at all, one after the other takes what
 * is free, and the first side where nothing is.
 */
export function labelSides(
  points: readonly Labelled[],
  plot: { readonly width: number; readonly height: number },
): readonly Side[] {
  const marks = points.map(({ x, y }) => around(x, y, MARK, MARK));
  const labelsIn = (space: Space): readonly (readonly Label[])[] =>
    points.map((point, index) =>
      SIDES.map((side) => ({ side, box: labelBox(point, side, space) })).filter(
        ({ box }) =>
          isInside(box, plot) && !marks.some((mark, at) => at !== index && overlap(box, mark)),
      ),
    );
  const ample = labelsIn(AMPLE);
  return allFree(ample) ?? allFree(labelsIn(TIGHT)) ?? oneByOne(ample);
}

/** A label that covers no mark. */
interface Label {
  readonly side: Side;
  readonly box: Rectangle;
}

/** The first choice where no label covers another; undefined where there is none, or it is not found soon. */
function allFree(choices: readonly (readonly Label[])[]): readonly Side[] | undefined {
  let steps = 0;
  const from = (index: number, taken: readonly Rectangle[]): readonly Side[] | undefined => {
    if (index === choices.length) return [];
    for (const { side, box } of choices[index] ?? []) {
      steps += 1;
      if (steps > MOST_STEPS) return undefined;
      if (taken.some((other) => overlap(box, other))) continue;
      const rest = from(index + 1, [...taken, box]);
      if (rest !== undefined) return [side, ...rest];
    }
    return undefined;
  };
  return from(0, []);
}

const MOST_STEPS = 20_000;

function oneByOne(choices: readonly (readonly Label[])[]): readonly Side[] {
  const taken: Rectangle[] = [];
  return choices.map((labels) => {
    const free = labels.find(({ box }) => !taken.some((other) => overlap(box, other)));
    if (free === undefined) return 'r';
    taken.push(free.box);
    return free.side;
  });
}

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function labelBox({ text, x, y }: Labelled, side: Side, { height, air }: Space): Rectangle {
  const width = widthOf(text, SIZE.text) + 2;
  const [beside, beyond] = [(MARK + width) / 2 + air, (MARK + height) / 2 + air];
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

function isInside(
  { left, right, top, bottom }: Rectangle,
  plot: { readonly width: number; readonly height: number },
): boolean {
  return left >= 0 && right <= plot.width && top >= 0 && bottom <= plot.height;
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
