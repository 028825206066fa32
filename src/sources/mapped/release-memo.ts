import { stateArea } from '../../domain/area.ts';
import { LayoutError } from '../../domain/errors.ts';
import type { ReleaseId } from '../../domain/release.ts';
import { cellText, type RowBatch } from '../../readers/table.ts';
import { CellMemo } from '../rows/cell-memo.ts';
import type { Reading } from '../source.ts';
import { type Headings, programColumns } from './headings.ts';
import { type MappedKey, nameCode } from './keys.ts';
import type { Mapping } from './mapping.ts';
import { releaseOfPeriod, releaseOfYears } from './period.ts';

/** The release of each row, as an index into the file's keys. */
export function releaseMemo(
  mapping: Mapping,
  headings: Headings,
  reading: Reading,
  isProjection: boolean,
): CellMemo<MappedKey<number>> {
  const { keys } = reading;
  const { period } = mapping;
  const inProgram = programColumns(mapping.program);
  const periodColumns =
    typeof period === 'object'
      ? 'column' in period
        ? [period.column]
        : [period.base, period.projected]
      : [];
  const columns = [...periodColumns, ...inProgram].map(headings.at);
  const text = (batch: RowBatch, row: number, heading: string) =>
    cellText(batch, headings.at(heading), row).trim();
  return new CellMemo(columns, (batch, row): MappedKey<number> => {
    const program = programOfRow(mapping.program, (heading) => text(batch, row, heading));
    if (program === undefined)
      return { bad: `Expected the name of a program (${mapping.program})` };
    const id =
      typeof period === 'object' && 'base' in period
        ? yearsRelease(program, text(batch, row, period.base), text(batch, row, period.projected))
        : typeof period === 'object'
          ? releaseOfPeriod(program, text(batch, row, period.column), isProjection)
          : askedRelease(program, period, reading.release, isProjection);
    if (id === undefined) {
      const found = periodColumns.map((heading) => text(batch, row, heading)).join(' and ');
      return {
        bad: `Expected ${isProjection ? 'a period such as 2022-2032' : 'a year'}, found ${JSON.stringify(found)}`,
      };
    }
    refuseOther(id, reading.release);
    return { ok: keys.release(id) };
  });
}

/** `wid-{stateabbrv}` with the texts of a row: states by their postal code. Undefined where one is empty. */
export function programOfRow(
  program: string,
  text: (heading: string) => string,
): string | undefined {
  let isComplete = true;
  const name = program.replace(/\{([^{}]+)\}/g, (_, heading: string) => {
    const found = text(heading);
    const state = stateArea(/^\d$/.test(found) ? `0${found}` : found);
    const part = state?.postal.toLowerCase() ?? nameCode(found);
    isComplete = isComplete && part !== '';
    return part;
  });
  return isComplete ? name : undefined;
}

function yearsRelease(program: string, base: string, projected: string): ReleaseId | undefined {
  if (!/^\d{4}$/.test(base) || !/^\d{4}$/.test(projected)) return undefined;
  return releaseOfYears(program, Number(base), Number(projected));
}

/** The mapping's own period, or else that of the release which was asked for. */
function askedRelease(
  program: string,
  period: string | undefined,
  asked: ReleaseId | undefined,
  isProjection: boolean,
): ReleaseId | undefined {
  if (period !== undefined) return releaseOfPeriod(program, period, isProjection);
  const match = /(\d{4}(?:-\d{2})?)$/.exec(asked ?? '');
  return match === null ? undefined : releaseOfPeriod(program, match[1] as string, isProjection);
}

function refuseOther(id: ReleaseId, asked: ReleaseId | undefined): void {
  if (asked === undefined || asked === id || id.endsWith(`-${asked}`)) return;
  throw new LayoutError(`The row is of ${id}, --release says ${asked}.`, {
    hint: 'Leave --release out, or check that this is the file you mean.',
  });
}
