import { cellName, columnName, LayoutError, type Place } from '../../domain/errors.ts';
import type { Attribute, Measure } from '../../domain/measure.ts';
import type { ProjectionPeriod } from '../../domain/release.ts';
import type { Headings } from './headings.ts';

/** Where the figures and words of a table of projections stand, by column from 0. */
export interface ProjectionColumns {
  /** Undefined where the table does not mark groups: then every row is a detailed occupation. */
  readonly type: number | undefined;
  readonly figures: ReadonlyMap<Measure, number>;
  readonly attributes: ReadonlyMap<Attribute, number>;
  /** Undefined where the table has no employment, such as one of education. */
  readonly period: ProjectionPeriod | undefined;
  /** Headings, as plain text, that mean nothing to this program. */
  readonly unknown: readonly string[];
}

/** How a layout names its columns; a heading is of the first pattern that fits. */
export interface ColumnPatterns {
  /** Of the base and of the projected year; the first group is the year. */
  readonly employment: RegExp;
  readonly figures: readonly (readonly [Measure, RegExp])[];
  readonly attributes: readonly (readonly [Attribute, RegExp])[];
  /** Known, and not needed. */
  readonly ignored: RegExp;
}

const TYPE = /^occupation type$/;

/**
 * Which heading is which column.
 * @throws LayoutError where a column stands twice, employment is not of two years, or periods contradict each other.
 */
export function readColumns(
  headings: Headings,
  patterns: ColumnPatterns,
  place: Place,
): ProjectionColumns {
  const at = (column: number): Place => ({ ...place, cell: cellName(column, headings.row) });
  const found = new Map<string, number>();
  const claim = (name: string, column: number) => {
    const before = found.get(name);
    if (before !== undefined) {
      throw new LayoutError(
        `The column ${JSON.stringify(headings.texts[column])} stands twice: in ${columnName(before)} and in ${columnName(column)}.`,
        {
          place: at(column),
          hint: 'Use the file as the publisher offers it; which of the two columns is right cannot be told.',
        },
      );
    }
    found.set(name, column);
    return column;
  };
  const years = new Map<number, number>();
  const figures = new Map<Measure, number>();
  const attributes = new Map<Attribute, number>();
  const unknown: string[] = [];
  headings.texts.forEach((text, column) => {
    if (text === '' || column === headings.title || column === headings.code) return;
    const year = patterns.employment.exec(text)?.[1];
    const measure = patterns.figures.find(([, pattern]) => pattern.test(text))?.[0];
    const attribute = patterns.attributes.find(([, pattern]) => pattern.test(text))?.[0];
    if (TYPE.test(text)) claim('type', column);
    else if (year !== undefined) years.set(Number(year), claim(year, column));
    else if (patterns.ignored.test(text)) return;
    else if (measure !== undefined) figures.set(measure, claim(measure, column));
    else if (attribute !== undefined) attributes.set(attribute, claim(attribute, column));
    else unknown.push(text);
  });

  let period: ProjectionPeriod | undefined;
  if (years.size > 0) {
    const [base, projected, third] = [...years].sort(([a], [b]) => a - b);
    if (base === undefined || projected === undefined || third !== undefined) {
      throw new LayoutError(
        `Expected employment of two years, the base and the projected one, found ${[...years.keys()].join(', ')}.`,
        { place: { ...place, row: headings.row }, hint: HINT },
      );
    }
    figures.set('baseEmployment', base[1]);
    figures.set('projectedEmployment', projected[1]);
    period = { baseYear: base[0], projectedYear: projected[0] };
    refuseOtherPeriod(headings, period, at);
  }
  return { type: found.get('type'), figures, attributes, period, unknown };
}

const HINT = 'Download the file again, and ingest it as the publisher offers it.';

/** Headings of change and openings state the period too: `2018-28`, `2020-2030`. */
function refuseOtherPeriod(
  headings: Headings,
  { baseYear, projectedYear }: ProjectionPeriod,
  at: (column: number) => Place,
): void {
  headings.texts.forEach((text, column) => {
    const stated = /(\d{4}) ?- ?(\d{4}|\d{2})(?!\d)/.exec(text);
    if (stated === null) return;
    const end = Number(stated[2]);
    if (Number(stated[1]) === baseYear && end % 100 === projectedYear % 100) return;
    throw new LayoutError(
      `The headings contradict each other: employment of ${baseYear} and ${projectedYear}, but ${JSON.stringify(text)}.`,
      { place: at(column), hint: HINT },
    );
  });
}
