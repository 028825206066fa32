import { GRID, QUIET_INK } from '../../charts/frame/theme.ts';
import { type PdfDocument, type PdfElement, taggedPdf } from '../draw/pdf-document.ts';
import type { Pack, PieceContext } from '../pack/pack.ts';
import { drawFigure, drawParagraph, paragraph } from '../print/paragraph.ts';
import { printable } from '../print/printable.ts';
import { pageTitle } from '../slice-title.ts';
import { type PaperName, type Sheet, sheetOf } from './paper.ts';
import type { Piece } from './piece.ts';
import { plannedPages } from './plan.ts';
import { TYPE } from './text-pieces.ts';

/**
 * The handout of a pack: two to four pages to print, with charts, their questions and room to write.
 * Tagged, in the shipped fonts, the same bytes for the same pack.
 */
export async function handoutPdf(
  pack: Pack,
  { fonts, date, paper }: PieceContext & { readonly paper: PaperName },
): Promise<Uint8Array> {
  const sheet = sheetOf(paper);
  const title = printable(pageTitle(pack.slice));
  const pages = plannedPages(pack, sheet);
  const pictures = new Map<Piece, string>();
  for (const { piece } of pages.flat()) {
    if (piece.picture !== undefined) pictures.set(piece, await piece.picture());
  }
  return taggedPdf({ title, size: sheet.size, fonts, date }, (document, root) => {
    const sectionOf = sections(document, root);
    for (const [index, page] of pages.entries()) {
      if (index > 0) document.addPage({ size: [...sheet.size], margin: 0 });
      for (const { piece, y, moreLines } of page) {
        const section = sectionOf(piece.part);
        const svg = pictures.get(piece) ?? '';
        piece.draw({ document, section, sheet, y: sheet.top + y, moreLines, svg });
      }
      const number = `${index + 1} of ${pages.length}`;
      footer(document, sheet, `${title}: a start for a conversation`, number);
    }
    root.end();
  });
}

/** The element of each part, made when the first of it is drawn. */
function sections(document: PdfDocument, root: PdfElement): (part: number) => PdfElement {
  const made = new Map<number, PdfElement>();
  return (part) => {
    const section = made.get(part) ?? document.struct('Sect');
    if (!made.has(part)) root.add(section);
    made.set(part, section);
    return section;
  };
}

function footer(document: PdfDocument, sheet: Sheet, words: string, number: string): void {
  const { left, width, foot } = sheet;
  document.markContent('Artifact', { type: 'Pagination' });
  document
    .lineWidth(0.5)
    .strokeColor(GRID)
    .moveTo(left, foot)
    .lineTo(left + width, foot)
    .stroke();
  drawParagraph(document, paragraph(words, TYPE.quiet, width - 60, 1), left, foot + 4);
  drawFigure(document, number, { size: 9, colour: QUIET_INK }, left + width, foot + 4);
  document.endMarkedContent();
}
