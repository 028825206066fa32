import type { Place } from '../../domain/errors.ts';
import { publishedValue } from '../../domain/estimate.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Industry, IndustryLevel } from '../../domain/naics.ts';
import { jobsRoundedTo } from '../../domain/release.ts';
import type { SliceFigures } from '../../domain/slice.ts';
import { ALL_OCCUPATIONS } from '../../domain/soc.ts';
import { sliceText } from '../slice-text.ts';
import { shown } from './check.ts';

interface IndustryTotal {
  readonly slice: SliceFigures['slice'];
  readonly jobs: number;
  readonly place: Place;
}

const INDUSTRIES_TITLE = 'Industries hold more jobs than the industry they are part of';

/** Levels by which industries nest, coarsest first. */
const LEVELS: readonly IndustryLevel[] = [
  'cross-industry',
  'sector',
  '3-digit',
  '4-digit',
  '5-digit',
  '6-digit',
];

/**
 * Totals of industries against the industry above, within one release, area and ownership scope:
 * fed slice by slice, since no more than one total each is kept. Combinations of OEWS (`3320A1`)
 * overlap with the industries they combine and are left out.
 */
export class IndustryTotals {
  readonly #byScope = new Map<string, IndustryTotal[]>();

  add({ slice, occupations }: SliceFigures): void {
    if (!isPlain(slice.industry)) return;
    const row = occupations.find(
      ({ code, level }) => code === ALL_OCCUPATIONS && level === 'total',
    );
    const jobs = publishedValue(row?.figures.employment ?? row?.figures.baseEmployment);
    if (row === undefined || jobs === undefined) return;
    const { release, area, ownership } = slice;
    const measure = row.figures.employment === undefined ? 'baseEmployment' : 'employment';
    const total = { slice, jobs, place: row.source.cell(measure) };
    const scope = `${release} ${area.type} ${area.code} ${ownership}`;
    const same = this.#byScope.get(scope);
    if (same === undefined) this.#byScope.set(scope, [total]);
    else same.push(total);
  }

  *findings(): Iterable<Finding> {
    for (const totals of this.#byScope.values()) {
      for (const whole of totals) yield* partsOf(whole, totals);
    }
  }
}

function* partsOf(whole: IndustryTotal, totals: readonly IndustryTotal[]): Iterable<Finding> {
  const { slice, jobs, place } = whole;
  const finer = LEVELS.slice(LEVELS.indexOf(slice.industry.level) + 1);
  const within = totals.filter(({ slice: part }) => isPartOf(part.industry, slice.industry));
  const level = finer.find((name) =>
    within.some(({ slice: part }) => part.industry.level === name),
  );
  if (level === undefined) return;
  const parts = within.filter(({ slice: part }) => part.industry.level === level);
  const sum = parts.reduce((all, part) => all + part.jobs, 0);
  const allowed = (jobsRoundedTo(slice.release) / 2) * (parts.length + 1);
  if (sum - jobs <= allowed) return;
  yield {
    check: 'industries',
    title: INDUSTRIES_TITLE,
    severity: 'warning',
    release: slice.release,
    slice: sliceText(slice),
    occupation: ALL_OCCUPATIONS,
    place,
    message: `${shown(jobs)} jobs, its ${parts.length} ${level} industries hold ${shown(sum)}; rounding allows ${shown(allowed)} more`,
    advice: 'Look both up in the publisher’s files; the industries may be of different scopes.',
  };
}

function isPlain({ code }: Industry): boolean {
  return /^[\d-]+$/.test(code) && !/^(99|00000[^0])/.test(code);
}

function isPartOf(part: Industry, whole: Industry): boolean {
  const levelsBelow = LEVELS.indexOf(part.level) > LEVELS.indexOf(whole.level);
  if (!levelsBelow) return false;
  if (whole.level === 'cross-industry') return true;
  if (whole.level === 'sector') {
    const [first, last = first] = whole.code.split('-').map(Number);
    const digits = Number(part.code.slice(0, 2));
    return digits >= (first ?? 0) && digits <= (last ?? 0);
  }
  return part.code.startsWith(whole.code.slice(0, Number(whole.level[0])));
}
