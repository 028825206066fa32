import { isCaution } from '../../analysis/caveats.ts';
import type { Chart, Drawing } from '../../charts/chart.ts';
import { CHARTS } from '../../charts/index.ts';
import { releaseTitle } from '../../domain/release.ts';
import type { SourceFile } from '../../domain/slice.ts';
import { drawingQuestion } from '../drawing-question.ts';
import type { Pack } from '../pack/pack.ts';
import type { Box, DeckSlide, SlidePart } from './deck-slide.ts';
import { type FittedText, fitted, oneLine } from './fit-text.ts';
import { ACCENT, heightOf, MARGIN, QUIET_INK, ROOM, SIZE, TOP } from './layout.ts';
import { slideNotes } from './slide-notes.ts';
import { sourceLine } from './source-line.ts';
import { chartNotes } from './speaker-notes.ts';
import { VISUALS } from './visuals/index.ts';
import type { DeckVisual, Rasterise, Visual } from './visuals/visual.ts';

/** One chart, its finding above it and its question below. */
export async function chartSlide(
  pack: Pack,
  drawing: Drawing,
  rasterise: Rasterise,
): Promise<DeckSlide> {
  const chart = (CHARTS as Readonly<Record<string, Chart>>)[drawing.name];
  const visual = (VISUALS as Readonly<Record<string, DeckVisual>>)[drawing.name];
  if (chart === undefined || visual === undefined) {
    throw new Error(`The deck has no slide for the chart ${drawing.name}.`);
  }
  const { top } = visual;
  const request = { level: chart.level, ...(top === undefined ? {} : { top }) };
  const drawn = top === undefined ? drawing : chart.draw(pack.slice, request);
  const isDrawn = drawn.table.rows.length > 0;
  const question = drawingQuestion(pack.wording, drawn);

  const content = isDrawn
    ? withCautions(visual.show(drawn, pack.slice, { level: chart.level }), drawn)
    : nothing(drawn);
  return slideOf(pack, {
    title: drawn.title,
    question,
    content,
    sources: drawn.sources,
    notes: chartNotes(drawn, question),
    rasterise,
  });
}

/** A visual that words its own notes does not have to think of them. */
function withCautions(content: Visual, { notes }: Drawing): Visual {
  return { ...content, notes: [...new Set([...notes.filter(isCaution), ...content.notes])] };
}

interface SlideContent {
  readonly title: string;
  /** Absent: nothing is asked. */
  readonly question: string | undefined;
  readonly content: Visual;
  /** As drawings have them; absent: all files of the pack. */
  readonly sources?: readonly string[];
  readonly notes: readonly string[];
  readonly rasterise: Rasterise;
}

/** Title, what is drawn, marks, what has to be said, question, source: from top to bottom. */
export async function slideOf(
  pack: Pack,
  { title, question, content, sources, notes, rasterise }: SlideContent,
): Promise<DeckSlide> {
  const head = titleOf(title);
  const source = sourceLine(pack, sources);
  const subtitleTop = TOP + heightOf(head.lines, head.size) + 2;
  const [subtitleHeight, noteHeight] = [
    heightOf(1, SIZE.text),
    (lines: number) => heightOf(lines, SIZE.text),
  ];
  const asked = questionPart(question, source);
  const shortened = content.notes.map((note) => withoutRelease(note, pack.files));
  const said = slideNotes({ ...content, notes: shortened }, head.lines === 1 ? 3 : 2);
  const noteTop = asked.top - NOTE_GAP - noteHeight(said.lines);
  const top = subtitleTop + subtitleHeight + CHART_GAP;
  const bottom = noteTop - (said.lines === 0 ? 0 : NOTE_GAP);
  const box: Box = { x: MARGIN, y: top, width: ROOM, height: bottom - top };
  const [first, ...more] = content.subtitle;
  return {
    title: head,
    isOpening: false,
    parts: [
      ...(first === undefined
        ? []
        : [
            {
              kind: 'text' as const,
              name: 'What is shown',
              box: { x: MARGIN, y: subtitleTop, width: ROOM, height: subtitleHeight },
              size: SIZE.text,
              paragraphs: [
                [first, ...more].map((run) => ({
                  colour: QUIET_INK,
                  ...run,
                  text: more.length > 0 ? run.text : oneLineText(run.text),
                })),
              ],
            },
          ]),
      ...(await content.draw(box, rasterise)),
      ...(said.lines === 0
        ? []
        : [
            {
              kind: 'text' as const,
              name: 'What to know',
              box: { x: MARGIN, y: noteTop, width: ROOM, height: noteHeight(said.lines) },
              size: SIZE.text,
              paragraphs: said.paragraphs.map((text) => [{ text }]),
            },
          ]),
      ...asked.parts,
      source,
    ],
    notes,
  };
}

const [CHART_GAP, NOTE_GAP, QUESTION_GAP] = [8, 8, 12];

/** The finding on two lines at most: what is longer loses its last clauses, which are in the notes, before a word is cut. */
export function titleOf(text: string): FittedText {
  const whole = oneLine(text);
  const shorter = [whole];
  for (let end = whole.lastIndexOf('; '); end > 0; end = whole.lastIndexOf('; ', end - 1)) {
    shorter.push(whole.slice(0, end));
  }
  const tried = shorter.map((one) => ({ one, title: onTwoLines(one) }));
  return tried.find(({ one, title }) => title.text === one)?.title ?? onTwoLines(whole);
}

/** A little smaller rather than with one word on a second line. */
function onTwoLines(text: string): FittedText {
  const fit = { width: ROOM, isBold: true };
  const line = fitted(text, { ...fit, sizes: [SIZE.title, 26, SIZE.question], lines: 1 });
  return line.text === text
    ? line
    : fitted(text, { ...fit, sizes: [SIZE.title, SIZE.question], lines: 2 });
}

function oneLineText(text: string): string {
  return fitted(text, { width: ROOM, sizes: [SIZE.text], lines: 1 }).text;
}

/** Beside a bar in the accent colour, right above the source. */
function questionPart(question: string | undefined, source: SlidePart) {
  if (question === undefined) return { top: source.box.y, parts: [] };
  const width = ROOM - 18;
  const { text, size, lines } = fittedQuestion(question, width);
  const height = heightOf(lines, size);
  const top = source.box.y - QUESTION_GAP - height;
  const parts: readonly SlidePart[] = [
    { kind: 'accent', box: { x: MARGIN, y: top, width: 5, height } },
    {
      kind: 'text',
      name: 'Question',
      box: { x: MARGIN + 18, y: top, width, height },
      size,
      paragraphs: [[{ text, isBold: true, colour: ACCENT }]],
    },
  ];
  return { top, parts };
}

/** On one line where it can be, to leave the room to the chart. */
function fittedQuestion(question: string, width: number): FittedText {
  const sizes = [SIZE.question, 22, SIZE.lead];
  const line = fitted(question, { width, sizes, lines: 1, isBold: true });
  return line.text.endsWith('…')
    ? fitted(question, { width, sizes: [SIZE.lead, SIZE.text], lines: 2, isBold: true })
    : line;
}

/** The release of a projection stands in the source line already, and the line is short. */
function withoutRelease(note: string, files: readonly SourceFile[]): string {
  return files.reduce(
    (text, { release }) => text.replace(`: ${releaseTitle(release)}, `, ': '),
    note,
  );
}

/** Why there is nothing to draw. */
function nothing({ notes }: Drawing): Visual {
  return {
    subtitle: [],
    notes: [],
    draw: (box) => [
      {
        kind: 'text',
        name: 'Why there is no chart',
        box,
        size: SIZE.question,
        gap: 10,
        paragraphs: (notes.length > 0 ? notes : [NO_FIGURES])
          .slice(0, 3)
          .map((note) => [
            { text: fitted(note, { width: box.width, sizes: [SIZE.question], lines: 3 }).text },
          ]),
      },
    ],
  };
}

const NO_FIGURES = 'The file has no such figures for this slice.';
