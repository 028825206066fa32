import { type Area, type AreaType, stateArea, US } from '../../domain/area.ts';
import { ownValue } from '../../domain/own-value.ts';
import type { MappedHooks } from '../mapped/hooks.ts';
import type { KeyReading } from '../rows/key-reading.ts';

/** Types of areas by their code in the Workforce Information Database; all others are regions of the state's own. */
const TYPES: Readonly<Record<string, AreaType>> = {
  '00': 'us',
  '01': 'state',
  '04': 'county',
  '21': 'metro',
  '23': 'metro-division',
};

/** The same by the words of `areatyname`, which decide where they say something. */
const WORDS: readonly (readonly [RegExp, AreaType])[] = [
  [/nonmetro|balance of state/i, 'nonmetro'],
  [/metropolitan division/i, 'metro-division'],
  [/metropolitan|\bmsa\b/i, 'metro'],
  [/\bcounty\b/i, 'county'],
  [/^(united states|nation(al)?|country)$/i, 'us'],
  [/^state(wide)?$/i, 'state'],
];

const COLUMNS = ['stateabbrv', 'stfips', 'areatype', 'areatyname', 'area', 'areaname'] as const;

/**
 * Areas of the Workforce Information Database: `areatype` says what `area`, six digits padded in
 * front, is. States get their FIPS code, counties FIPS code and number, metropolitan areas their five
 * digits; regions that a state draws itself (`15`, `000003` of Colorado) are `CO-15-000003`.
 */
export function widAreas(has: (heading: string) => boolean): MappedHooks {
  const columns = COLUMNS.filter(has);
  const cell = (cells: readonly string[], name: (typeof COLUMNS)[number]) =>
    cells[columns.indexOf(name)] ?? '';
  return {
    readArea: {
      columns,
      read(cells) {
        const stated = cell(cells, 'stateabbrv') || cell(cells, 'stfips');
        const state = stateArea(/^\d$/.test(stated) ? `0${stated}` : stated);
        if (state === undefined) {
          return { bad: `Expected a state (stateabbrv, stfips), found ${JSON.stringify(stated)}` };
        }
        return readArea(
          state,
          cell(cells, 'areatype').padStart(2, '0'),
          cell(cells, 'areatyname'),
          cell(cells, 'area'),
          cell(cells, 'areaname'),
        );
      },
    },
  };
}

function readArea(
  state: Area & { readonly postal: string },
  typeCode: string,
  typeName: string,
  code: string,
  title: string,
): KeyReading<Area> {
  const type =
    WORDS.find(([words]) => words.test(typeName))?.[1] ?? ownValue(TYPES, typeCode) ?? 'region';
  if (type === 'us') return { ok: US };
  if (type === 'state') return { ok: { code: state.code, type: state.type, title: state.title } };
  if (!/^\d{1,7}$/.test(code)) {
    return { bad: `Expected an area of up to six digits, found ${JSON.stringify(code)}` };
  }
  const shown = title === '' ? `${state.title}, area ${code}` : title;
  if (type === 'county') {
    return { ok: { code: `${state.code}${code.slice(-3).padStart(3, '0')}`, type, title: shown } };
  }
  if (type === 'metro' || type === 'metro-division') {
    return { ok: { code: code.slice(-5).padStart(5, '0'), type, title: shown } };
  }
  return {
    ok: { code: `${state.postal}-${typeCode}-${code.padStart(6, '0')}`, type, title: shown },
  };
}
