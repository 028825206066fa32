/** Longer than every title of the SOC and of the NAICS; only a broken or hostile file has more. */
const LONGEST_TITLE = 160;

/**
 * A title as it stands within a sentence: `Health Care and Social Assistance` is `health care and
 * social assistance`. Words with a capital or a full stop further in stay as they are: `U.S.`, `IT`.
 */
export function runningWords(title: string): string {
  return briefly(title).replace(/[A-Za-z][\w.’']*/g, (word) =>
    /^[A-Z][a-z’']*$/.test(word) ? word.toLowerCase() : word,
  );
}

/** A title that stands in a sentence, cut with `…` where it is longer than any real one. */
export function briefly(title: string): string {
  const characters = [...title.trim()];
  if (characters.length <= LONGEST_TITLE) return characters.join('');
  return `${characters
    .slice(0, LONGEST_TITLE - 1)
    .join('')
    .trimEnd()}…`;
}
