import { formatPlace, type PathwaysError } from '../domain/errors.ts';
import { plainText } from '../writers/text-table.ts';

/** An error as a person reads it: what is wrong, where, and what to do. */
export function formatError(error: PathwaysError): string {
  const place = error.place === undefined ? '' : ` (${formatPlace(error.place)})`;
  const hint = error.hint === undefined ? [] : [`  Hint: ${error.hint}`];
  const [first = '', ...more] = error.message.split('\n');
  // Names of files, sheets and titles come from outside: a terminal must not act upon them.
  return [`error: ${first}${place}`, ...more, ...hint].map(plainText).join('\n');
}
