import { grouped, jobs } from '../../analysis/number-format.ts';

/** A number of jobs as a title says it, rounded to two figures: `about 87,000 jobs`, `about 1.2 million jobs`. */
export function aboutJobs(count: number): string {
  if (count < 100) return count === 1 ? '1 job' : `${jobs(count)} jobs`;
  const rounded = Number(count.toPrecision(2));
  if (rounded < 1e6) return `about ${grouped(rounded)} jobs`;
  return `about ${grouped(rounded / 1e6, rounded < 1e7 && rounded % 1e6 !== 0 ? 1 : 0)} million jobs`;
}
