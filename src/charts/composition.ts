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
import { pieLayers } from './composition/pie-layers.ts';
import { type PieShare, pieLayout } from './composition/pie-layout.ts';
import { emptyDrawing } from './empty-drawing.ts';
import { frame } from './frame/frame.ts';
import { COLOURS, MARGIN, PAPER, WIDTH } from './frame/theme.ts';
import { shareText } from './words/share-words.ts';
import { sliceLine, sourceLines } from './words/slice-lines.ts';

const NAME = 'composition';
/** More slices than this, and the others together, nobody tells apart. */
const SLICES = 6;
const HEAD = 46;
/** Neighbours differ in lightness too, so that they are told apart in gray. */
const SLICE_COLOURS = [
  COLOURS.blue,
  COLOURS.orange,
  COLOURS.green,
  COLOURS.yellow,
  COLOURS.vermilion,
  COLOURS.skyBlue,
  COLOURS.purple,
];
const OTHER_COLOUR = '#C4C9CF';

/** The shares of a level’s groups now and projected, as two pies. */
export const composition: Chart = {
  name: NAME,
  shows: 'what a sector consists of, now and projected, as two pies',
  level: 'major',
  measures: [],
  needsGrowth: false,
  draw(slice, request): Drawing {
    const composed = composedSlice(slice, request, Math.min(SLICES, request.top ?? SLICES));
    if (composed.reason !== undefined) {
      return emptyDrawing(slice, request, {
        name: NAME,
        title: composed.title,
        notes: [composed.reason],
        columns: composed.columns,
        sources: composed.sources,
      });
    }
    const content = {
      title: composed.title,
      subtitle: sliceLine(slice, request),
      notes: composed.notes,
      sources: sourceLines(composed.sources, slice),
      alt: `${composed.hasProjection ? 'Two pie charts' : 'Pie chart'} of shares of jobs. ${partsInWords(composed)}.`,
    };
    const pies = piesOf(composed);
    const above = Math.max(...pies.map(({ layout }) => layout.above));
    const below = Math.max(...pies.map(({ layout }) => layout.below));
    const cell = (WIDTH - 2 * MARGIN) / pies.length;
    return {
      name: NAME,
      ...content,
      spec: frame(
        content,
        { left: 0, right: 0, top: 0, height: HEAD + above + below },
        {
          layer: pies.flatMap(({ head, layout, parts }, index) =>
            pieLayers(layout, {
              x: (index + 0.5) * cell,
              y: HEAD + above,
              head,
              headY: HEAD / 2 - 6,
              fills: parts.map((part) => fillOf(part, composed)),
              tooltips: parts.map((part) => `${part.title}: ${wordsOf(part, composed)}`),
            }),
          ) as LayerSpec<string>['layer'],
        },
      ),
      table: { columns: composed.columns, rows: cellsOfParts(composed) },
    };
  },
};

function piesOf(composed: ComposedSlice) {
  const { parts, hasProjection, times } = composed;
  const width = (WIDTH - 2 * MARGIN) / (hasProjection ? 2 : 1);
  // The same in both pies, so that the others stand at the same places.
  const [foot] = [...parts].sort((a, b) => (b.share ?? 0) - (a.share ?? 0)) as [DrawnPart];
  const pie = (
    head: string,
    share: (part: DrawnPart) => number,
    figures: (part: DrawnPart) => string[],
  ) => {
    const seen = parts.filter((part) => share(part) > 0);
    const shares = seen.map(
      (part): PieShare => ({
        share: share(part),
        name: part.kind === 'other' ? 'Other' : part.label,
        figures: figures(part),
      }),
    );
    return { head, parts: seen, layout: pieLayout(shares, Math.max(0, seen.indexOf(foot)), width) };
  };
  return [
    pie(
      times[0],
      ({ share }) => share ?? 0,
      ({ share }) => [shareText(share ?? 0)],
    ),
    ...(hasProjection
      ? [
          pie(
            times[1],
            ({ projectedShare }) => projectedShare ?? 0,
            ({ projectedShare, changeInPoints }) => [
              shareText(projectedShare ?? 0),
              ...(changeInPoints === null ? [] : [pointsText(changeInPoints)]),
            ],
          ),
        ]
      : []),
  ];
}

function fillOf(part: DrawnPart, { parts }: ComposedSlice): string {
  if (part.kind === 'rest') return PAPER;
  if (part.kind === 'other') return OTHER_COLOUR;
  return SLICE_COLOURS[parts.indexOf(part)] ?? OTHER_COLOUR;
}

function wordsOf(
  { share, projectedShare, changeInPoints }: DrawnPart,
  { times }: ComposedSlice,
): string {
  const words = [`${times[0]} ${share === null ? '–' : shareText(share)}`];
  if (projectedShare !== null) words.push(`${times[1]} ${shareText(projectedShare)}`);
  if (changeInPoints !== null) words.push(pointsText(changeInPoints));
  return words.join(', ');
}
