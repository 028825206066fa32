/** A key as it was read, or what is wrong with it. `mention` says what was mended. */
export type KeyReading<T> =
  | { readonly ok: T; readonly mention?: string }
  | { readonly bad: string };

/** What a key cell holds: its text, and whether the file has it as a number or as a date. */
export interface KeyCell {
  readonly text: string;
  readonly isNumber: boolean;
  readonly isDate: boolean;
}

/** The reading with the key replaced by its index among the file's keys. */
export function indexed<T>(reading: KeyReading<T>, index: (key: T) => number): KeyReading<number> {
  return 'bad' in reading ? reading : { ...reading, ok: index(reading.ok) };
}
