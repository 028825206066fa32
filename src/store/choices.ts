import { RequestError } from '../domain/errors.ts';

/** What is asked for is not there; another release may have it. An ambiguous request is no such error. */
export class NotHeld extends RequestError {}

/** Choices that an error lists at most. */
const LISTED = 25;

/** The first choices, and how many more there are. */
export function list(names: readonly string[]): string {
  const shown = names.slice(0, LISTED).join('; ');
  return names.length > LISTED ? `${shown}; and ${names.length - LISTED} more` : shown || 'none';
}

/** One item of each key, in the order in which the keys first come. */
export function distinct<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  // Many items are one and the same: their key is made once.
  return [...new Map([...new Set(items)].map((item) => [key(item), item])).values()];
}

/** Whether a title contains every one of some words, in lower case. */
export function hasWords(title: string, words: string): boolean {
  const text = title.toLowerCase();
  return words.split(/\s+/).every((word) => text.includes(word));
}
