/** A slide 16:9, 13.333 × 7.5 inches, in points. */
export const SLIDE = { width: 960, height: 540 } as const;
export const MARGIN = 40;
/** Between the margins. */
export const ROOM = SLIDE.width - 2 * MARGIN;

/** PowerPoint has it on Windows and on the Mac; Inter is on few machines. */
export const FONT = 'Arial';
/** Points. Nothing on a slide is smaller than `text`: it is read from the last row. */
export const SIZE = { opening: 44, title: 28, question: 24, lead: 20, text: 18 } as const;
/** Height of a line of text, of its size. */
export const LEADING = 1.2;

/** The first line of the title stands here on every slide, the last line of the slide there. */
export const TOP = 30;
export const FOOT = SLIDE.height - 26;

export const INK = '1B1F24';
export const QUIET_INK = '4D5560';
/** Okabe and Ito’s colours: the accent, a loss, and what is set beside the accent. */
export const ACCENT = '0072B2';
export const LOSS = 'D55E00';
export const LIGHT = '56B4E9';

export function heightOf(lines: number, size: number): number {
  return Math.ceil(lines * size * LEADING);
}
