import { briefly } from '../../analysis/running-words.ts';
import { shortTitle } from '../../analysis/short-title.ts';
import type { SocLevel } from '../../domain/soc-level.ts';

/** `1 group`, `7 groups`; of detailed occupations `7 occupations`. */
export function counted(count: number, level: SocLevel, adjective = ''): string {
  const noun = count === 1 ? oneOf(level) : manyOf(level);
  return `${count} ${adjective === '' ? '' : `${adjective} `}${noun}`;
}

/** `group` at the levels that are groups, `occupation` at the finer ones. */
export function oneOf(level: SocLevel): string {
  return level === 'broad' || level === 'detailed' ? 'occupation' : 'group';
}

export function manyOf(level: SocLevel): string {
  return `${oneOf(level)}s`;
}

/** The title of an occupation in a sentence: that of a group without `Occupations`, none longer than any real one. */
export function named(title: string): string {
  return briefly(shortTitle(title));
}

/** `Production is`, `Assemblers and Fabricators are`: what is called occupations is one group, all else are people. */
export function namedIs(title: string): string {
  return `${named(title)} ${shortTitle(title) === title.trim() ? 'are' : 'is'}`;
}

/** `A; B; and 4 more`: titles hold commas and ands themselves. */
export function listed(names: readonly string[], most = 6): string {
  if (names.length <= most) return names.join('; ');
  return `${names.slice(0, most - 1).join('; ')}; and ${names.length - most + 1} more`;
}
