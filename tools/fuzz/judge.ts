import { columnName } from '../../src/domain/errors.ts';
import type { BaseFile } from './base-files.ts';
import { csvSpans } from './csv-spans.ts';
import type { Mutated } from './mutate.ts';
import type { Read } from './read-facts.ts';

type Accepted = Extract<Read, { kind: 'accepted' }>;

/** What is wrong with what was accepted of a damaged file; undefined where nothing is. */
export function faultOf(
  base: BaseFile,
  sound: Accepted,
  mutated: Mutated,
  read: Accepted,
): string | undefined {
  return base.kind === 'xlsx' || base.kind === 'zip'
    ? differenceOf(sound, read)
    : unnoticedOf(base, sound, mutated, read);
}

/** Checksummed formats: what is accepted is what was there, all of it. */
function differenceOf(sound: Accepted, read: Accepted): string | undefined {
  for (const [key, { figures }] of read.facts) {
    const original = sound.facts.get(key);
    if (original === undefined) return `a key that was not there: ${key}`;
    for (const [measure, figure] of figures) {
      const was = original.figures.get(measure);
      if (was !== figure) return `${key}, ${measure}: ${was} became ${figure}`;
    }
  }
  const lost = [...sound.facts.keys()].find((key) => !read.facts.has(key));
  return lost === undefined ? undefined : `${lost} is lost`;
}

/** Formats without a checksum: what differs was mutated itself, and no wrong key goes without a word. */
function unnoticedOf(
  base: BaseFile,
  sound: Accepted,
  mutated: Mutated,
  read: Accepted,
): string | undefined {
  const touched = new Set(
    base.spans
      .filter((span) => mutated.touched.some(([a, b]) => a < span.end && b > span.start))
      .map(({ row, column }) => `${columnName(column)}${row}`),
  );
  const saysMore =
    read.problemCount > read.problems.length ||
    read.mentions.some((mention) => !sound.mentions.includes(mention));
  const isSaidOf = (row: number) =>
    saysMore || read.problems.some((problem) => new RegExp(`\\D${row}: `).test(problem));
  const shifted = base.kind === 'csv' ? shiftedCells(base, mutated) : new Set<string>();
  for (const [key, { row, figures }] of read.facts) {
    const original = sound.facts.get(key);
    if (isSaidOf(row)) continue;
    // Of a slice that lost its total the first row is named, wherever the total went.
    if (original === undefined && read.problemCount > sound.problemCount) continue;
    if (original === undefined) return `row ${row}, a key that was not there: ${key}`;
    for (const [measure, figure] of figures) {
      const was = original.figures.get(measure);
      if (was === figure) continue;
      const cell = `${sound.columns[measure]}${original.row}`;
      const told = `${key}, ${measure}: ${was} became ${figure}`;
      if (!touched.has(cell)) return `${told}; ${cell} was not mutated`;
      const now = `${read.columns[measure]}${row}`;
      if (shifted.has(now)) return `${told}; the cell stood in another column`;
    }
  }
  return undefined;
}

/**
 * Cells of the damaged text that are whole ones of the sound text, in another column than there:
 * what was moved itself left out, which is mutated.
 */
function shiftedCells(base: BaseFile, { bytes, origin, touched }: Mutated): ReadonlySet<string> {
  const columns = new Map(base.spans.map(({ start, end, column }) => [`${start} ${end}`, column]));
  const shifted = new Set<string>();
  for (const { start, end, row, column } of csvSpans(bytes)) {
    const [first, last] = [origin[start], origin[end - 1]];
    if (end === start || first === undefined || last === undefined) continue;
    if (last - first !== end - 1 - start) continue;
    const was = columns.get(`${first} ${last + 1}`);
    if (touched.some(([a, b]) => a < last + 1 && b > first)) continue;
    if (was !== undefined && was !== column) shifted.add(`${columnName(column)}${row}`);
  }
  return shifted;
}
