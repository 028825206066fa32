import { QUIET_INK } from '../../charts/frame/theme.ts';
import type { PdfDocument } from '../draw/pdf-document.ts';

/** Draws what is not to be read out: lines, boxes. */
export function decoration(document: PdfDocument, draw: () => void): void {
  document.markContent('Artifact', { type: 'Layout' });
  draw();
  document.endMarkedContent();
}

/** From one line to write on to the next: room for handwriting, in points. */
export const WRITING_LINE = 21;

/** Where lines to write on begin, how long they are and how many; points. */
interface WritingLines {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly count: number;
  /** From one line to the next; absent: room for a pen. */
  readonly step?: number;
}

/** Lines to write on, one under the other below `y`. */
export function writingLines(
  document: PdfDocument,
  { x, y, width, count, step = WRITING_LINE }: WritingLines,
): void {
  if (count === 0) return;
  decoration(document, () => {
    document.lineWidth(0.5).strokeColor(QUIET_INK);
    for (let line = 1; line <= count; line += 1) {
      const at = y + line * step;
      document
        .moveTo(x, at)
        .lineTo(x + width, at)
        .stroke();
    }
  });
}

/** A box to tick, with its upper left corner there. */
export function tickBox(document: PdfDocument, x: number, y: number, side: number): void {
  decoration(document, () => {
    document.lineWidth(1).strokeColor('#000000').rect(x, y, side, side).stroke();
  });
}
