import { type SocVintage, socVintageOfOews } from './soc-vintage.ts';

/** One publication of one program: `oews-2024-05`. */
export type ReleaseId = string;

/** When an OEWS release refers to; 1999–2002 came out once a year without a month. */
export interface OewsPeriod {
  readonly year: number;
  readonly month: 5 | 11 | undefined;
}

export function oewsReleaseId(period: OewsPeriod): ReleaseId {
  return period.month === undefined
    ? `oews-${period.year}`
    : `oews-${period.year}-${String(period.month).padStart(2, '0')}`;
}

/** Undefined where the id is of another program or malformed. */
export function oewsPeriodOf(release: ReleaseId): OewsPeriod | undefined {
  const match = /^oews-(\d{4})(?:-(05|11))?$/.exec(release);
  if (match === null) return undefined;
  return {
    year: Number(match[1]),
    month: match[2] === undefined ? undefined : match[2] === '05' ? 5 : 11,
  };
}

/** Takes `oews-2024-05` and `2024-05`; undefined where it is neither. */
export function parseOewsRelease(text: string): ReleaseId | undefined {
  const id = text.startsWith('oews-') ? text : `oews-${text}`;
  return oewsPeriodOf(id) === undefined ? undefined : id;
}

/** What a projection spans; the id of its release ends with it: `ep-2024-34`. */
export interface ProjectionPeriod {
  readonly baseYear: number;
  readonly projectedYear: number;
}

/** `ep`, 2024, 2034 is `ep-2024-34`. */
export function projectionReleaseId(
  program: string,
  { baseYear, projectedYear }: ProjectionPeriod,
): ReleaseId {
  return `${program}-${baseYear}-${String(projectedYear % 100).padStart(2, '0')}`;
}

/** Undefined where the id is not of a projection. */
export function projectionPeriodOf(release: ReleaseId): ProjectionPeriod | undefined {
  const match = /^([a-z][a-z0-9-]*)-(\d{4})-(\d{2})$/.exec(release);
  if (match === null || match[1] === 'oews') return undefined;
  const baseYear = Number(match[2]);
  const century = baseYear - (baseYear % 100);
  const end = century + Number(match[3]);
  return { baseYear, projectedYear: end >= baseYear ? end : end + 100 };
}

/** `ep` of `ep-2024-34`, `wid-co` of `wid-co-2022-32`, `oews` of `oews-2024-05`. */
export function programOf(release: ReleaseId): string {
  return release.replace(/-\d{4}(-\d{2})?$/, '');
}

interface Program {
  readonly title: string;
  /** The unit of its jobs, where they are not in tens. */
  readonly jobsRoundedTo?: number;
}

/** Programs by the first words of a release's id; one that is not here goes by these words. */
const PROGRAMS: ReadonlyMap<string, Program> = new Map<string, Program>([
  // In thousands with one decimal.
  ['ep', { title: 'Employment Projections', jobsRoundedTo: 100 }],
  ['nem', { title: 'National Employment Matrix', jobsRoundedTo: 100 }],
  ['pc', { title: 'Projections Central' }],
  ['ny', { title: 'New York occupational projections' }],
  ['ny-wages', { title: 'New York occupational wages' }],
  ['ca', { title: 'California occupational projections' }],
]);

/** The unit that a release rounds its jobs to: 10 in state and OEWS files, 100 in BLS's projections. */
export function jobsRoundedTo(release: ReleaseId): number {
  return PROGRAMS.get(programOf(release))?.jobsRoundedTo ?? 10;
}

/** `OEWS May 2024`, `Employment Projections 2024–34`; the survey was called OES until the release of May 2020. */
export function releaseTitle(release: ReleaseId): string {
  const period = oewsPeriodOf(release);
  if (period !== undefined) {
    const program = period.year >= 2020 ? 'OEWS' : 'OES';
    const month = period.month === undefined ? '' : period.month === 5 ? 'May ' : 'November ';
    return `${program} ${month}${period.year}`;
  }
  const projection = projectionPeriodOf(release);
  const program = programOf(release);
  const title =
    PROGRAMS.get(program)?.title ??
    program.replace(
      /^wid-([a-z]{2})(-wages)?$/,
      (_, state: string, wages = '') =>
        `${state.toUpperCase()} (Workforce Information Database)${wages.replace('-', ' ')}`,
    );
  if (projection === undefined) return `${title} ${release.slice(program.length + 1)}`.trim();
  return `${title} ${projection.baseYear}–${String(projection.projectedYear % 100).padStart(2, '0')}`;
}

/**
 * How a release is coded: OEWS by its own table; projections by the classification that OEWS had in
 * their base year. Undefined for what is not SOC, or of no known year.
 */
export function socVintageOf(release: ReleaseId): SocVintage | undefined {
  const oews = oewsPeriodOf(release);
  if (oews !== undefined) return socVintageOfOews(oews.year, oews.month);
  const year = projectionPeriodOf(release)?.baseYear ?? Number(/-(\d{4})$/.exec(release)?.[1]);
  return Number.isFinite(year) ? socVintageOfOews(year) : undefined;
}
