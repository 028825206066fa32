import { type Area, areaTypeOfCode, isUs, stateArea, US } from '../../domain/area.ts';
import {
  CROSS_INDUSTRY,
  type Industry,
  industryCode,
  industryLevelOfCode,
} from '../../domain/naics.ts';
import { ownValue } from '../../domain/own-value.ts';
import { slug } from '../../domain/slug.ts';
import type { SocLevel } from '../../domain/soc.ts';
import { SOC_VINTAGES, type SocVintage } from '../../domain/soc-vintage.ts';
import type { KeyReading } from '../rows/key-reading.ts';
import { readOccupation } from '../rows/occupation-code.ts';
import type { Reading, SocLookup } from '../source.ts';
import type { AreaMapping, IndustryMapping, LevelMapping, OwnAreaMapping } from './mapping.ts';

/** A key, what is wrong with it, or that its row is to be left out, and why. */
export type MappedKey<T> = KeyReading<T> | { readonly skip: string };

/** An area from its value and, where there are such columns, its title and type. */
export function readMappedArea(
  mapping: Extract<AreaMapping, { readonly column: string }>,
  value: string,
  title: string,
  type: string,
): KeyReading<Area> {
  const text = value.trim();
  const named = ownValue(mapping.values ?? {}, text);
  if (named !== undefined) return { ok: named };
  if (mapping.read === 'states') {
    const area = publishedArea(text, title.trim());
    if (area !== undefined) return { ok: area };
  }
  if (text === '') return { bad: 'Expected an area, found an empty cell' };
  if (mapping.own !== undefined) return ownArea(mapping.own, text, title.trim(), type.trim());
  return {
    bad: `Expected ${mapping.read === 'states' ? 'a state, the U.S. or a metropolitan area' : 'an area that the mapping knows'}, found ${JSON.stringify(text)}`,
  };
}

/** An area by its FIPS code, padded or not, its postal code or name, or by the code of a metropolitan or nonmetropolitan area. */
function publishedArea(text: string, title: string): Area | undefined {
  if (isUs(text) || text === '0') return US;
  const state = stateArea(/^\d$/.test(text) ? `0${text}` : text);
  if (state !== undefined) return { code: state.code, type: state.type, title: state.title };
  const type = /^(\d{5}|\d{7})$/.test(text) ? areaTypeOfCode(text) : undefined;
  return type === undefined ? undefined : { code: text, type, title: title === '' ? text : title };
}

function ownArea(own: OwnAreaMapping, text: string, title: string, type: string): KeyReading<Area> {
  const areaType = typeof own.type === 'string' ? own.type : ownValue(own.type.values, type);
  if (areaType === undefined) {
    const known = typeof own.type === 'string' ? [] : Object.keys(own.type.values);
    return { bad: `Expected an area type (${known.join(', ')}), found ${JSON.stringify(type)}` };
  }
  const shown = title === '' ? (own.title ?? '{value}').replaceAll('{value}', text) : title;
  return { ok: { code: `${own.prefix}${nameCode(text)}`, type: areaType, title: shown } };
}

/** A name as part of a code, without the counties in brackets: `Fresno MSA (Fresno County)` is `fresno-msa`. */
export function nameCode(text: string): string {
  return slug(text.replace(/\s*\([^()]*\)\s*$/, ''));
}

/** An industry from its code and title. */
export function readMappedIndustry(
  mapping: IndustryMapping,
  value: string,
  title: string,
): MappedKey<Industry> {
  const text = unquoted(value);
  if (mapping.all?.some((all) => all === text) === true || /^0+$/.test(text)) {
    return { ok: CROSS_INDUSTRY };
  }
  const code = industryCode(text);
  if (code !== undefined) {
    return { ok: { code, level: industryLevelOfCode(code), title: title.trim() } };
  }
  if (mapping.skipOthers === true && text !== '') {
    return { skip: 'rows of industries without a NAICS code of their own, left out' };
  }
  return { bad: `Expected a NAICS code, found ${JSON.stringify(text)}` };
}

/** What stands in an occupation's cells. */
export interface OccupationCell {
  readonly text: string;
  readonly isDate: boolean;
  /** Of the level's column; undefined where there is none. */
  readonly level: string | undefined;
}

export interface MappedOccupation {
  readonly code: string;
  readonly level: SocLevel;
  /**
   * The SOC structure has it as a group, but it may be a line item, as detailed as the file gets
   * (51-2090); that is decided by whether its members stand beside it.
   */
  readonly mayBeLineItem: boolean;
}

/**
 * An occupation; its level from the mapping's column or, where that is blank or there is none, from
 * the SOC structure of its vintage or of the one that has it.
 * @throws LayoutError where the code has become a date.
 */
export function readMappedOccupation(
  { text, isDate, level }: OccupationCell,
  mapping: 'soc' | LevelMapping,
  vintage: SocVintage,
  soc: Reading['soc'],
): KeyReading<MappedOccupation> {
  const code = plainSocCode(text);
  const stated = level?.trim() ?? '';
  let word = '';
  if (mapping !== 'soc' && stated !== '') {
    const known = ownValue(mapping.values, stated);
    if (known === undefined) {
      return {
        bad: `Expected a level (${Object.keys(mapping.values).join(', ')}), found ${JSON.stringify(stated)}`,
      };
    }
    word = known;
  }
  const own = soc(vintage);
  const other = own.levelOf(code) === undefined ? otherVintage(code, soc) : undefined;
  const lookup = other ?? own;
  const found = readOccupation({ text: code, isDate }, word, lookup);
  if ('bad' in found) return found;
  const mayBeLineItem =
    word === '' &&
    (found.ok.level === 'broad' ||
      (found.ok.level !== 'detailed' && lookup.levelsOf(code).includes('detailed')));
  const ok = { ...found.ok, mayBeLineItem };
  return other === undefined
    ? { ok }
    : {
        ok,
        mention: 'rows with codes of another SOC vintage than their period’s, kept as printed',
      };
}

/** The nearest of the other classifications that has a code, newest first. */
function otherVintage(code: string, soc: Reading['soc']): SocLookup | undefined {
  return [...SOC_VINTAGES]
    .reverse()
    .map(soc)
    .find((lookup) => lookup.levelOf(code) !== undefined);
}

/**
 * A SOC code as it should be written: `' 11-1011`, `="11-1011"`, `111011`, `11-1011.00` and the
 * `1110110000` of the Workforce Information Database are 11-1011; `0` is 00-0000. What is no such
 * form stays as it is.
 */
export function plainSocCode(text: string): string {
  const code = unquoted(text);
  const match = /^(\d{2})-?(\d{4})(?:\.?0{2}|0{4})?$/.exec(code);
  if (match !== null) return `${match[1]}-${match[2]}`;
  return /^0+$/.test(code) ? '00-0000' : code;
}

/** Without the quotes and the equals sign that keep a spreadsheet program from changing a code. */
function unquoted(text: string): string {
  return text.replace(/^[\s='"]+|[\s'"]+$/g, '');
}
