import { titleOf } from '../chart-slide.ts';
import type { DeckSlide, Run, SlidePart, TextPart } from '../deck-slide.ts';
import { linesOf, oneLine } from '../fit-text.ts';
import { heightOf, MARGIN, ROOM, SIZE, TOP } from '../layout.ts';

export interface ListContent {
  readonly title: string;
  /** The paragraphs of the body, in order. */
  readonly paragraphs: readonly (readonly Run[])[];
  /** Tried one after the other; the last one where not even it fits. */
  readonly sizes: readonly number[];
  readonly source: SlidePart;
  readonly notes: readonly string[];
  /** What stands at the end where paragraphs are left out: they are in the notes. */
  readonly more?: string;
}

const HEAD_GAP = 22;

/** A slide of text: as many whole paragraphs as fit above the source. */
export function listSlide(content: ListContent): DeckSlide {
  const { source, more } = content;
  const title = titleOf(content.title);
  const top = TOP + heightOf(title.lines, title.size) + HEAD_GAP;
  const room = source.box.y - 14 - top;
  const paragraphs = content.paragraphs.map((runs) =>
    runs.map((run) => ({ ...run, text: spaced(run.text) })),
  );
  const size =
    content.sizes.find((one) => (heights(paragraphs, one, gapOf(one)).at(-1) ?? 0) <= room) ??
    SIZE.text;
  const gap = gapOf(size);
  const all = heights(paragraphs, size, gap);
  const isWhole = (all.at(-1) ?? 0) <= room;
  const left = room - (isWhole || more === undefined ? 0 : heightOf(1, size) + gap);
  const fit = paragraphs.slice(0, all.filter((height) => height <= left).length);
  const shown = isWhole || more === undefined ? fit : [...fit, [{ text: more }]];
  const body: TextPart = {
    kind: 'text',
    name: 'Text',
    box: { x: MARGIN, y: top, width: ROOM, height: room },
    size,
    gap,
    paragraphs: shown,
  };
  return { title, isOpening: false, parts: [body, source], notes: content.notes };
}

/** Points between paragraphs. */
function gapOf(size: number): number {
  return Math.round((size - 12) * 1.4);
}

/** How far down each paragraph reaches, in points. */
function heights(
  paragraphs: readonly (readonly Run[])[],
  size: number,
  gap: number,
): readonly number[] {
  let bottom = 0;
  return paragraphs.map((runs, index) => {
    const text = runs.map((run) => run.text).join('');
    // Bold runs are wider.
    const isBold = runs.some((run) => run.isBold === true);
    bottom +=
      (index === 0 ? 0 : gap) + heightOf(linesOf(text, { width: ROOM, size, isBold }), size);
    return bottom;
  });
}

/** On one line, with a space at its end where it had one. */
function spaced(text: string): string {
  return oneLine(text) + (text.endsWith(' ') ? ' ' : '');
}
