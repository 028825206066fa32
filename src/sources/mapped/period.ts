import { LayoutError } from '../../domain/errors.ts';
import {
  oewsPeriodOf,
  parseOewsRelease,
  projectionPeriodOf,
  projectionReleaseId,
  type ReleaseId,
} from '../../domain/release.ts';

const SPAN = /(?<!\d)(\d{4})\s*(?:[-–—/]|to)\s*(\d{4}|\d{2})(?!\d)/i;
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/;
/** No publisher projects further. */
const MOST_YEARS = 40;

/**
 * The release of a program's rows from the text of their period: `2022-2032 Long Term` of `ny` is
 * `ny-2022-32`, `2023` of `ny-wages` is `ny-wages-2023`, `2024-05` of `oews` is `oews-2024-05`.
 * Undefined where the text holds no period of the kind that is needed.
 * @throws LayoutError where the projected year is not after the base year.
 */
export function releaseOfPeriod(
  program: string,
  text: string,
  isProjection: boolean,
): ReleaseId | undefined {
  if (program === 'oews') return parseOewsRelease(text.trim());
  const span = SPAN.exec(text);
  if (!isProjection) {
    const year = span === null ? YEAR.exec(text)?.[1] : undefined;
    return year === undefined ? undefined : `${program}-${year}`;
  }
  if (span === null) return undefined;
  const baseYear = Number(span[1]);
  const end = Number(span[2]);
  const century = baseYear - (baseYear % 100);
  const projectedYear =
    span[2]?.length === 4 ? end : century + end + (end < (baseYear % 100) - MOST_YEARS ? 100 : 0);
  return releaseOfYears(program, baseYear, projectedYear);
}

/** @throws LayoutError where the projected year is not after the base year, or no year at all. */
export function releaseOfYears(
  program: string,
  baseYear: number,
  projectedYear: number,
): ReleaseId {
  if (projectedYear > baseYear && projectedYear - baseYear <= MOST_YEARS) {
    return projectionReleaseId(program, { baseYear, projectedYear });
  }
  const found =
    projectedYear > baseYear
      ? `${projectedYear - baseYear} years`
      : projectedYear === baseYear
        ? `${baseYear} for both`
        : `${projectedYear} before ${baseYear}`;
  throw new LayoutError(`Expected the projected year after the base year, found ${found}.`, {
    hint: 'Check which of the columns, or of the years of the period, is which.',
  });
}

/** The years of a release; both the same for wages. NaN where its id states none. */
export function yearsOf(release: ReleaseId): { readonly base: number; readonly projected: number } {
  const span = projectionPeriodOf(release);
  if (span !== undefined) return { base: span.baseYear, projected: span.projectedYear };
  const year = oewsPeriodOf(release)?.year ?? Number(/-(\d{4})$/.exec(release)?.[1]);
  return { base: year, projected: year };
}
