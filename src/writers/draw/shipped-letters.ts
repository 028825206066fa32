import { isShipped } from '../../charts/frame/text-width.ts';

/** What stands for a letter that the shipped fonts do not have; it is narrower than what is kept for it. */
const UNKNOWN = '□';

/**
 * The picture for what draws in the shipped fonts only: a letter that they do not have is seen to be
 * there, and is not a gap. What it is, the alternative text and the table say.
 */
export function inShippedLetters(svg: string): string {
  return svg.replace(/(<(?:text|tspan)[ >][^<]*)/g, (part) => {
    const start = part.indexOf('>') + 1;
    const letters = Array.from(part.slice(start), (letter) =>
      isShipped(letter) ? letter : UNKNOWN,
    );
    return part.slice(0, start) + letters.join('');
  });
}
