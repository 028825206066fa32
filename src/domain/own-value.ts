/**
 * The value that a record has under a text from outside: `constructor` and `__proto__` are words
 * like any others, though every object answers to them.
 */
export function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
