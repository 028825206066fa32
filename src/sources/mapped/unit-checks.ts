import { LayoutError, type Place } from '../../domain/errors.ts';
import type { KeyTables } from '../key-tables.ts';
import type { MappedFigure } from './figure-column.ts';
import type { Mapping } from './mapping.ts';
import type { SliceTally } from './slices.ts';

/** All jobs of a state or territory: the smallest that is covered has twice as many, the largest half. */
const STATE_JOBS = [20_000, 40_000_000] as const;
/** Of the nation. */
const US_JOBS = [50_000_000, 500_000_000] as const;
/** The sum of the major groups, as a share of their total: some may be withheld. */
const SUM = [0.6, 1.4] as const;
/** Where more of the figures have decimals, they are no jobs. */
const MOST_DECIMALS = 0.2;

/**
 * @throws LayoutError where jobs cannot be in the unit that the mapping says: by the total of a state
 * or the nation, by its parts against the total line, by decimals.
 */
export function checkEmploymentUnit(
  place: Place,
  mapping: Mapping,
  slices: Iterable<SliceTally>,
  keys: KeyTables,
  base: MappedFigure | undefined,
): void {
  if (base === undefined) return;
  let isPlausible = false;
  const sums = { fit: 0, otherUnit: 0 };
  let firstOther: SliceTally | undefined;
  for (const slice of slices) {
    const { total, totalRow, majors, majorCount } = slice;
    if (Number.isNaN(total)) continue;
    const at = { ...place, row: totalRow };
    const area = keys.areas[slice.area];
    if (majorCount > 1) {
      const ratio = majors / total;
      if (isBetween(ratio, SUM)) sums.fit += 1;
      else if (isBetween(ratio * 1000, SUM) || isBetween(ratio / 1000, SUM)) {
        sums.otherUnit += 1;
        firstOther ??= slice;
      }
    }
    if (total > US_JOBS[1])
      throw wrongUnit(mapping, `${area?.title} would have ${shown(total)} jobs`, at);
    if (keys.industries[slice.industry]?.level !== 'cross-industry') continue;
    const bounds =
      area?.type === 'us'
        ? US_JOBS
        : area?.type === 'state' || area?.type === 'territory'
          ? STATE_JOBS
          : undefined;
    if (bounds === undefined || total === 0) continue;
    if (isBetween(total, bounds)) isPlausible = true;
    else throw wrongUnit(mapping, `${area?.title} would have ${shown(total)} jobs in all`, at);
  }
  if (firstOther !== undefined && sums.otherUnit > sums.fit) {
    throw new LayoutError(
      `The major groups of ${keys.areas[firstOther.area]?.title} add up to ${shown(firstOther.majors)} jobs, its total line says ${shown(firstOther.total)}: one of them is in thousands.`,
      {
        place: { ...place, row: firstOther.totalRow },
        hint: 'The file mixes jobs and thousands of jobs: ask its publisher, or mend it.',
      },
    );
  }
  const decimals = base.hasDecimals / Math.max(1, base.published);
  if (mapping.units.employment === 'jobs' && decimals > MOST_DECIMALS && !isPlausible) {
    throw wrongUnit(
      mapping,
      `${Math.round(decimals * 100)} % of the numbers of jobs have decimals`,
      place,
    );
  }
}

function wrongUnit(mapping: Mapping, found: string, place: Place): LayoutError {
  const { employment } = mapping.units;
  const other = employment === 'jobs' ? 'thousands' : 'jobs';
  return new LayoutError(
    `Expected employment in ${employment === 'jobs' ? 'jobs' : 'thousands of jobs'}, but ${found}.`,
    {
      place,
      hint: `It looks like ${other === 'jobs' ? 'jobs' : 'thousands of jobs'}: write "employment": "${other}" in the mapping's units. If the source is one that is known, the file was changed: download it again.`,
    },
  );
}

/** Counts whether printed percents fit the change from base to projected employment. */
export class PercentCheck {
  #fits = 0;
  #isFraction = 0;
  #isHundredfold = 0;
  #firstRow = 0;

  /** One row: percent as it was taken, jobs, and the row's number. */
  add(percent: number, base: number, projected: number, row: number): void {
    const change = (projected / base - 1) * 100;
    if (!(base >= 500) || !(Math.abs(change) >= 1) || !Number.isFinite(percent)) return;
    if (this.#firstRow === 0) this.#firstRow = row;
    const ratio = percent / change;
    if (isBetween(ratio, [0.4, 2.5])) this.#fits += 1;
    else if (isBetween(ratio * 100, [0.5, 2])) this.#isFraction += 1;
    else if (isBetween(ratio / 100, [0.5, 2])) this.#isHundredfold += 1;
  }

  /** @throws LayoutError where most percents are a hundredth or a hundredfold of what they should be. */
  finish(place: Place, mapping: Mapping): void {
    const [found, say] =
      this.#isFraction > this.#fits
        ? ['fractions (0.131)', 'fraction']
        : this.#isHundredfold > this.#fits
          ? ['percents (13.1)', 'percent']
          : [];
    if (found === undefined) return;
    const expected = mapping.units.percents === 'fraction' ? 'fractions' : 'percents';
    throw new LayoutError(
      `Expected changes in ${expected}, found ${found}: they do not fit the change from base to projected employment.`,
      {
        place: { ...place, row: this.#firstRow },
        hint: `Write "percents": "${say}" in the mapping's units, or check that its column is the change over the whole period.`,
      },
    );
  }
}

function isBetween(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most;
}

function shown(jobs: number): string {
  return jobs.toLocaleString('en-US', { maximumFractionDigits: 1 });
}
