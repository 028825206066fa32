import { jobs, signedPercent } from '../../analysis/number-format.ts';
import type { SizeGrowthWage, SizeGrowthWages } from '../../analysis/size-growth-wage.ts';
import { isGrowing } from '../growth/rate-direction.ts';
import { wageText, wholeText, wholeWords } from '../wages/wage-words.ts';
import { counted, listed, manyOf, named, oneOf } from '../words/level-words.ts';
import { basisNotes, byYear } from '../words/projection-words.ts';
import { withoutJobsNotes } from '../words/without-jobs.ts';
import type { DrawnPoints } from './scatter-points.ts';

/** Large, projected to grow, and paid above the median of the whole: what the title is about. */
export function isFinding({ isLarge, isSmallBase, growthRate, paysAbove }: SizeGrowthWage) {
  return isLarge && !isSmallBase && isGrowing(growthRate) && paysAbove === true;
}

/** The finding: how many of the large ones grow and pay above the median, or which. */
export function scatterTitle({ points, ranking, wholeMedian }: SizeGrowthWages): string {
  const { level, slice } = ranking;
  const [first] = points;
  if (points.length === 1 && first !== undefined) {
    return `${named(first.row.title)}: ${jobs(first.employment)} jobs, projected ${signedPercent(first.growthRate)}${byYear([first.row])}, paid ${wageText(first.wage)} at the median`;
  }
  const large = points.filter(({ isLarge, isSmallBase }) => isLarge && !isSmallBase);
  const by = byYear(points.map(({ row }) => row));
  if (large.length === 0) return `No ${oneOf(level)} is large enough to rank its growth`;
  if (typeof wholeMedian !== 'number') {
    const growing = large.filter(({ growthRate }) => isGrowing(growthRate));
    return `${share(growing.length, large.length, level)} projected to grow${by}`;
  }
  const found = large.filter(isFinding);
  const above = `above ${wholeWords(slice)} median`.replace(
    'that of all industries median',
    'the median',
  );
  if (found.length === 0)
    return `No large ${oneOf(level)} is both projected to grow${by} and paid ${above}`;
  if (found.length < 3) {
    const names = found.map(({ row }) => named(row.title)).join('; ');
    return `Large, projected to grow${by} and paid ${above}: ${names}`;
  }
  return `${share(found.length, large.length, level)} projected to grow${by} and pay ${above}`;
}

function share(count: number, all: number, level: SizeGrowthWages['ranking']['level']): string {
  const large = counted(all, level, 'large');
  if (count === all) return `All ${large} are`;
  if (count === 0) return `None of the ${large} is`;
  return `${count} of the ${large} ${count === 1 ? 'is' : 'are'}`;
}

/** What has to be said beside the picture. */
export function scatterNotes(
  found: SizeGrowthWages,
  { points, rest, limit }: DrawnPoints,
  {
    unnamed,
    hasWhiskers,
  }: { readonly unnamed: readonly SizeGrowthWage[]; readonly hasWhiskers: boolean },
): readonly string[] {
  const { ranking, withoutGrowth, withoutJobs } = found;
  const { level, minBase, confidence } = ranking;
  const findings = points.filter(isFinding);
  const far = points.filter(({ growthRate }) => limit !== null && Math.abs(growthRate) > limit);
  const small = found.points.filter(({ isSmallBase }) => isSmallBase);
  const names = (rows: readonly { readonly title: string }[]) =>
    listed(rows.map(({ title }) => named(title)));
  const namesOf = (some: readonly SizeGrowthWage[]) => names(some.map(({ row }) => row));
  const notes: string[] = [];
  if (found.largeFrom !== null && found.points.length > 1) {
    const bold =
      findings.length > 0 ? ' In bold: large, projected to grow and paid above the median.' : '';
    notes.push(
      `Large: the third of the ${manyOf(level)} with the most jobs, ${jobs(found.largeFrom)} or more.${bold}`,
    );
  }
  notes.push(
    ...basisNotes(
      ranking.slice,
      points.map(({ row }) => row),
    ),
  );
  if (far.length > 0) {
    const rates = far.map(
      ({ row, growthRate }) => `${named(row.title)} ${signedPercent(growthRate)}`,
    );
    notes.push(`At the edge, as they go beyond the scale: ${listed(rates)}.`);
  }
  const drawnSmall = small.filter((one) => points.includes(one));
  if (drawnSmall.length > 0) {
    notes.push(
      `Hollow: fewer than ${jobs(minBase)} jobs (${namesOf(drawnSmall)}), so few that the rate says little.`,
    );
  }
  if (rest.length > 0) {
    const left = small.length - drawnSmall.length;
    notes.push(
      `Drawn: the ${points.length} that are largest or fastest growing. Not drawn: ${counted(rest.length, level)}${left > 0 ? `, of which ${left} have fewer than ${jobs(minBase)} jobs` : ''}.`,
    );
  }
  if (unnamed.length > 0) {
    notes.push(`Marks without a name, for lack of room: ${namesOf(unnamed)}.`);
  }
  if (withoutGrowth.length > 0)
    notes.push(`No projection: ${counted(withoutGrowth.length, level)} – ${names(withoutGrowth)}.`);
  notes.push(
    ...withoutJobsNotes(withoutJobs, (ones) => `${counted(ones.length, level)} – ${names(ones)}`),
  );
  if (hasWhiskers)
    notes.push(
      `Whiskers: sampling margins of the jobs at ${Math.round(confidence * 100)}% confidence.`,
    );
  if (typeof found.wholeMedian !== 'number') {
    notes.push(
      'No median wage of all occupations together is published here, so pay is not shown.',
    );
  }
  return [...notes, ...ranking.caveats];
}

/** The figures in words, largest first. */
export function scatterAlt(found: SizeGrowthWages, { points }: DrawnPoints): string {
  const hasPay = typeof found.wholeMedian === 'number';
  const words = points.map(({ row, employment, growthRate, wage }) => {
    const pay = hasPay ? `, ${wage === null ? 'no median' : wageText(wage)}` : '';
    return `${named(row.title)} ${jobs(employment)} jobs, ${signedPercent(growthRate)}${pay}`;
  });
  const shown =
    words.length > 12 ? [...words.slice(0, 12), `and ${words.length - 12} more`] : words;
  const [shaded, whole] = hasPay
    ? [', shaded by median annual wage', ` ${wholeText(found.ranking.slice, found.wholeMedian)}.`]
    : ['', ''];
  return `Scatter of ${counted(points.length, found.ranking.level)}: jobs against projected growth${shaded}, largest first. ${shown.join('; ')}.${whole}`;
}
