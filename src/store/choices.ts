import leven from 'leven';
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

/** Suggestions that a hint makes at most. */
const SUGGESTED = 3;

/**
 * `Did you mean …?` with the names that a misspelt one comes close to: each of its words is like one
 * of theirs but for a third of its letters. Undefined where there is none.
 */
export function didYouMean<T>(
  asked: string,
  choices: readonly T[],
  name: (choice: T) => string,
): string | undefined {
  const wanted = wordsOf(asked).filter((word) => word.length >= LEAST_LETTERS);
  if (wanted.length === 0) return undefined;
  const near = choices
    .map((choice) => ({
      shown: name(choice),
      off: wordsOff(wanted, withPairs(wordsOf(name(choice)))),
    }))
    .filter(({ off }) => off < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.off - b.off)
    .slice(0, SUGGESTED);
  return near.length === 0
    ? undefined
    : `Did you mean ${near.map(({ shown }) => shown).join(', or ')}?`;
}

/** Shorter words are like too many others. */
const LEAST_LETTERS = 3;

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** With each two neighbours as one word: people write `healthcare`. */
function withPairs(words: readonly string[]): readonly string[] {
  return [...words, ...words.slice(1).map((word, index) => `${words[index]}${word}`)];
}

/** Letters that have to be changed in all words wanted; infinite where one is like none. */
function wordsOff(wanted: readonly string[], words: readonly string[]): number {
  let off = 0;
  for (const word of wanted) {
    const most = Math.floor(word.length / 3);
    // What is further is told to be as far as the limit.
    const limit = { maxDistance: most + 1 };
    const least = Math.min(...words.map((other) => leven(word, other, limit)));
    off += least <= most ? least : Number.POSITIVE_INFINITY;
  }
  return off;
}
