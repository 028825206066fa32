import type { Area } from '../domain/area.ts';
import { publishedValue } from '../domain/estimate.ts';
import type { Measure } from '../domain/measure.ts';
import type { Industry } from '../domain/naics.ts';
import type { ReleaseId } from '../domain/release.ts';
import type { SliceFigures, SourceFile } from '../domain/slice.ts';
import { ALL_OCCUPATIONS } from '../domain/soc.ts';
import { correctedCodes, filesFor } from './corrections.ts';
import { type Confidence, marginOf } from './margin.ts';
import { figureOf } from './ranked-row.ts';
import type { Figure } from './ranking.ts';

/** The measures that a list of sectors shows. */
export const SECTOR_MEASURES: readonly Measure[] = [
  'employment',
  'employmentRsePercent',
  'annualMeanWage',
  'annualMedianWage',
];

/** What is known of one sector as a whole. */
export interface SectorSummary {
  readonly naics: string;
  readonly title: string;
  /** Code of the ownership scope: it differs from sector to sector. */
  readonly ownership: string;
  /** Jobs. */
  readonly employment: Figure;
  readonly employmentMargin: number | null;
  readonly annualMeanWage: Figure;
  readonly annualMedianWage: Figure;
  /** Fraction of the published employment of all industries; null where the store does not hold that. */
  readonly share: number | null;
  /** Whether a known error of the publisher was corrected in it. */
  readonly corrected: boolean;
}

/** The sectors of one release and area. */
export interface SectorListing {
  readonly release: ReleaseId;
  readonly area: Area;
  readonly confidence: Confidence;
  readonly rows: readonly SectorSummary[];
  readonly sources: readonly SourceFile[];
  /** What was corrected of these figures. */
  readonly caveats: readonly string[];
}

/**
 * Sectors by employment, largest first; those without a published employment last.
 * @param all the slice of all industries together, where the store holds it
 */
export function summariseSectors(
  sectors: readonly SliceFigures[],
  all: SliceFigures | undefined,
  confidence: Confidence,
): readonly SectorSummary[] {
  const allJobs = all === undefined ? undefined : publishedValue(totalOf(all)?.figures.employment);
  return sectors
    .map((sector) => summarise(sector, sector.slice.industry, allJobs, confidence))
    .sort((a, b) => sortKey(b) - sortKey(a) || compare(a.naics, b.naics));
}

function summarise(
  sector: SliceFigures,
  industry: Industry,
  allJobs: number | undefined,
  confidence: Confidence,
): SectorSummary {
  const figures = totalOf(sector)?.figures ?? {};
  const employment = publishedValue(figures.employment);
  const margin =
    employment === undefined
      ? null
      : marginOf(employment, publishedValue(figures.employmentRsePercent), confidence);
  return {
    naics: industry.code,
    title: industry.title,
    ownership: sector.slice.ownership,
    employment: figureOf(figures.employment),
    employmentMargin: margin === null ? null : Math.round(margin),
    annualMeanWage: figureOf(figures.annualMeanWage),
    annualMedianWage: figureOf(figures.annualMedianWage),
    share: employment === undefined || !allJobs ? null : employment / allJobs,
    corrected:
      correctedCodes(filesFor(sector.files, SECTOR_MEASURES), [{ code: ALL_OCCUPATIONS }]).size > 0,
  };
}

function totalOf(slice: SliceFigures) {
  return slice.occupations.find(({ code, level }) => code === ALL_OCCUPATIONS && level === 'total');
}

function sortKey({ employment }: SectorSummary): number {
  return typeof employment === 'number' ? employment : -1;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
