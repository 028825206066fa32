import { MEASURE_NAMES, MEASURES, type Measure } from '../../domain/measure.ts';
import type { Mapping } from './mapping.ts';

/** Whether a mapping is of projections; else of wages and employment of one time. */
export function isProjection({ figures }: Mapping): boolean {
  return figures.projectedEmployment !== undefined || figures.baseEmployment !== undefined;
}

/** The hourly measure beside an annual one; undefined for others. */
export function otherPay(measure: Measure): Measure | undefined {
  if (MEASURES[measure] !== 'usd-per-year') return undefined;
  const hourly = measure.replace(/^annual/, 'hourly');
  return MEASURE_NAMES.find((name) => name === hourly);
}

/** The measures that reading by a mapping gives. */
export function mappedMeasures(mapping: Mapping): readonly Measure[] {
  const mapped = Object.keys(mapping.figures) as Measure[];
  const hourly = mapping.wages === undefined ? [] : mapped.flatMap((one) => otherPay(one) ?? []);
  const years = isProjection(mapping) ? (['baseYear', 'projectedYear'] as const) : [];
  return [...new Set([...years, ...mapped, ...hourly])];
}
