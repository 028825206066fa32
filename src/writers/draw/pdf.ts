import type { DrawingWriter } from './drawing-writer.ts';
import { pdfFigure, taggedPdf } from './pdf-document.ts';
import { drawingPicture } from './picture.ts';
import { inShippedLetters } from './shipped-letters.ts';

/** The drawing as a PDF of one page of its own size: lines stay sharp, text can be selected. */
export const drawingToPdf: DrawingWriter = async (drawing, { fonts, date }) => {
  const svg = inShippedLetters(await drawingPicture(drawing));
  const [width, height] = sizeOf(svg);
  const { title, alt } = drawing;
  return taggedPdf({ title, size: [width, height], fonts, date }, (document, element) => {
    element.add(pdfFigure(document, svg, alt, { x: 0, y: 0, width, height }));
    element.end();
  });
};

function sizeOf(svg: string): readonly [number, number] {
  const [, width, height] = /^<svg [^>]*?width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined) throw new Error('the picture has no size');
  return [Number(width), Number(height)];
}
