import { columnName, type Place } from '../../domain/errors.ts';
import type { SourceTable } from '../../domain/facts.ts';
import type { Measure } from '../../domain/measure.ts';

/** The table at a place, for the origin of its rows; columns are counted from 0. */
export function sourceTable(
  place: Place,
  columns: Iterable<readonly [Measure, number]>,
): SourceTable {
  const letters = [...columns].map(([measure, column]) => [measure, columnName(column)] as const);
  return {
    ...(place.member === undefined ? {} : { member: place.member }),
    sheet: place.sheet ?? '',
    columns: Object.fromEntries(letters),
  };
}
