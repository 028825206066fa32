import type { LayerSpec } from 'vega-lite/types_unstable/spec/layer.js';
import { jobs } from '../../analysis/number-format.ts';
import type { SliceSeries } from '../../analysis/slice-series.ts';
import type { PlotArea } from '../frame/frame.ts';
import { type KeyEntry, keyLine } from '../frame/key-line.ts';
import { PIXELS } from '../frame/pixel.ts';
import { text, textWithHalo } from '../frame/text-layers.ts';
import { COLOURS, GRID, INK, MARGIN, PAPER, QUIET_INK, WIDTH } from '../frame/theme.ts';
import { isGrowing, isShrinking } from '../growth/rate-direction.ts';
import type { Line } from '../labels/boxes.ts';
import { BREAK, type PanelMarks, panelMarks, SHAPES, trendColour } from './trend-panel-marks.ts';
import { INSET, type Panel, trendPanels } from './trend-panels.ts';
import { drawnShare, pointsOf, shareOf, trendScale } from './trend-scale.ts';
import { type TrendSaid, timeWords } from './trend-words.ts';

type Layers = LayerSpec<string>['layer'];

const [KEY_GAP, FOOT] = [24, 12];
const DASH = [7, 5];

/** One small picture of each group, all on one scale. */
export function trendMarks(found: SliceSeries): {
  readonly area: PlotArea;
  readonly view: Pick<LayerSpec<string>, 'layer'>;
  readonly said: TrendSaid;
} {
  const { series } = found;
  const { panels, height } = trendPanels(series);
  const scale = trendScale(series);
  const drawn = series.flatMap((one, index) => {
    const panel = panels[index];
    return panel === undefined
      ? []
      : [{ ...panelMarks(one, panel, scale, found), colour: trendColour(one.row.growthRate) }];
  });
  const key = keyLine(keyEntries(found), { left: 0, bottom: KEY_GAP, room: WIDTH - 2 * MARGIN });
  const dashed = drawn.map(({ colour }) => colour);
  const isBeyond = (share: number) => drawnShare(share, scale) !== share;
  return {
    area: { left: 0, right: 0, top: key.height + KEY_GAP, bottom: FOOT, height },
    view: {
      layer: [
        ...key.layers,
        ...titles(panels),
        ...rules(
          drawn.map(({ level }) => level),
          { stroke: GRID, strokeWidth: 2 },
        ),
        ...rules(
          drawn.flatMap(({ lines }) => lines),
          { stroke: INK, strokeWidth: 3 },
        ),
        ...[...new Set(dashed)].flatMap((stroke) =>
          rules(
            drawn.flatMap(({ projection, colour }) =>
              colour === stroke ? (projection ?? []) : [],
            ),
            { stroke, strokeWidth: 4, strokeDash: DASH },
          ),
        ),
        ...rules(
          drawn.flatMap(({ whiskers }) => whiskers),
          { stroke: INK, strokeWidth: 2 },
        ),
        ...symbols(drawn),
        ...figures(drawn),
        ...years(drawn),
      ] as Layers,
    },
    said: {
      hasWhiskers: drawn.some(({ whiskers }) => whiskers.length > 0),
      scale: [wholePercent(scale.range[0]), wholePercent(scale.range[1])],
      unlabelled: drawn.flatMap((panel) => panel.figures).filter((one) => one === null).length,
      beyond: series.filter((one) => pointsOf(one).some((point) => isBeyond(shareOf(point, one)))),
    },
  };
}

function wholePercent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function titles(panels: readonly Panel[]) {
  const values = panels.map(({ title, titleY, left }) => ({ title, x: left - INSET.x, y: titleY }));
  return [
    {
      data: { values },
      ...text('title', {
        x: { field: 'x', ...PIXELS },
        y: { field: 'y', ...PIXELS },
        align: 'left',
        weight: 600,
      }),
    },
  ];
}

function rules(lines: readonly Line[], look: object) {
  if (lines.length === 0) return [];
  return [
    {
      data: { values: lines.map((one) => ({ ...one })) },
      mark: { type: 'rule', tooltip: null, ...look },
      encoding: {
        x: { field: 'x1', ...PIXELS },
        x2: { field: 'x2' },
        y: { field: 'y1', ...PIXELS },
        y2: { field: 'y2' },
      },
    },
  ];
}

function symbols(drawn: readonly PanelMarks[]) {
  return [
    {
      data: { values: drawn.flatMap((panel) => panel.symbols.map((symbol) => ({ ...symbol }))) },
      mark: { type: 'point', opacity: 1, strokeWidth: 2.5 },
      encoding: {
        x: { field: 'x', ...PIXELS },
        y: { field: 'y', ...PIXELS },
        shape: { field: 'shape', type: 'nominal', scale: null },
        fill: { field: 'fill', type: 'nominal', scale: null },
        stroke: { field: 'stroke', type: 'nominal', scale: null },
        size: { field: 'area', type: 'quantitative', scale: null },
        tooltip: { field: 'tooltip' },
      },
    },
  ];
}

function figures(drawn: readonly PanelMarks[]) {
  const placed = drawn.flatMap((panel) => panel.figures.filter((figure) => figure !== null));
  return [false, true].flatMap((isBold) => {
    const values = placed
      .filter((figure) => figure.isBold === isBold)
      .map(({ text: shown, x, y }) => ({ shown, x, y }));
    if (values.length === 0) return [];
    const look = {
      x: { field: 'x', ...PIXELS },
      y: { field: 'y', ...PIXELS },
      align: 'center',
      small: true,
      weight: isBold ? 600 : 400,
    } as const;
    return textWithHalo('shown', look).map((layer) => ({ ...layer, data: { values } }));
  });
}

function years(drawn: readonly PanelMarks[]) {
  const values = drawn.flatMap((panel) => panel.years.map((year) => ({ ...year })));
  return [
    {
      data: { values },
      ...text('year', {
        x: { field: 'x', ...PIXELS },
        y: { field: 'y', ...PIXELS },
        align: 'center',
        small: true,
        colour: QUIET_INK,
      }),
    },
  ];
}

function keyEntries({ series, releases, ranking, breaks }: SliceSeries): readonly KeyEntry[] {
  const [first] = series;
  const now =
    first === undefined ? '' : (timeWords(ranking.slice, releases, first.row).at(-1) ?? '');
  const rates = series.flatMap(({ row, projected }) =>
    projected === null ? [] : (row.growthRate ?? []),
  );
  const projected = (fill: string, text: string): KeyEntry => ({
    text,
    shape: SHAPES.projected,
    radius: 8,
    fill,
    stroke: fill,
  });
  return [
    ...(releases.length > 1
      ? [
          {
            text: 'earlier release',
            shape: SHAPES.past,
            radius: 6.5,
            fill: QUIET_INK,
            stroke: QUIET_INK,
          },
        ]
      : []),
    {
      text: `${now}, and its level as a line`,
      shape: SHAPES.now,
      radius: 7.5,
      fill: INK,
      stroke: INK,
    },
    ...(rates.some(isGrowing) ? [projected(COLOURS.blue, 'projected, growing')] : []),
    ...(rates.some(isShrinking) ? [projected(COLOURS.vermilion, 'projected, shrinking')] : []),
    ...(rates.some((rate) => !isGrowing(rate) && !isShrinking(rate))
      ? [projected(QUIET_INK, 'projected, unchanged')]
      : []),
    ...(breaks.some((changed) => changed.length > 0)
      ? [
          {
            text: 'no line: definitions or methods changed',
            shape: BREAK,
            radius: 9,
            stroke: QUIET_INK,
            strokeWidth: 2.5,
          },
        ]
      : []),
    ...(series.some(({ isSmallBase }) => isSmallBase)
      ? [
          {
            text: `hollow: fewer than ${jobs(ranking.minBase)} jobs`,
            shape: SHAPES.now,
            radius: 7.5,
            fill: PAPER,
            stroke: INK,
          },
        ]
      : []),
  ];
}
