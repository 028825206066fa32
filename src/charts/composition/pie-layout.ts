import { textWidth } from '../frame/text-width.ts';
import { LEADING, TYPE } from '../frame/theme.ts';
import { wrap } from '../frame/wrap.ts';

/** What a slice of a pie is, before it has a place. */
export interface PieShare {
  readonly share: number;
  readonly name: string;
  /** Lines under the name: the share, its change. */
  readonly figures: readonly string[];
}

/** A slice and where its words stand, in pixels from the middle of the pie. */
export interface PlacedSlice {
  /** In radians, clockwise from the top. */
  readonly from: number;
  readonly to: number;
  readonly side: 'left' | 'right' | 'below';
  readonly name: string;
  readonly figures: string;
  readonly x: number;
  /** Middles of the first line of the name and of the first line of figures. */
  readonly nameY: number;
  readonly figuresY: number;
  /** From the rim to the words; absent where they stand right below. */
  readonly leader: readonly (readonly [x: number, y: number])[];
}

export interface PieLayout {
  /** Of the pie, in pixels. */
  readonly radius: number;
  readonly slices: readonly PlacedSlice[];
  /** How far the words reach above and below the middle. */
  readonly above: number;
  readonly below: number;
}

const LINE = Math.round(TYPE.small * LEADING);
const GAP = 12;
/** Enough for every title of the SOC. */
const LINES = 10;
const WIDEST_PIE = 256;
const NARROWEST_PIE = 160;
/** Air between the words and the end of their room. */
const AIR = 8;
const ELBOW = 4;
const WORDS = 28;

/**
 * One slice is centred at the foot of the pie and has its words below; the others stand around it in
 * their order, clockwise. Where that one is the largest, the words of the others have room on both
 * sides.
 * @param foot index of the slice at the foot
 * @param width pixels for the pie and the words on both sides
 */
export function pieLayout(shares: readonly PieShare[], foot: number, width: number): PieLayout {
  const { radius, room } = roomsOf(shares, width);
  const whole = shares.reduce((sum, { share }) => sum + share, 0);
  const turn = (share: number) => (share / whole) * 2 * Math.PI;
  const before = shares.slice(0, foot).reduce((sum, { share }) => sum + share, 0);
  let angle = Math.PI - turn(before + (shares[foot]?.share ?? 0) / 2);
  const slices = shares.map((one, index) => {
    const from = angle;
    angle += turn(one.share);
    const middle = (from + angle) / 2;
    const side = index === foot ? 'below' : Math.sin(middle) < 0 ? 'left' : 'right';
    const lines = wrap(one.name, {
      // Between the words on both sides.
      width: side === 'below' ? 2 * (radius + WORDS - GAP) : room,
      fontSize: TYPE.small,
      lines: LINES,
    });
    return {
      ...one,
      from,
      to: angle,
      middle,
      side,
      lines,
      wanted: -radius * Math.cos(middle),
    } as const;
  });
  type Slice = (typeof slices)[number];
  const heightOf = ({ lines, figures }: Slice) => (lines.length + figures.length) * LINE;
  const tops = new Map<Slice, number>();
  for (const side of ['left', 'right'] as const) {
    const column = slices
      .filter((slice) => slice.side === side)
      .sort((a, b) => a.wanted - b.wanted);
    for (const [index, top] of spread(
      column.map((one) => ({ middle: one.wanted, height: heightOf(one) })),
    ).entries()) {
      const slice = column[index];
      if (slice !== undefined) tops.set(slice, top);
    }
  }
  for (const slice of slices) if (slice.side === 'below') tops.set(slice, radius + GAP);
  const placed = slices.map((slice): PlacedSlice => {
    const top = tops.get(slice) ?? 0;
    const sign = slice.side === 'left' ? -1 : 1;
    const x = slice.side === 'below' ? 0 : sign * (radius + WORDS);
    const [rimX, rimY] = [Math.sin(slice.middle), -Math.cos(slice.middle)];
    const at = (radius: number) => [rimX * radius, rimY * radius] as const;
    return {
      from: slice.from,
      to: slice.to,
      side: slice.side,
      name: slice.lines.join('\n'),
      figures: slice.figures.join('\n'),
      x,
      nameY: top + LINE / 2,
      figuresY: top + slice.lines.length * LINE + LINE / 2,
      leader:
        slice.side === 'below'
          ? []
          : [at(radius), at(radius + ELBOW), [x - sign * 6, top + heightOf(slice) / 2]],
    };
  });
  const ends = slices.map(
    (slice) => [tops.get(slice) ?? 0, (tops.get(slice) ?? 0) + heightOf(slice)] as const,
  );
  return {
    radius,
    slices: placed,
    above: Math.max(radius, ...ends.map(([top]) => 0 - top)),
    below: Math.max(radius, ...ends.map(([, bottom]) => bottom)),
  };
}

/** A large pie, but no word broken where a smaller one spares it. */
function roomsOf(shares: readonly PieShare[], width: number) {
  const words = shares.flatMap(({ name }) => name.split(/\s+|(?<=[-/])/));
  const longest = Math.max(0, ...words.map((word) => textWidth(word, TYPE.small)));
  const wanted = width - 2 * (Math.ceil(longest) + WORDS + AIR);
  const pie = Math.min(WIDEST_PIE, Math.max(NARROWEST_PIE, wanted));
  return { radius: pie / 2, room: (width - pie) / 2 - WORDS - AIR };
}

interface Cluster {
  readonly first: number;
  readonly count: number;
  /** Upper end of the first box that brings all its boxes nearest to where they are wanted. */
  readonly top: number;
  readonly height: number;
}

/**
 * Upper ends of boxes in the order given, none meeting another, with the least squares of distance
 * from their wanted middles: neighbours that would meet are put together and moved as one.
 */
function spread(
  boxes: readonly { readonly middle: number; readonly height: number }[],
): readonly number[] {
  const clusters: Cluster[] = [];
  for (const [index, { middle, height }] of boxes.entries()) {
    let last: Cluster = { first: index, count: 1, top: middle - height / 2, height: height + GAP };
    for (;;) {
      const before = clusters.at(-1);
      if (before === undefined || before.top + before.height <= last.top) break;
      clusters.pop();
      const count = before.count + last.count;
      const top = (before.top * before.count + (last.top - before.height) * last.count) / count;
      last = { first: before.first, count, top, height: before.height + last.height };
    }
    clusters.push(last);
  }
  return clusters.flatMap(({ first, count, top }) => {
    let free = top;
    return boxes.slice(first, first + count).map(({ height }) => {
      const at = free;
      free += height + GAP;
      return at;
    });
  });
}
