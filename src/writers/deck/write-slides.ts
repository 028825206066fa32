import library from 'pptxgenjs';
import { lawfulXml } from '../markup.ts';
import type { Box, DeckSlide, SlidePart, TextPart } from './deck-slide.ts';
import { NOTE_BREAK } from './finish-deck.ts';
import {
  ACCENT,
  FONT,
  FOOT,
  heightOf,
  INK,
  MARGIN,
  QUIET_INK,
  ROOM,
  SIZE,
  SLIDE,
  TOP,
} from './layout.ts';
import { OPENING_AT } from './slides/opening.ts';
import { NUMBER_ROOM } from './source-line.ts';

const TITLE = 'title';
const OPENING = 'Opening';
const CONTENT = 'Content';
const LONGEST_ALT = 2000;

/** Its types say CommonJS, where the class is one step further in; the module is none. */
const PptxGenJs = library as unknown as typeof library.default;
type Presentation = InstanceType<typeof PptxGenJs>;
type Slide = ReturnType<Presentation['addSlide']>;

/** The slides as the library writes them, with stand-ins where it cannot draw a chart as it has to be. */
export async function writeSlides(slides: readonly DeckSlide[]): Promise<Uint8Array> {
  const presentation = new PptxGenJs();
  presentation.layout = 'LAYOUT_WIDE';
  presentation.theme = { headFontFace: FONT, bodyFontFace: FONT };
  presentation.title = slides[0]?.title.text ?? '';
  presentation.subject = 'Occupations: a prompt for a conversation with employers';
  presentation.author = 'pathways';
  presentation.company = 'pathways';
  defineMasters(presentation);
  for (const slide of slides) addSlide(presentation, slide);
  return (await presentation.write({ outputType: 'uint8array' })) as Uint8Array;
}

/** Both have a title as PowerPoint knows it, for the outline and for screen readers. */
function defineMasters(presentation: Presentation): void {
  const background = { color: 'FFFFFF' };
  presentation.defineSlideMaster({
    title: OPENING,
    background,
    objects: [titlePlaceholder({ x: OPENING_AT.x, y: OPENING_AT.y }, SIZE.opening)],
  });
  const height = heightOf(1, SIZE.text);
  presentation.defineSlideMaster({
    title: CONTENT,
    background,
    objects: [titlePlaceholder({ x: MARGIN, y: TOP }, SIZE.title)],
    slideNumber: {
      ...inches({ x: MARGIN + ROOM - NUMBER_ROOM, y: FOOT - height, width: NUMBER_ROOM, height }),
      fontFace: FONT,
      fontSize: SIZE.text,
      color: QUIET_INK,
      align: 'right',
      margin: 0,
    },
  });
}

function titlePlaceholder({ x, y }: Pick<Box, 'x' | 'y'>, size: number) {
  return {
    placeholder: {
      options: {
        name: TITLE,
        type: 'title' as const,
        ...inches({ x, y, width: SLIDE.width - MARGIN - x, height: heightOf(2, size) }),
        fontFace: FONT,
        fontSize: size,
        bold: true,
        color: INK,
        align: 'left' as const,
        valign: 'top' as const,
        margin: 0,
      },
      text: '',
    },
  };
}

function addSlide(presentation: Presentation, { title, isOpening, parts, notes }: DeckSlide): void {
  const slide = presentation.addSlide({ masterName: isOpening ? OPENING : CONTENT });
  // Its size and box are put right afterwards, as is its name: see finish-deck.ts.
  slide.addText(title.text, { placeholder: TITLE });
  for (const part of parts) addPart(presentation, slide, part);
  slide.addNotes(notes.map((note) => lawfulXml(note.replace(/\s+/g, ' ')).trim()).join(NOTE_BREAK));
}

function addPart(presentation: Presentation, slide: Slide, part: SlidePart): void {
  const place = inches(part.box);
  switch (part.kind) {
    case 'text':
      return void addText(slide, part);
    case 'accent':
      return void slide.addShape('rect', {
        ...place,
        objectName: 'Accent',
        fill: { color: ACCENT },
        line: { color: ACCENT, width: 0 },
      });
    case 'picture':
      return void slide.addImage({
        ...place,
        objectName: part.name,
        altText: altText(part.alt),
        data: `image/png;base64,${Buffer.from(part.png).toString('base64')}`,
      });
    case 'chart':
      // Its own part of the package is put in its place afterwards: see finish-deck.ts.
      return void slide.addChart(
        presentation.ChartType.bar,
        [{ name: 'x', labels: ['x'], values: [1] }],
        { ...place, objectName: part.chart.name, altText: altText(part.chart.alt) },
      );
  }
}

function addText(slide: Slide, { name, box, size, paragraphs, gap = 0 }: TextPart): void {
  const runs = paragraphs.flatMap((paragraph) =>
    paragraph.map(({ text, isBold = false, colour = INK }, index) => ({
      text,
      options: {
        bold: isBold,
        color: colour,
        breakLine: index === paragraph.length - 1,
      },
    })),
  );
  slide.addText(runs, {
    ...inches(box),
    objectName: name,
    fontFace: FONT,
    fontSize: size,
    align: 'left',
    valign: 'top',
    margin: 0,
    paraSpaceAfter: gap,
    fit: 'none',
  });
}

function altText(alt: string): string {
  const characters = [...lawfulXml(alt.replace(/\s+/g, ' '))];
  return characters.length > LONGEST_ALT
    ? `${characters.slice(0, LONGEST_ALT - 1).join('')}…`
    : characters.join('');
}

/** The library counts in inches. */
function inches({ x, y, width, height }: Box) {
  const [left, top, w, h] = [x, y, width, height].map((points) => points / 72) as [
    number,
    number,
    number,
    number,
  ];
  return { x: left, y: top, w, h };
}
