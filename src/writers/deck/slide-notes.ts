import { isCaution } from '../../analysis/caveats.ts';
import { isBorrowed } from '../../charts/words/projection-words.ts';
import { linesOf, oneLine } from './fit-text.ts';
import { ROOM, SIZE } from './layout.ts';
import type { Visual } from './visuals/visual.ts';

/** What is said below a picture. */
export interface SlideNotes {
  /** Paragraphs; short notes share a line. */
  readonly paragraphs: readonly string[];
  readonly lines: number;
}

/**
 * Cautions, what a projection is borrowed from and the key always, in this order, however many lines
 * they take; then whole notes as long as there are lines. The others are in the speaker notes.
 * @param most lines
 */
export function slideNotes(
  { key = [], notes }: Pick<Visual, 'key' | 'notes'>,
  most: number,
): SlideNotes {
  const cautions = notes.filter(isCaution);
  const borrowed = notes.filter(isBorrowed);
  const rest = notes.filter((note) => !cautions.includes(note) && !borrowed.includes(note));
  const always = [...cautions.map(onOneLine), ...borrowed, ...key];
  const said = always.reduce(withNote, { paragraphs: [], lines: 0 });
  return rest.reduce((before, note) => {
    const after = withNote(before, note);
    return after.lines > most && after.lines > before.lines ? before : after;
  }, said);
}

/** On the line of the one before where both fit there. */
function withNote({ paragraphs, lines }: SlideNotes, note: string): SlideNotes {
  const text = oneLine(note);
  const last = paragraphs.at(-1);
  const both = `${last} ${text}`;
  if (last !== undefined && linesIn(both) === 1) {
    return { paragraphs: [...paragraphs.slice(0, -1), both], lines };
  }
  return { paragraphs: [...paragraphs, text], lines: lines + linesIn(text) };
}

/** Without its last clause where that saves a line; the whole of it is in the speaker notes. */
function onOneLine(caution: string): string {
  const shorter = caution.replace(/, and [^,]+\.$/, '.');
  return linesIn(shorter) < linesIn(caution) ? shorter : caution;
}

function linesIn(text: string): number {
  return linesOf(text, { width: ROOM, size: SIZE.text });
}
