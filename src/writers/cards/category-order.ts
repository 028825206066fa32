import { sizeOf } from '../../analysis/growth.ts';
import type { ChartSlice } from '../../charts/chart.ts';
import type { Category } from '../../domain/category.ts';
import { ALL_OCCUPATIONS, isWithin } from '../../domain/soc.ts';

/**
 * The categories by their published jobs in the slice, most first, so that a stack begins with those
 * of the sector. Those without jobs stand last; equals in the order of the file.
 */
export function categoriesByJobs({ categories, figures }: ChartSlice): readonly Category[] {
  const counts = new Map<Category, number>();
  for (const { code, jobs } of leaves(figures.occupations)) {
    const category = categories.categoryOf(code);
    if (category !== undefined) counts.set(category, (counts.get(category) ?? 0) + jobs);
  }
  const jobsOf = (category: Category) => counts.get(category) ?? 0;
  return [...categories.list].sort((a, b) => jobsOf(b) - jobsOf(a));
}

interface Counted {
  readonly code: string;
  readonly jobs: number;
}

/** The groups of level 3, which have one category each, and those of level 2 that have none. */
function leaves(occupations: ChartSlice['figures']['occupations']): readonly Counted[] {
  const counted = (level: string) =>
    occupations
      .filter((one) => one.level === level && one.code !== ALL_OCCUPATIONS)
      .map((one) => ({ code: one.code, jobs: sizeOf(one) ?? 0 }));
  const minors = counted('minor');
  const majors = counted('major').filter(
    ({ code }) => !minors.some((minor) => isWithin(minor.code, code)),
  );
  return [...minors, ...majors];
}
