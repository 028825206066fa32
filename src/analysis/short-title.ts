/** A group's title without the word that all of them end with: `Production Occupations` is `Production`. */
export function shortTitle(title: string): string {
  const whole = title.trim();
  const short = whole.replace(/\sOccupations$/i, '').trim();
  return short === '' || /^all$/i.test(short) ? whole : short;
}
