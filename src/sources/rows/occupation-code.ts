import { LayoutError } from '../../domain/errors.ts';
import { ownValue } from '../../domain/own-value.ts';
import { isSocCode, type SocLevel } from '../../domain/soc.ts';
import type { SocLookup } from '../source.ts';
import type { KeyCell, KeyReading } from './key-reading.ts';

const GROUPS: Readonly<Record<string, SocLevel>> = {
  total: 'total',
  major: 'major',
  minor: 'minor',
  broad: 'broad',
  detailed: 'detailed',
  detail: 'detailed',
};

/** What a spreadsheet program makes of SOC codes: 11-2011 becomes November 2011. */
const DATE =
  /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,2}-[A-Z][a-z]{2}(-\d{2,4})?|[A-Z][a-z]{2}-\d{2,4})/;

/**
 * An occupation's code and level. The group column decides; where it is blank or missing, the SOC
 * structure of the release's vintage does.
 * @throws LayoutError where the code is a date: then the file went through a spreadsheet program.
 */
export function readOccupation(
  cell: Pick<KeyCell, 'text' | 'isDate'> | undefined,
  group: string,
  soc: SocLookup,
): KeyReading<{ readonly code: string; readonly level: SocLevel }> {
  const code = cell?.text.trim() ?? '';
  if (cell?.isDate) throw dateError(isoDate(Number(code)));
  if (DATE.test(code)) throw dateError(code);
  if (!isSocCode(code)) return { bad: `Expected a SOC code, found ${JSON.stringify(code)}` };
  const word = group.trim().toLowerCase();
  const level = word === '' ? soc.levelOf(code) : ownValue(GROUPS, word);
  if (level === undefined) {
    return word === ''
      ? { bad: `${code} has no group and is in no SOC structure of its release` }
      : { bad: `Expected an occupation group, found ${JSON.stringify(group)}` };
  }
  if (!soc.isKnown(code)) return { bad: `${code} is in no known SOC structure` };
  return { ok: { code, level } };
}

/** The last day that spreadsheet programs know, 9999-12-31. */
const LAST_DAY = 2_958_465;

/** The day that a spreadsheet's serial number stands for; the number where it is none. */
function isoDate(serial: number): string {
  if (!(serial >= 0 && serial <= LAST_DAY)) return String(serial);
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

function dateError(found: string): LayoutError {
  return new LayoutError(
    `A SOC code has become a date (${found}): the file went through a spreadsheet program.`,
    {
      hint: 'Which code it was cannot be told. Download the file again and ingest it without opening and saving it.',
    },
  );
}
