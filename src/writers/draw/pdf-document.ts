import PDFDocument from 'pdfkit';
import SVGtoPDF from 'svg-to-pdfkit';
import { FONT_WEIGHTS } from './fonts.ts';
import { pdfFont } from './pdf-fonts.ts';

export type PdfDocument = InstanceType<typeof PDFDocument>;
export type PdfElement = ReturnType<PdfDocument['struct']>;

export interface PdfSettings {
  readonly title: string;
  /** Width and height of the page, in points. */
  readonly size: readonly [number, number];
  /** Folder of the shipped fonts. */
  readonly fonts: string;
  /** Day that stands in it as the one on which it was made: `2024-05-01`. */
  readonly date: string;
}

/**
 * A tagged document of one page or more, in the shipped fonts: `Inter-400`, `Inter-600`, `Inter-700`.
 * The same content gives the same bytes: its dates are given, and its id is made from them and the
 * title.
 *
 * @param write puts the content on the pages; what it adds to the element is read in that order
 */
export async function taggedPdf(
  { title, size, fonts, date }: PdfSettings,
  write: (document: PdfDocument, element: PdfElement) => void,
): Promise<Uint8Array> {
  const document = new PDFDocument({
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-US',
    displayTitle: true,
    size: [...size],
    margin: 0,
    // Else the library reads a font of its own.
    font: '',
    info: { Title: title, Creator: 'pathways', Producer: 'pathways', CreationDate: new Date(date) },
  });
  for (const weight of FONT_WEIGHTS) {
    // Its types do not know that it takes fonts that were read before.
    document.registerFont(fontName(weight), pdfFont(fonts, weight) as never);
  }
  document.font(fontName(400));
  const parts: Uint8Array[] = [];
  document.on('data', (part: Uint8Array) => parts.push(part));
  const ended = new Promise<void>((resolve, reject) => {
    document.once('end', resolve);
    document.once('error', reject);
  });
  const element = document.struct('Document');
  document.addStructure(element);
  write(document, element);
  document.end();
  await ended;
  return Buffer.concat(parts);
}

/** Where a picture stands, in points from the upper left corner. */
export interface PdfBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws an SVG of ours as vectors and text; it is read out by its alternative text. */
export function pdfFigure(
  document: PdfDocument,
  svg: string,
  alt: string,
  { x, y, width, height }: PdfBox,
): PdfElement {
  // The types do not know that an element can say where it stands.
  const options = { alt, bbox: [x, y, x + width, y + height] };
  return document.struct('Figure', options, () => {
    SVGtoPDF(document as unknown as typeof PDFDocument, withNamedWeights(svg), x, y, {
      width,
      height,
      assumePt: true,
      fontCallback: (family) => family,
    });
  });
}

/** svg-to-pdfkit tells bold from not bold only: the name of the font says which weight it is. */
function withNamedWeights(svg: string): string {
  return svg.replace(/<text [^>]*>/g, (tag) => {
    const weight = / font-weight="(\d+)"/.exec(tag)?.[1] ?? '400';
    return tag
      .replace(/ font-family="[^"]*"/, ` font-family="${fontName(weight)}"`)
      .replace(/ font-weight="[^"]*"/, '');
  });
}

function fontName(weight: number | string): string {
  return `Inter-${weight}`;
}
