import { ownershipTitle } from '../domain/ownership.ts';
import { oewsPeriodOf, releaseTitle } from '../domain/release.ts';
import type { SliceFigures } from '../domain/slice.ts';
import type { SocVintage } from '../domain/soc-vintage.ts';

/** What changed between two releases so that their figures do not measure quite the same. */
export interface SeriesBreak {
  readonly kind: 'ownership' | 'occupations' | 'industries' | 'estimation' | 'areas';
  readonly text: string;
}

/** Said beside every comparison of two releases. */
export const NOT_A_TIME_SERIES =
  'OEWS is not a time series: each release pools three years of responses, and definitions and methods change between releases; BLS discourages comparing them. Take a change as a question for employers, not as growth.';

const SOC_TITLES: Readonly<Record<SocVintage, string>> = {
  '2000': 'SOC 2000',
  '2000/2010': 'a hybrid of SOC 2000 and 2010',
  '2010': 'SOC 2010',
  '2010/2018': 'a hybrid of SOC 2010 and 2018',
  '2018': 'SOC 2018',
};

/** The first release, as year × 100 + month, that is coded by each version of NAICS. */
const NAICS_VERSIONS: readonly (readonly [first: number, version: string])[] = [
  [2022_05, 'NAICS 2022'],
  [2017_05, 'NAICS 2017'],
  [2012_05, 'NAICS 2012'],
  [2008_05, 'NAICS 2007'],
  [2002_01, 'NAICS 2002'],
  [0, 'SIC'],
];

const MODEL_BASED_SINCE = 2021_05;

/** Releases with which areas below the state were redrawn; the second for nonmetropolitan areas only. */
const AREAS_REDRAWN: readonly {
  readonly release: number;
  readonly text: string;
  readonly onlyNonmetro?: true;
}[] = [
  { release: 2005_05, text: 'May 2005' },
  { release: 2015_05, text: 'May 2015' },
  { release: 2018_05, text: 'May 2018 (nonmetropolitan areas)', onlyNonmetro: true },
  { release: 2024_05, text: 'May 2024 (OMB Bulletin 23-01)' },
];

/** The breaks between two slices of the same area and industry, the gravest first. */
export function seriesBreaks(from: SliceFigures, to: SliceFigures): readonly SeriesBreak[] {
  const [earlier, later] = [from.slice, to.slice];
  const [first, second] = [releaseMonth(earlier.release), releaseMonth(later.release)];
  const crosses = (release: number) => first < release && release <= second;
  const breaks: SeriesBreak[] = [];
  if (earlier.ownership !== later.ownership) {
    breaks.push({
      kind: 'ownership',
      text: `The ownership scopes differ: ${earlier.ownership} (${ownershipTitle(earlier.ownership)}) in ${releaseTitle(earlier.release)}, ${later.ownership} (${ownershipTitle(later.ownership)}) in ${releaseTitle(later.release)}; part of every change may be that alone.`,
    });
  }
  if (from.socVintage !== to.socVintage) {
    breaks.push({
      kind: 'occupations',
      text: `Occupations are coded by ${SOC_TITLES[from.socVintage]}, then by ${SOC_TITLES[to.socVintage]}; what was split or merged is compared as a group, or listed as not comparable.`,
    });
  }
  const [naics, laterNaics] = [naicsVersion(first), naicsVersion(second)];
  if (naics !== laterNaics && later.industry.level !== 'cross-industry') {
    breaks.push({
      kind: 'industries',
      text: `Industries are coded by ${naics}, then by ${laterNaics}; establishments may have moved between industries.`,
    });
  }
  if (crosses(MODEL_BASED_SINCE)) {
    breaks.push({
      kind: 'estimation',
      text: 'From May 2021 estimates are model-based (MB3); before, they were made by another method, and so were their sampling errors.',
    });
  }
  const { type } = later.area;
  if (type === 'metro' || type === 'metro-division' || type === 'nonmetro') {
    const redrawn = AREAS_REDRAWN.filter(
      ({ release, onlyNonmetro }) => crosses(release) && (type === 'nonmetro' || !onlyNonmetro),
    ).map(({ text }) => text);
    if (redrawn.length > 0) {
      breaks.push({
        kind: 'areas',
        text: `Areas were redrawn with ${redrawn.join(' and ')}: one code may stand for different counties.`,
      });
    }
  }
  return breaks;
}

/** Months between two OEWS releases; undefined where one is of another program. */
export function monthsBetween(from: string, to: string): number | undefined {
  const [first, second] = [oewsPeriodOf(from), oewsPeriodOf(to)];
  if (first === undefined || second === undefined) return undefined;
  return (
    (second.year - first.year) * 12 + (second.month ?? YEARLY_MONTH) - (first.month ?? YEARLY_MONTH)
  );
}

/** The yearly releases of 1999–2002 refer to the last quarter. */
const YEARLY_MONTH = 12;

function releaseMonth(release: string): number {
  const period = oewsPeriodOf(release);
  return period === undefined ? 0 : period.year * 100 + (period.month ?? YEARLY_MONTH);
}

function naicsVersion(month: number): string {
  return NAICS_VERSIONS.find(([first]) => month >= first)?.[1] ?? 'SIC';
}
