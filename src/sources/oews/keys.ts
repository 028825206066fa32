import { AREA_TYPES, type Area, areaTypeOfCode, isUs, stateArea, US } from '../../domain/area.ts';
import {
  CROSS_INDUSTRY,
  type Industry,
  type IndustryLevel,
  industryCode,
  industryLevelOfCode,
  parseIndustryLevel,
} from '../../domain/naics.ts';
import { ownValue } from '../../domain/own-value.ts';
import { ALL_OWNERSHIPS, ownershipCode } from '../../domain/ownership.ts';
import type { KeyCell, KeyReading } from '../rows/key-reading.ts';

/** An area from its code, title and type; the nation where the file has no areas at all. */
export function readArea(code: KeyCell | undefined, title: string, type: string): KeyReading<Area> {
  if (code === undefined) return { ok: US };
  const text = code.text.trim();
  if (/^\d+\.\d*$/.test(text)) return { bad: `Expected an area code, found the fraction ${text}` };
  const stated = ownValue<Area['type']>(AREA_TYPES, type.trim());
  if (type.trim() !== '' && stated === undefined)
    return { bad: `Expected an AREA_TYPE from 1 to 6, found ${JSON.stringify(type)}` };
  if (!/^\d+$/.test(text)) return { bad: `Expected an area code, found ${JSON.stringify(text)}` };
  const length = stated === undefined ? Math.max(2, text.length) : lengthOf(stated, text.length);
  const padded = text.padStart(length, '0');
  const found = stated ?? areaTypeOfCode(padded);
  if (found === undefined || padded.length !== length) {
    return {
      bad: `Expected an area code, found ${JSON.stringify(text)}${stated ? ` with AREA_TYPE ${type.trim()}` : ''}`,
    };
  }
  // A metropolitan area of before 2005, 0040, is the number 40 then, which is Oklahoma too.
  if (stated === undefined && code.isNumber && length === 2 && !isNamed(padded, title)) {
    return {
      bad: `Expected an area code, found the number ${text}, which is not that of ${JSON.stringify(title)}`,
    };
  }
  const ok: Area = {
    code: padded,
    type: found,
    title: title.trim() === '' && found === 'us' ? US.title : title.trim(),
  };
  if (padded !== text) return { ok, mention: 'area codes that had lost their zeros were mended' };
  return code.isNumber
    ? { ok, mention: 'area codes that are numbers in the file were read' }
    : { ok };
}

function lengthOf(type: Area['type'], found: number): number {
  if (type === 'us' || type === 'state' || type === 'territory') return 2;
  if (type === 'nonmetro') return 7;
  return found <= 4 ? 4 : 5;
}

/** Whether a title is that of the state or nation with this code. */
function isNamed(code: string, title: string): boolean {
  return code === US.code ? isUs(title) : stateArea(title)?.code === code;
}

/** An industry from its code, title and level; all industries where the file has no industry column. */
export function readIndustry(
  code: KeyCell | undefined,
  title: string,
  level: string,
  defaultLevel: IndustryLevel | undefined,
): KeyReading<Industry> {
  if (code === undefined) return { ok: CROSS_INDUSTRY };
  const text = code.text.trim();
  if (/^\d+\.\d*$/.test(text)) return { bad: `Expected a NAICS code, found the fraction ${text}` };
  const stated = parseIndustryLevel(level);
  if (level.trim() !== '' && stated === undefined) {
    return { bad: `Expected an industry level (I_GROUP), found ${JSON.stringify(level)}` };
  }
  const isCross = stated === 'cross-industry' && /^0+$/.test(text);
  const canonical = isCross ? CROSS_INDUSTRY.code : industryCode(text);
  if (canonical === undefined)
    return { bad: `Expected a NAICS code, found ${JSON.stringify(text)}` };
  const ok: Industry = {
    code: canonical,
    level:
      stated ??
      (industryLevelOfCode(canonical) === 'sector'
        ? 'sector'
        : (defaultLevel ?? industryLevelOfCode(canonical))),
    title: title.trim(),
  };
  return code.isNumber && canonical !== text
    ? {
        ok,
        mention: `industry ${text}, a number in the file, was read as ${canonical} (${ok.title})`,
      }
    : { ok };
}

export function readOwnership(cell: KeyCell | undefined): KeyReading<string> {
  if (cell === undefined) return { ok: ALL_OWNERSHIPS };
  const { text } = cell;
  const code = ownershipCode(text);
  return code === undefined
    ? { bad: `Expected an ownership, found ${JSON.stringify(text)}` }
    : { ok: code };
}
