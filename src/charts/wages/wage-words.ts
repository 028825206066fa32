import { dollars, figure, percent } from '../../analysis/number-format.ts';
import type { Figure } from '../../analysis/ranking.ts';
import { sectorWords } from '../../analysis/sector-words.ts';
import { leastOf, type WageRange, type WageRanges } from '../../analysis/wage-range.ts';
import { counted, listed, manyOf, named } from '../words/level-words.ts';

/** `$56,150`, `≥ $239,200`, `not published`. */
export function wageText(wage: Figure): string {
  return figure(wage, usd, 'not published');
}

/** The finding: who is paid most, and how that compares with the whole. */
export function wageTitle(ranges: WageRanges): string {
  const { rows, smaller, level } = ranges;
  const [first] = rows;
  if (first === undefined) return nothingTitle(ranges);
  const floors = rows.filter(({ wages }) => typeof wages.median === 'object');
  if (floors.length > 1) {
    const least = leastOf(first.wages.median);
    const floor = least === undefined ? 'the top code' : usd(least);
    const count = smaller.length === 0 ? counted(floors.length, level) : floors.length;
    return `${of(ranges)}${count} pay ${floor} or more at the median`;
  }
  const wage = `${median(first.wages.median)}${comparison(first, ranges)}`;
  if (rows.length === 1 && smaller.length === 0) return `${named(first.title)}: ${wage}`;
  const lead = of(ranges);
  return `${lead}${lead === '' ? 'Pay' : 'pay'} is highest for ${named(first.title)}: ${wage}`;
}

/** What has to be said beside the picture. */
export function wageNotes(ranges: WageRanges): readonly string[] {
  return [
    ...smallerNote(ranges),
    ...withoutNotes(ranges),
    ...missingNotes(ranges),
    ...(ranges.rows.length > 1
      ? [
          'No sampling error is published for medians and percentiles: those that are close may not differ.',
        ]
      : []),
  ];
}

/** The figures in words. */
export function wageAlt({ rows, wholeMedian, slice, known }: WageRanges): string {
  const byThirds = isByThirds(known);
  const kind = known.has('p10') || known.has('p90') ? 'Range chart' : 'Dot chart';
  const all = rows.map(({ title, wages }) => {
    const between = byThirds
      ? ` (entry ${wageText(wages.entry)}, experienced ${wageText(wages.experienced)})`
      : wages.p10 === null && wages.p90 === null
        ? ''
        : ` (10th percentile ${wageText(wages.p10)}, 90th ${wageText(wages.p90)})`;
    return `${named(title)} ${wageText(wages.median)}${between}`;
  });
  const whole = wholeMedian === null ? '' : ` ${wholeText(slice, wholeMedian)}.`;
  return `${kind} of annual wages, highest median first: ${all.join('; ')}.${whole}`;
}

/** `Median of manufacturing: $50,310`. */
export function wholeText(slice: WageRanges['slice'], wholeMedian: Figure): string {
  return `Median of ${sectorWords(slice)}: ${wageText(wholeMedian)}`;
}

function usd(wage: number): string {
  return dollars(wage, 'annualMedianWage');
}

/** `Of the 15 largest groups, `; nothing where all are drawn. */
function of({ rows, smaller, level }: WageRanges): string {
  return smaller.length === 0 ? '' : `Of the ${counted(rows.length, level, 'largest')}, `;
}

function median(wage: Figure): string {
  if (typeof wage === 'number') return `${usd(wage)} at the median`;
  const least = leastOf(wage);
  return `${least === undefined ? 'the top code' : usd(least)} or more at the median`;
}

/** A ratio nearer to 1 than this is no difference to speak of. */
const SAME = 0.05;

function comparison({ wages, timesWhole }: WageRange, { slice, wholeMedian }: WageRanges): string {
  if (timesWhole === null || typeof wholeMedian !== 'number') return '';
  const whole = wholeWords(slice);
  const times = timesWhole.toFixed(1);
  if (typeof wages.median !== 'number') return `, at least ${times} times ${whole}`;
  if (Math.abs(timesWhole - 1) < SAME) return `, about ${whole}`;
  if (timesWhole > 1) return `, ${times} times ${whole}`;
  return `, below ${whole} of ${usd(wholeMedian)}`;
}

/** The median of the slice in a sentence; the subtitle says which sector it is. */
export function wholeWords({ industry }: WageRanges['slice']): string {
  if (industry.level === 'cross-industry') return 'that of all industries';
  return industry.level === 'sector' ? 'the sector’s' : 'the industry’s';
}

function nothingTitle({ level, within, slice, without }: WageRanges): string {
  const where = within === null ? sectorWords(slice) : named(within.title);
  if (without.length === 0) return `There are no ${manyOf(level)} of this level in ${where}`;
  return `No annual median wage is published for the ${manyOf(level)} of ${where}`;
}

function smallerNote({ rows, smaller, level }: WageRanges): readonly string[] {
  const [highest] = smaller;
  if (highest === undefined) return [];
  const known = smaller.flatMap(({ share }) => share ?? []);
  const sum = percent(known.reduce((all, share) => all + share, 0));
  const share =
    known.length === 0
      ? ''
      : `, ${known.length < smaller.length ? 'at least ' : ''}${sum} of the jobs`;
  return [
    `Drawn: the ${rows.length} with the most jobs. Not drawn: ${counted(smaller.length, level, 'smaller')}${share}; the highest median among them is that of ${named(highest.title)}, ${wageText(highest.wages.median)}.`,
  ];
}

const WHY_WITHOUT = {
  'paid-by-the-hour': 'Paid by the hour, so without an annual wage',
  'rolled-up': 'Added up from their occupations, so without a median',
  'not-published': 'No annual median is published for',
} as const;

function withoutNotes({ without }: WageRanges): readonly string[] {
  return (Object.keys(WHY_WITHOUT) as (keyof typeof WHY_WITHOUT)[]).flatMap((reason) => {
    const names = without.filter((one) => one.reason === reason).map(({ title }) => named(title));
    if (names.length === 0) return [];
    const colon = reason === 'not-published' ? '' : ':';
    return [`${WHY_WITHOUT[reason]}${colon} ${listed(names)}.`];
  });
}

function missingNotes({ rows, known }: WageRanges): readonly string[] {
  const notes: string[] = [];
  const missing = (['p10', 'p90'] as const)
    .filter((wage) => rows.length > 0 && !known.has(wage))
    .map((wage) => (wage === 'p10' ? '10th' : '90th'));
  if (missing.length > 0) {
    notes.push(
      `The file has no ${missing.join(' and no ')} percentile${missing.length > 1 ? 's' : ''}, so ${missing.length > 1 ? 'no range is drawn' : 'the range is drawn on one side of the median only'}.`,
    );
  }
  if (isByThirds(known)) {
    notes.push(
      'Entry is the mean wage of the lowest-paid third, experienced that of the upper two thirds: they are not the 10th and 90th percentiles.',
    );
  }
  return notes;
}

/** Whether the wages are a state's means of thirds, and no percentiles are there to draw. */
export function isByThirds(known: WageRanges['known']): boolean {
  return !known.has('p10') && !known.has('p90') && (known.has('entry') || known.has('experienced'));
}
