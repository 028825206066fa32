import type { LayerSpec } from 'vega-lite/types_unstable/spec/layer.js';
import type { Chart, Drawing } from './chart.ts';
import {
  type ComposedSlice,
  cellsOfParts,
  composedSlice,
  type DrawnPart,
  partsInWords,
  pointsText,
} from './composition/composition-parts.ts';
import { emptyDrawing } from './empty-drawing.ts';
import { frame } from './frame/frame.ts';
import { type KeyEntry, keyLine } from './frame/key-line.ts';
import { type Layer, ROW_Y, rowLayout, rowNames, verticalLine } from './frame/row-layout.ts';
import { text } from './frame/text-layers.ts';
import { textWidth } from './frame/text-width.ts';
import { COLOURS, INK, MARGIN, TYPE, WIDTH } from './frame/theme.ts';
import { shareText } from './words/share-words.ts';
import { sliceLine, sourceLines } from './words/slice-lines.ts';

const NAME = 'composition-bars';
const ROWS = 10;
const GAP = 12;
const KEY_GAP = 10;
/** Distance of the two bars of a row, middle to middle. */
const PAIR = 24;
const NOW = { fill: COLOURS.skyBlue, stroke: INK };
const PROJECTED = { fill: COLOURS.blue, stroke: COLOURS.blue };

/** The shares of a level’s groups now and projected, as pairs of bars. */
export const compositionBars: Chart = {
  name: NAME,
  shows: 'what a sector consists of, now and projected, as pairs of bars',
  level: 'major',
  measures: [],
  needsGrowth: false,
  draw(slice, request): Drawing {
    const composed = composedSlice(slice, request, request.top ?? ROWS);
    if (composed.reason !== undefined) {
      return emptyDrawing(slice, request, {
        name: NAME,
        title: composed.title,
        notes: [composed.reason],
        columns: composed.columns,
        sources: composed.sources,
      });
    }
    const { parts, hasProjection, times } = composed;
    const content = {
      title: composed.title,
      subtitle: sliceLine(slice, request),
      notes: composed.notes,
      sources: sourceLines(composed.sources, slice),
      alt: `Bar chart of shares of jobs. ${partsInWords(composed)}.`,
    };
    const layout = rowLayout(
      parts.map(({ label }) => label),
      { step: hasProjection ? 62 : 38 },
    );
    const values = barsOf(composed).map((bar) => ({
      ...bar,
      y: (layout.rows[bar.row]?.y ?? 0) + bar.dy,
    }));
    const left = layout.width;
    const right = Math.max(...values.map((value) => textWidth(value.text, TYPE.label))) + 2 * GAP;
    const key = keyLine(hasProjection ? keyOf(times) : [], {
      left: 0 - left,
      bottom: KEY_GAP,
      room: WIDTH - 2 * MARGIN,
    });
    return {
      name: NAME,
      ...content,
      spec: frame(
        content,
        { left, right, top: key.height === 0 ? 0 : key.height + KEY_GAP, height: layout.height },
        {
          layer: [
            ...key.layers,
            { data: { values: [...layout.rows] }, ...rowNames(0) },
            { data: { values }, layer: barLayers(Math.max(...values.map(({ share }) => share))) },
            verticalLine(layout.height),
          ] as LayerSpec<string>['layer'],
        },
      ),
      table: { columns: composed.columns, rows: cellsOfParts(composed) },
    };
  },
};

/** One bar a part, or two: now above projected. */
function barsOf({ parts, hasProjection, times }: ComposedSlice) {
  const bar = (part: DrawnPart, row: number, isNow: boolean) => {
    const share = isNow ? part.share : part.projectedShare;
    const { fill, stroke } = isNow && hasProjection ? NOW : PROJECTED;
    const points = part.changeInPoints;
    const shown = share === null ? 'not projected' : shareText(share);
    return {
      row,
      dy: hasProjection ? (isNow ? 0 - PAIR / 2 : PAIR / 2) : 0,
      share: Math.max(0, share ?? 0),
      fill,
      stroke,
      text: isNow || points === null ? shown : `${shown} (${pointsText(points)})`,
      tooltip: `${part.title}, ${times[isNow ? 0 : 1]}: ${shown}`,
    };
  };
  return parts.flatMap((part, row) => [
    bar(part, row, true),
    ...(hasProjection ? [bar(part, row, false)] : []),
  ]);
}

function keyOf([now, projected]: readonly [string, string]): readonly KeyEntry[] {
  return [
    { text: now, shape: 'square', ...NOW },
    { text: `${projected}, with the change in percentage points`, shape: 'square', ...PROJECTED },
  ];
}

function barLayers(widest: number): readonly Layer[] {
  const scale = { domain: [0, widest], nice: false, zero: true };
  const x = { field: 'share', type: 'quantitative', scale, axis: null } as const;
  return [
    {
      mark: { type: 'bar', orient: 'horizontal', size: 20, strokeWidth: 1 },
      encoding: {
        x,
        y: ROW_Y,
        fill: { field: 'fill', type: 'nominal', scale: null },
        stroke: { field: 'stroke', type: 'nominal', scale: null },
        tooltip: { field: 'tooltip' },
      },
    },
    text('text', { x, y: ROW_Y, align: 'left', dx: GAP }),
  ];
}
