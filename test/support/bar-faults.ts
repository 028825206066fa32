import type { View } from 'vega';
import { type Box, scenegraphItems } from './scenegraph-items.ts';

/** Pixels by which bars may meet: their outlines count. */
const TOLERANCE = 2;

/** Bars of a view that has been run that lie on each other: then they run the wrong way. */
export function barFaults(view: View): readonly string[] {
  const { bars } = scenegraphItems(view);
  const meeting = bars.filter((one, index) =>
    bars.slice(0, index).some((other) => meet(one, other)),
  );
  return meeting.length === 0 ? [] : [`${meeting.length} of ${bars.length} bars lie on others`];
}

function meet(one: Box, other: Box): boolean {
  return (
    Math.min(one.x2, other.x2) - Math.max(one.x1, other.x1) > TOLERANCE &&
    Math.min(one.y2, other.y2) - Math.max(one.y1, other.y1) > TOLERANCE
  );
}
