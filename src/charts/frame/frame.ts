import type { TopLevelSpec } from 'vega-lite';
import type { LayerSpec } from 'vega-lite/types_unstable/spec/layer.js';
import type { UnitSpec } from 'vega-lite/types_unstable/spec/unit.js';
import { FONT, GRID, INK, LEADING, MARGIN, PAPER, QUIET_INK, TYPE, WIDTH } from './theme.ts';
import { wrap } from './wrap.ts';

export interface FrameContent {
  readonly title: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly sources: readonly string[];
  readonly alt: string;
}

/** Where the marks stand inside the frame, in pixels. */
export interface PlotArea {
  /** Room left of the marks for labels. */
  readonly left: number;
  /** Room right of them for figures. */
  readonly right: number;
  /** Between the subtitle and the marks: for column heads and upper axes. */
  readonly top?: number;
  /** Between the marks and the notes: for lower axes and their titles. */
  readonly bottom?: number;
  readonly height: number;
}

type Layer = LayerSpec<string> | UnitSpec<string>;

/**
 * A picture of fixed width: title, subtitle, marks, notes, sources, one under the other. Every part
 * has its room by the font's own metrics, so nothing is cut and nothing overlaps, however long the
 * title is. The layers share scales and encodings as in any layered Vega-Lite view.
 */
export function frame(
  content: FrameContent,
  plot: PlotArea,
  view: Pick<LayerSpec<string>, 'layer' | 'encoding' | 'resolve' | 'data' | 'transform'>,
  room = WIDTH - 2 * MARGIN,
): TopLevelSpec {
  // Pictures have whole pixels.
  const height = Math.ceil(plot.height);
  const title = wrap(content.title, { width: room, fontSize: TYPE.title, weight: 700 });
  const subtitle = wrap(content.subtitle, { width: room, fontSize: TYPE.subtitle });
  const notes = content.notes.flatMap((note) => wrap(note, { width: room, fontSize: TYPE.small }));
  const sources = content.sources.flatMap((source) =>
    wrap(source, { width: room, fontSize: TYPE.caption }),
  );
  const head =
    title.length * TYPE.title * LEADING + subtitle.length * TYPE.subtitle * LEADING + GAP.head;
  const notesTop = height + (plot.bottom ?? 0) + GAP.foot;
  const sourcesTop =
    notesTop + notes.length * TYPE.small * LEADING + (notes.length > 0 ? GAP.notes : 0);
  const foot = sourcesTop + sources.length * TYPE.caption * LEADING - height;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: content.alt,
    background: PAPER,
    autosize: { type: 'none' },
    padding: {
      left: plot.left + MARGIN,
      right: plot.right + MARGIN,
      top: Math.ceil(head + (plot.top ?? 0) + MARGIN),
      bottom: Math.ceil(foot + MARGIN),
    },
    width: room - plot.left - plot.right,
    height,
    title: {
      text: title,
      subtitle,
      anchor: 'start',
      frame: 'group',
      dx: 0 - plot.left,
      offset: GAP.head,
    },
    // For the page, which has the words as text of its own: see picture-box.ts.
    usermeta: { plot: { top: plot.top ?? 0, bottom: plot.bottom ?? 0 } },
    ...view,
    layer: [
      ...view.layer,
      topOf(plot.top ?? 0),
      ...textBlock(notes, { x: 0 - plot.left, y: notesTop, size: TYPE.small, colour: INK }),
      ...textBlock(sources, {
        x: 0 - plot.left,
        y: sourcesTop,
        size: TYPE.caption,
        colour: QUIET_INK,
      }),
    ] as readonly Layer[] as LayerSpec<string>['layer'],
    config: CONFIG,
  } as TopLevelSpec;
}

const GAP = { head: 22, foot: 18, notes: 10 };

/** How the names of layers begin that are notes and sources. */
export const WORDS = 'words-';

/** Vega puts the title above the uppermost mark: this one is seen by nobody and stands for all. */
function topOf(top: number): Layer {
  return {
    name: `${WORDS}top`,
    data: { values: [{}] },
    mark: { type: 'rect', opacity: 0, tooltip: null },
    encoding: {
      x: { value: 0 },
      x2: { value: 1 },
      y: { value: 0 - top },
      y2: { value: 0 },
    },
  };
}

function textBlock(
  lines: readonly string[],
  { x, y, size, colour }: { x: number; y: number; size: number; colour: string },
): readonly Layer[] {
  if (lines.length === 0) return [];
  return [
    {
      name: `${WORDS}${y}`,
      data: { values: [{ text: lines.join('\n') }] },
      mark: {
        type: 'text',
        align: 'left',
        baseline: 'top',
        lineBreak: '\n',
        fontSize: size,
        lineHeight: size * LEADING,
        color: colour,
        tooltip: null,
      },
      encoding: { x: { value: x }, y: { value: y }, text: { field: 'text' } },
    } as UnitSpec<string>,
  ];
}

const CONFIG: TopLevelSpec['config'] = {
  font: FONT,
  view: { stroke: null },
  title: {
    fontSize: TYPE.title,
    fontWeight: 700,
    lineHeight: TYPE.title * LEADING,
    color: INK,
    subtitleFontSize: TYPE.subtitle,
    subtitleFontWeight: 400,
    subtitleLineHeight: TYPE.subtitle * LEADING,
    subtitleColor: QUIET_INK,
    subtitlePadding: 8,
  },
  axis: {
    labelFontSize: TYPE.label,
    labelColor: INK,
    labelLimit: 0,
    titleFontSize: TYPE.small,
    titleFontWeight: 400,
    titleColor: QUIET_INK,
    titleLimit: 0,
    gridColor: GRID,
    domain: false,
    ticks: false,
  },
  legend: {
    labelFontSize: TYPE.small,
    titleFontSize: TYPE.small,
    labelColor: INK,
    titleColor: QUIET_INK,
    labelLimit: 0,
  },
  text: { fontSize: TYPE.label, color: INK },
};
