/** A title without what spellings of it differ in: case, signs, blanks. */
export function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
