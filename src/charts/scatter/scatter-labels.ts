import { signedPercent } from '../../analysis/number-format.ts';
import type { SizeGrowthWage } from '../../analysis/size-growth-wage.ts';
import { textWidth } from '../frame/text-width.ts';
import { LEADING, TYPE } from '../frame/theme.ts';
import { wrap } from '../frame/wrap.ts';
import type { Box } from '../labels/boxes.ts';
import type { LabelPoint, PlacedLabel } from '../labels/label-candidates.ts';
import { placeLabels } from '../labels/place-labels.ts';
import { withinLimit } from '../marks/scale-limit.ts';
import { named } from '../words/level-words.ts';
import { isFinding } from './scatter-words.ts';

/** A name as it stands in the picture, in pixels. */
export interface ScatterLabel extends PlacedLabel {
  /** Lines joined by `\n`. */
  readonly text: string;
  readonly isBold: boolean;
}

const WIDEST = 235;
const LINES = 3;
export const LINE = TYPE.small * LEADING;

/** The names of points, with null where there is no room for one: of the finding first, then of what needs a name. */
export function scatterLabels(
  points: readonly SizeGrowthWage[],
  places: readonly LabelPoint[],
  limit: number | null,
  room: { readonly area: Box; readonly obstacles: readonly Box[] },
): readonly (ScatterLabel | null)[] {
  const order = points
    .map((point, index) => ({ index, urgency: urgencyOf(point, limit) }))
    .sort((a, b) => a.urgency - b.urgency || a.index - b.index);
  const texts = order.map(({ index }) => {
    const point = points[index];
    if (point === undefined) throw new Error('a point was lost');
    const weight = isFinding(point) ? 600 : 400;
    const lines = wrap(nameOf(point, limit), {
      width: WIDEST,
      fontSize: TYPE.small,
      weight,
      lines: LINES,
    });
    const width = Math.ceil(Math.max(...lines.map((line) => textWidth(line, TYPE.small, weight))));
    return {
      point: index,
      text: lines.join('\n'),
      isBold: weight === 600,
      width,
      height: lines.length * LINE,
    };
  });
  const placed = placeLabels(places, texts, room);
  const labels: (ScatterLabel | null)[] = points.map(() => null);
  for (const [at, { point, text, isBold }] of texts.entries()) {
    const place = placed[at];
    if (place) labels[point] = { ...place, text, isBold };
  }
  return labels;
}

/** The figure stands with what is beyond the scale. */
function nameOf({ row, growthRate }: SizeGrowthWage, limit: number | null): string {
  const name = named(row.title);
  if (withinLimit(growthRate, limit) === growthRate) return name;
  return `${growthRate > 0 ? '↑' : '↓'} ${signedPercent(growthRate)} ${name}`;
}

function urgencyOf(point: SizeGrowthWage, limit: number | null): number {
  if (isFinding(point)) return 0;
  if (withinLimit(point.growthRate, limit) !== point.growthRate) return 1;
  if (point.isSmallBase) return 2;
  return point.isLarge ? 3 : 4;
}
