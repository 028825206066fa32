import type { Place } from '../../domain/errors.ts';
import type { Severity } from '../../domain/finding.ts';
import type { Measure } from '../../domain/measure.ts';
import type { OccupationFigures, SliceFigures } from '../../domain/slice.ts';
import type { SocLevel } from '../../domain/soc-level.ts';
import type { SocVintage } from '../../domain/soc-vintage.ts';

/** A check of one slice's figures against each other and against the classification. */
export interface SliceCheck {
  /** What is wrong where it finds something, as the heading of its findings. */
  readonly title: string;
  readonly severity: Severity;
  /** What to do about it. */
  readonly advice: string;
  readonly measures: readonly Measure[];
  readonly find: (slice: SliceFigures, setting: CheckSetting) => Iterable<SliceFinding>;
}

export interface CheckSetting {
  readonly soc: (vintage: SocVintage) => SocCodes;
}

/** What a vintage of the SOC knows of codes. */
export interface SocCodes {
  /** The levels at which a code of the vintage, or of one whose codes may stand beside its own, stands; empty for others. */
  readonly levelsOf: (code: string) => readonly SocLevel[];
  /** Whether any vintage has the code. */
  readonly isKnown: (code: string) => boolean;
}

export interface SliceFinding {
  readonly message: string;
  /** Code; absent where the slice as a whole is meant. */
  readonly occupation?: string;
  readonly place?: Place;
  /** Where it differs from the check's own. */
  readonly severity?: Severity;
}

/** A finding of one figure, at its cell. */
export function findingAt(
  occupation: OccupationFigures,
  measure: Measure,
  message: string,
): SliceFinding {
  return {
    message: `${occupation.code} ${occupation.title}: ${message}`,
    occupation: occupation.code,
    place: occupation.source.cell(measure),
  };
}

/** A number as messages show it. */
export function shown(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 4 });
}
