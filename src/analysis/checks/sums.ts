import { publishedValue } from '../../domain/estimate.ts';
import type { Measure } from '../../domain/measure.ts';
import type { OccupationFigures, SliceFigures } from '../../domain/slice.ts';
import { isWithin } from '../../domain/soc.ts';
import { SOC_LEVEL_NAMES, type SocLevel } from '../../domain/soc-level.ts';
import { findingAt, type SliceCheck, type SliceFinding, shown } from './check.ts';
import { halfUnit } from './jobs-rounding.ts';

const JOBS = [
  'employment',
  'baseEmployment',
  'projectedEmployment',
] as const satisfies readonly Measure[];

/** Below this share of the group an excess changes no share and no rank that anybody would show. */
const SLIGHT_SHARE = 0.001;

/**
 * Groups against what they consist of, at the next finer level that the slice has. The parts may
 * hold less, where some are withheld or absent; more only by what rounding adds: half a unit a figure.
 */
export const sums: SliceCheck = {
  title: 'The parts of a group hold more jobs than the group',
  severity: 'warning',
  advice:
    'Look the cell up in the publisher’s file. Where it says so there too, ask the publisher, and declare the error in data/reference/corrections.json.',
  measures: JOBS,
  *find(slice) {
    const levels = SOC_LEVEL_NAMES.filter((name) =>
      slice.occupations.some(({ level }) => level === name),
    );
    for (const [index, level] of levels.entries()) {
      const finer = levels[index + 1];
      if (finer !== undefined) yield* groupsAgainstParts(slice, level, finer);
    }
  },
};

function* groupsAgainstParts(
  { slice: { release }, occupations }: SliceFigures,
  level: SocLevel,
  finer: SocLevel,
): Iterable<SliceFinding> {
  const parts = byMajor(occupations.filter((one) => one.level === finer));
  for (const group of occupations.filter((one) => one.level === level)) {
    const inMajor =
      level === 'total' ? [...parts.values()].flat() : (parts.get(group.code.slice(0, 2)) ?? []);
    const own = inMajor.filter(({ code }) => isWithin(code, group.code));
    for (const measure of JOBS) {
      const whole = publishedValue(group.figures[measure]);
      if (whole === undefined) continue;
      const known = own.flatMap(({ figures }) => publishedValue(figures[measure]) ?? []);
      const sum = known.reduce((jobs, part) => jobs + part, 0);
      const allowed = [whole, ...known].reduce((all, jobs) => all + halfUnit(jobs, release), 0);
      if (sum - whole <= allowed) continue;
      const found = findingAt(
        group,
        measure,
        `${measure} ${shown(whole)}, its ${known.length} published ${finer} rows hold ${shown(sum)}; rounding allows ${shown(allowed)} more`,
      );
      yield sum - whole < SLIGHT_SHARE * whole ? { ...found, severity: 'note' } : found;
    }
  }
}

function byMajor(
  rows: readonly OccupationFigures[],
): ReadonlyMap<string, readonly OccupationFigures[]> {
  const found = new Map<string, OccupationFigures[]>();
  for (const row of rows) {
    const major = row.code.slice(0, 2);
    const same = found.get(major);
    if (same === undefined) found.set(major, [row]);
    else same.push(row);
  }
  return found;
}
