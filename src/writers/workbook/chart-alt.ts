import { shortTitle } from '../../analysis/short-title.ts';

const NAMED = 12;
/** Longer than any title of the SOC. */
const LONGEST_TITLE = 120;

/** `Bar chart of jobs, largest first. Production: 6,512,310; …`: the first rows by name, the others counted. */
export function chartAlt<Row extends { readonly title: string }>(
  shows: string,
  rows: readonly Row[],
  figure: (row: Row) => string,
): string {
  const named = rows
    .slice(0, NAMED)
    .map((row) => `${[...shortTitle(row.title)].slice(0, LONGEST_TITLE).join('')}: ${figure(row)}`);
  const more = rows.length - named.length;
  return `${shows}. ${named.join('; ')}${more > 0 ? `; and ${more} more, in the table beside it` : ''}.`;
}
