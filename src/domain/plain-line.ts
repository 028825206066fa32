/** Text from a file as one line, without what a terminal, a page or a cell would act upon. */
export function plainLine(text: string): string {
  return text.replace(ACTED_UPON, ' ');
}

/** Control characters, and those that turn the direction of text: after one of them `2024` reads `4202`. */
const ACTED_UPON =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Far more than the longest title of any classification, some 200. */
const LONGEST_TITLE = 1000;

/** A title from a file as it is kept: one line, cut with `…` where it is longer than any title is. */
export function keptTitle(title: string): string {
  const line = plainLine(title.slice(0, 2 * LONGEST_TITLE)).trim();
  if (line.length <= LONGEST_TITLE) return line;
  // A pair of surrogates is one character.
  return `${line.slice(0, LONGEST_TITLE - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
