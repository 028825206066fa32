import type { View } from 'vega';
import { shippedWeight, textWidth } from '../../src/charts/frame/text-width.ts';
import { PAPER, TYPE } from '../../src/charts/frame/theme.ts';
import { contrast } from './contrast.ts';
import { type Box, type SceneItem, type Shape, scenegraphItems } from './scenegraph-items.ts';

/** Pixels by which boxes may meet: they are drawn with some air around the letters. */
const TOLERANCE = 1;
/** WCAG 2.2, success criterion 1.4.3: for small and for large text. */
const CONTRAST = { small: 4.5, large: 3 };

/** What is wrong with the texts of a view that has been run. */
export function textFaults(view: View): readonly string[] {
  const { texts, shapes, canvas } = scenegraphItems(view);
  return [
    ...texts.flatMap((text) => [
      ...placeFaults(text, canvas),
      ...textOwnFaults(text),
      ...contrastFaults(text, shapes),
    ]),
    ...overlaps(texts),
  ];
}

function placeFaults({ box, text }: SceneItem, canvas: Box): string[] {
  const inside =
    box.x1 >= canvas.x1 - TOLERANCE &&
    box.y1 >= canvas.y1 - TOLERANCE &&
    box.x2 <= canvas.x2 + TOLERANCE &&
    box.y2 <= canvas.y2 + TOLERANCE;
  return inside
    ? []
    : [`outside the picture: ${quoted(text)} at ${shown(box)} of ${shown(canvas)}`];
}

function textOwnFaults({ text, item, isHidden }: SceneItem): string[] {
  const faults: string[] = [];
  if (isHidden) {
    // Of a scale of numbers some may be left out, of names none.
    return typeof item.datum?.value === 'string' ? [`label left out: ${quoted(text)}`] : [];
  }
  const size = item.fontSize ?? 11;
  const weight = shippedWeight(item.fontWeight);
  const width = Math.max(...text.split('\n').map((line) => textWidth(line, size, weight)));
  if ((item.limit ?? 0) > 0 && width > (item.limit ?? 0)) {
    faults.push(`cut at ${item.limit} of ${Math.round(width)} pixels: ${quoted(text)}`);
  }
  if (size < TYPE.caption) faults.push(`${size} pixels high: ${quoted(text)}`);
  if (!String(item.font).startsWith('Inter')) faults.push(`in ${item.font}: ${quoted(text)}`);
  if (/undefined|NaN|Infinity|\[object|^null$/.test(text)) faults.push(`says ${quoted(text)}`);
  return faults;
}

function contrastFaults({ box, item, text, order, isHidden }: SceneItem, shapes: readonly Shape[]) {
  if (isHidden) return [];
  const size = item.fontSize ?? 11;
  const isLarge = size >= 24 || (size >= 18.66 && shippedWeight(item.fontWeight) === 700);
  const wanted = isLarge ? CONTRAST.large : CONTRAST.small;
  const behind = shapes.filter((shape) => shape.order < order && shape.covers(box));
  return [...behind, ...(isOnPaper(box, behind) ? [{ fill: PAPER, opacity: 1 }] : [])].flatMap(
    ({ fill, opacity }) => {
      const found = contrast(item.fill ?? '#000000', fill, opacity);
      return found >= wanted
        ? []
        : [`contrast ${found.toFixed(1)} of ${wanted} on ${fill}: ${quoted(text)}`];
    },
  );
}

/** Whether some of the text stands on no shape. */
function isOnPaper(box: Box, shapes: readonly Shape[]): boolean {
  const middle = (box.y1 + box.y2) / 2;
  return [box.x1 + 1, (box.x1 + box.x2) / 2, box.x2 - 1].some((x) => {
    const point = { x1: x, x2: x, y1: middle, y2: middle };
    return !shapes.some((shape) => shape.covers(point));
  });
}

function overlaps(items: readonly SceneItem[]): string[] {
  const texts = items.filter(({ isHidden }) => !isHidden);
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((other) => !isHalo(one, other) && meet(one.box, other.box))
      .map((other) => `overlap: ${quoted(one.text)} and ${quoted(other.text)}`),
  );
}

/** The same text drawn twice at one place, first with a broad line in the paper's colour. */
function isHalo(one: SceneItem, other: SceneItem): boolean {
  const [a, b] = [one.box, other.box];
  return one.text === other.text && Math.abs(a.x1 - b.x1) < 3 && Math.abs(a.y1 - b.y1) < 3;
}

function meet(one: Box, other: Box): boolean {
  return (
    Math.min(one.x2, other.x2) - Math.max(one.x1, other.x1) > TOLERANCE &&
    Math.min(one.y2, other.y2) - Math.max(one.y1, other.y1) > TOLERANCE
  );
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)} …` : text);
}

function shown({ x1, y1, x2, y2 }: Box): string {
  return `${[x1, y1].map(Math.round).join(',')} to ${[x2, y2].map(Math.round).join(',')}`;
}
