import { BLANK_ESTIMATE, type Estimate, publishedValue } from '../domain/estimate.ts';
import { MEASURE_NAMES, MEASURES, type Measure } from '../domain/measure.ts';
import type { OccupationFigures, RolledUp, SliceFigures } from '../domain/slice.ts';
import { isWithin } from '../domain/soc.ts';
import type { SocLevel } from '../domain/soc-level.ts';
import type { Flag } from './flags.ts';
import { sizeOf } from './growth.ts';

/** A group as the SOC structure of the slice's vintage names it. */
export interface SocGroup {
  readonly code: string;
  readonly title: string;
  readonly level: SocLevel;
}

const LOW_COVERAGE = 0.8;
const LEAST_COVERAGE = 0.5;

const NOT_DERIVABLE: Estimate = { kind: 'unknown', reason: 'not-available' };

/**
 * The groups of a level that the file does not have (states and metros have no minor and broad
 * groups), each the sum of its published detailed occupations, in the order of their codes. Only
 * groups of which the file has a detailed row are given; none where it has no major groups at all,
 * as nobody can say then how much of a group its detailed occupations are.
 *
 * - Coverage is the employment of the published detailed occupations of the whole major group ÷ its
 *   own published employment: what is withheld may be of any of its groups. Below half, or where it
 *   is not known, there is no figure.
 * - Of a projection the base is added up; its growth follows from the rates of the same occupations.
 * - The relative standard error is √Σ(RSE × employment)² ÷ the sum, the parts taken as independent;
 *   none where one of the parts publishes none.
 * - A mean wage is the employment-weighted mean where every detailed row has both. Percentiles of
 *   the whole do not follow from those of its parts: there are none.
 */
export function rollUp(
  slice: SliceFigures,
  level: 'minor' | 'broad',
  structure: readonly SocGroup[],
): readonly OccupationFigures[] {
  if (!slice.occupations.some((row) => row.level === 'major')) return [];
  const groups = structure.filter((group) => group.level === level);
  const partsOf = new Map<SocGroup, OccupationFigures[]>();
  for (const row of slice.occupations) {
    if (row.level !== 'detailed') continue;
    const group = groups.find(({ code }) => isWithin(row.code, code));
    if (group === undefined) continue;
    const same = partsOf.get(group);
    if (same === undefined) partsOf.set(group, [row]);
    else same.push(row);
  }
  const coverages = coveragesByMajor(slice, [...partsOf.values()].flat());
  return [...partsOf]
    .map(([group, parts]) => rolledUp(group, parts, coverages.get(majorOf(group.code)) ?? null))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/**
 * What has to be said of a row that was rolled up; nothing of any other.
 * @param wages those that the row shows
 */
export function rollUpFlags(
  { figures, rolledUp: made }: OccupationFigures,
  wages: readonly Measure[],
): readonly Flag[] {
  if (made === undefined) return [];
  const flags: Flag[] = [];
  if (made.coverage === null || made.coverage < LEAST_COVERAGE) flags.push('below-coverage');
  else if (made.coverage < LOW_COVERAGE) flags.push('low-coverage');
  if (wages.some((wage) => figures[wage]?.kind !== 'value')) flags.push('wage-not-derivable');
  return flags;
}

/** Fraction of each major group's published jobs that stands in published detailed rows. */
function coveragesByMajor(
  { occupations }: SliceFigures,
  parts: readonly OccupationFigures[],
): ReadonlyMap<string, number | null> {
  const sums = new Map<string, number>();
  for (const part of parts) {
    const major = majorOf(part.code);
    sums.set(major, (sums.get(major) ?? 0) + (sizeOf(part) ?? 0));
  }
  const published = new Map(
    occupations
      .filter(({ level }) => level === 'major')
      .map((major) => [major.code, sizeOf(major)]),
  );
  return new Map(
    [...sums].map(([major, sum]) => {
      const whole = published.get(major);
      // Rounded parts may add up to a little more than the whole.
      return [major, whole ? Math.min(1, sum / whole) : null];
    }),
  );
}

function majorOf(code: string): string {
  return `${code.slice(0, 3)}0000`;
}

function rolledUp(
  { code, title, level }: SocGroup,
  parts: readonly OccupationFigures[],
  coverage: number | null,
): OccupationFigures {
  const published = parts.filter((part) => sizeOf(part) !== undefined);
  const made: RolledUp = {
    coverage,
    parts: published.length,
    withheldParts: parts.length - published.length,
  };
  const source = parts[0] as OccupationFigures;
  const isCovered = coverage !== null && coverage >= LEAST_COVERAGE && published.length > 0;
  const measures = MEASURE_NAMES.filter((measure) => measure in source.figures);
  const figures = Object.fromEntries(
    measures.map((measure) => [
      measure,
      isCovered ? derived(measure, parts, published) : whyNone(measure, published.length),
    ]),
  );
  return { code, level, title, figures, rolledUp: made, source: source.source };
}

function whyNone(measure: Measure, publishedParts: number): Estimate {
  const isJobs = measure === 'employment' || measure === 'baseEmployment';
  if (!isJobs || publishedParts > 0) return NOT_DERIVABLE;
  return { kind: 'unknown', reason: 'employment-withheld' };
}

function derived(
  measure: Measure,
  parts: readonly OccupationFigures[],
  published: readonly OccupationFigures[],
): Estimate {
  switch (measure) {
    case 'employment':
    case 'baseEmployment':
      return sumOf(measure, published);
    case 'employmentRsePercent':
      return rseOf(published);
    case 'annualMeanWage':
    case 'hourlyMeanWage':
      return meanOf(measure, parts);
    default:
      return NOT_DERIVABLE;
  }
}

/** Blank where no part has it: the base of a survey, the employment of a projection. */
function sumOf(measure: Measure, parts: readonly OccupationFigures[]): Estimate {
  const known = parts.flatMap(({ figures }) => publishedValue(figures[measure]) ?? []);
  if (known.length === 0) return BLANK_ESTIMATE;
  return { kind: 'value', value: known.reduce((sum, value) => sum + value, 0) };
}

function employmentOf(parts: readonly OccupationFigures[]): number {
  return parts.reduce((sum, { figures }) => sum + (publishedValue(figures.employment) ?? 0), 0);
}

function rseOf(parts: readonly OccupationFigures[]): Estimate {
  let variance = 0;
  for (const { figures } of parts) {
    const rse = publishedValue(figures.employmentRsePercent);
    if (!rse) return BLANK_ESTIMATE;
    variance += (rse * (publishedValue(figures.employment) ?? 0)) ** 2;
  }
  return { kind: 'value', value: Math.sqrt(variance) / employmentOf(parts) };
}

/** In whole dollars, or cents where paid by the hour. */
function meanOf(measure: Measure, parts: readonly OccupationFigures[]): Estimate {
  let [dollars, jobs] = [0, 0];
  for (const { figures } of parts) {
    const employment = publishedValue(figures.employment);
    const wage = publishedValue(figures[measure]);
    if (employment === undefined || wage === undefined) return NOT_DERIVABLE;
    dollars += employment * wage;
    jobs += employment;
  }
  if (jobs === 0) return NOT_DERIVABLE;
  const unit = MEASURES[measure] === 'usd-per-hour' ? 100 : 1;
  return { kind: 'value', value: Math.round((dollars / jobs) * unit) / unit };
}
