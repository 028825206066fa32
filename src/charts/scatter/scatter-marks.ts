import type { LayerSpec } from 'vega-lite/types_unstable/spec/layer.js';
import { jobs } from '../../analysis/number-format.ts';
import type { SizeGrowthWage, SizeGrowthWages } from '../../analysis/size-growth-wage.ts';
import type { PlotArea } from '../frame/frame.ts';
import { type KeyEntry, keyLine } from '../frame/key-line.ts';
import { INK, MARGIN, PAPER, WIDTH } from '../frame/theme.ts';
import type { Box } from '../labels/boxes.ts';
import type { LabelPoint } from '../labels/label-candidates.ts';
import { withinLimit } from '../marks/scale-limit.ts';
import { wholeWords } from '../wages/wage-words.ts';
import { axes, quadrants } from './scatter-axes.ts';
import { labelLayers } from './scatter-label-layers.ts';
import { scatterLabels } from './scatter-labels.ts';
import { pointLayers, pointMark } from './scatter-point-layers.ts';
import type { DrawnPoints } from './scatter-points.ts';
import { quadrantWords } from './scatter-quadrants.ts';
import { scatterScales } from './scatter-scales.ts';
import { stepEntry, stepOf, UNKNOWN_WAGE, type WageStep, wageSteps } from './wage-steps.ts';

type View = Pick<LayerSpec<string>, 'layer' | 'encoding' | 'data' | 'resolve'>;
type Layers = LayerSpec<string>['layer'];

const ROOM = WIDTH - 2 * MARGIN;
const [LEFT, RIGHT, BOTTOM, HEIGHT] = [92, 24, 72, 640];
/** The marks’ own room, in pixels. */
const PLOT = { width: ROOM - LEFT - RIGHT, height: HEIGHT };
const KEY_GAP = 14;

export interface ScatterPicture {
  readonly area: PlotArea;
  readonly view: View;
  readonly said: {
    /** Points without a label. */
    readonly unnamed: readonly SizeGrowthWage[];
    /** Whether a margin is wide enough to be seen. */
    readonly hasWhiskers: boolean;
  };
}

export function scatterMarks(found: SizeGrowthWages, drawn: DrawnPoints): ScatterPicture {
  const { points, limit } = drawn;
  const steps = wageSteps(found.wholeMedian, wholeWords(found.ranking.slice));
  const scales = scatterScales(
    points.map(({ employment }) => employment),
    points.map(({ growthRate }) => withinLimit(growthRate, limit)),
    PLOT,
  );
  const values = points.map((point) => pointMark(point, drawn, scales, steps));
  const places: readonly LabelPoint[] = values.map(({ px, py, radius }) => ({
    x: px,
    y: py,
    radius,
  }));
  const words = quadrantWords(found, scales, PLOT, places);
  const whiskers = values.filter(({ isMarginSeen }) => isMarginSeen);
  const labels = scatterLabels(points, places, limit, {
    area: { x1: 2, y1: 2, x2: PLOT.width - 2, y2: PLOT.height - 2 },
    obstacles: [
      ...words.words.map(({ box }) => box),
      { x1: 0, x2: PLOT.width, y1: scales.y(0) - 1, y2: scales.y(0) + 1 },
      ...whiskers.map(
        ({ py, lowPx, highPx }): Box => ({ x1: lowPx, x2: highPx, y1: py - 2, y2: py + 2 }),
      ),
    ],
  });
  const key = keyLine(keyEntries(found, points, steps), {
    left: 0 - LEFT,
    bottom: KEY_GAP,
    room: ROOM,
  });
  return {
    area: { left: LEFT, right: RIGHT, top: key.height + KEY_GAP, bottom: BOTTOM, height: HEIGHT },
    view: {
      layer: [
        ...axes(found, points, scales),
        ...key.layers,
        ...quadrants(words, scales),
        ...pointLayers(values),
        ...labelLayers(labels),
      ] as Layers,
    },
    said: {
      unnamed: points.filter((_, index) => labels[index] === null),
      hasWhiskers: whiskers.length > 0,
    },
  };
}

function keyEntries(
  { ranking }: SizeGrowthWages,
  points: readonly SizeGrowthWage[],
  steps: readonly WageStep[],
): readonly KeyEntry[] {
  const used = new Set(points.map(({ wage }) => stepOf(steps, wage)));
  const hasUnknown = used.has(UNKNOWN_WAGE);
  const hasSmall = points.some(({ isSmallBase }) => isSmallBase);
  return [
    ...(steps.length === 0 ? [] : [{ text: 'Median wage a year:' }]),
    ...steps.filter((step) => used.has(step)).map(stepEntry),
    ...(hasUnknown ? [stepEntry(UNKNOWN_WAGE)] : []),
    ...(hasSmall
      ? [
          {
            text: `hollow: fewer than ${jobs(ranking.minBase)} jobs`,
            shape: 'circle',
            radius: 9,
            fill: PAPER,
            stroke: INK,
            strokeWidth: 1.5,
          },
        ]
      : []),
  ];
}
