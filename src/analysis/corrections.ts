import type { AppliedCorrection } from '../domain/correction.ts';
import type { Measure } from '../domain/measure.ts';
import type { OccupationFigures, SourceFile } from '../domain/slice.ts';
import { isWithin } from '../domain/soc.ts';

/** Codes of which a figure was corrected when its file was read. */
export function correctedCodes(
  files: readonly SourceFile[],
  occupations: readonly Pick<OccupationFigures, 'code' | 'rolledUp'>[],
): ReadonlySet<string> {
  const all = files.flatMap(({ corrections = [] }) => corrections);
  if (all.length === 0) return NONE;
  const touched = occupations.filter((one) => all.some((correction) => touches(correction, one)));
  return new Set(touched.map(({ code }) => code));
}

/** Files with what was corrected of these measures, and of keys: for results that show no others. */
export function filesFor(
  files: readonly SourceFile[],
  measures: readonly Measure[],
): readonly SourceFile[] {
  return files.map((file) => {
    const { corrections, ...rest } = file;
    const shown = corrections?.filter(
      ({ measure }) => measure === undefined || measures.includes(measure),
    );
    return shown === undefined || shown.length === 0 ? rest : { ...rest, corrections: shown };
  });
}

/** What has to be said where a result shows rows that were corrected; nothing where none was. */
export function correctionCaveats(
  files: readonly SourceFile[],
  occupations: readonly Pick<OccupationFigures, 'code' | 'rolledUp'>[],
): readonly string[] {
  const said = files.flatMap(({ corrections = [] }) =>
    corrections
      .filter((correction) => occupations.some((one) => touches(correction, one)))
      .map(correctionText),
  );
  return [...new Set(said)];
}

/** `CORRECTED: 45-3021 … has an employment of 99,999; left out as unknown. A placeholder … (file › sheet › F12)`. */
export function correctionText({ wrong, done, reason, rows, cell }: AppliedCorrection): string {
  const where = rows > 1 ? `${rows.toLocaleString('en-US')} rows, the first at ${cell}` : cell;
  return `CORRECTED: ${wrong}; ${done}. ${reason} (${where})`;
}

/** A row that was added up is touched by what it was added up from. */
function touches(
  { occupation }: AppliedCorrection,
  { code, rolledUp }: Pick<OccupationFigures, 'code' | 'rolledUp'>,
): boolean {
  if (occupation === undefined || occupation === code) return true;
  return rolledUp !== undefined && isWithin(occupation, code);
}

const NONE: ReadonlySet<string> = new Set();
