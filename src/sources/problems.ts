import { formatPlace, type Place } from '../domain/errors.ts';

/** Something in a file that is not as it should be, with its address; the rest of the file goes on. */
export interface Problem {
  readonly place: Place;
  readonly message: string;
}

/** Gathers a file's problems: all are counted, the first few kept. */
export class Problems {
  readonly first: Problem[] = [];
  count = 0;
  /** Things worth saying that are no problem: mended codes, repeated rows. A message once each, counted. */
  readonly mentions = new Map<string, number>();

  add(place: Place, message: string): void {
    this.count += 1;
    if (this.first.length < 20) this.first.push({ place, message });
  }

  mention(message: string, times = 1): void {
    this.mentions.set(message, (this.mentions.get(message) ?? 0) + times);
  }

  /** The first `count` problems as lines, with their addresses. */
  lines(count: number): readonly string[] {
    return this.first
      .slice(0, count)
      .map(({ place, message }) => `${formatPlace(place)}: ${message}`);
  }
}
