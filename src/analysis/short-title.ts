/** A group's title without the word that all of them end with: `Production Occupations` is `Production`. */
export function shortTitle(title: string): string {
  const short = title.replace(/\s+Occupations\s*$/i, '').trim();
  return short === '' || /^all$/i.test(short) ? title.trim() : short;
}
