import { type AreaType, isUs, stateArea, US } from '../../../domain/area.ts';
import { ALL_OCCUPATIONS } from '../../../domain/soc.ts';
import { plainSocCode } from '../keys.ts';
import type { AreaConstant, AreaMapping } from '../mapping.ts';
import type { ColumnProfile, TableProfile } from './profile.ts';
import { sampleNumbers } from './profile.ts';
import { AREA_TITLE_WORDS, AREA_TYPE_WORDS, AREA_WORDS } from './words.ts';

/** A part of a draft, with what was found and what a person has to check. */
export interface Draft<T> {
  readonly part: T;
  readonly columns: readonly (ColumnProfile | undefined)[];
  readonly sure: readonly string[];
  readonly unsure: readonly string[];
}

/** More different values than this are no areas. */
const MOST_AREAS = 1000;

/** @param size the column that tells how large an area is: its total of all occupations */
export function suggestArea(
  profile: TableProfile,
  size: ColumnProfile | undefined,
  state: ReturnType<typeof stateArea>,
): Draft<AreaMapping> {
  const candidates = profile.columns.filter(
    ({ plain, values }) => !isType(plain) && values.size > 0 && values.size <= MOST_AREAS,
  );
  const title = candidates.find(({ plain }) => AREA_TITLE_WORDS.test(plain));
  const byWords = candidates.find((column) => AREA_WORDS.test(column.plain) && column !== title);
  const byValues = candidates.find(({ values }) => [...values.keys()].every(isStateName));
  const column = byWords ?? byValues ?? title;
  if (column === undefined) return oneArea(profile, state);
  const values = [...column.values.keys()];
  const name = JSON.stringify(column.heading);
  const ownTitle = column === title ? undefined : title;
  if (values.every(isStateName) || isFips(values, profile, column, ownTitle)) {
    return {
      part: { column: column.heading, title: ownTitle?.heading, read: 'states' },
      columns: [column, ownTitle],
      sure: [`area: ${name} holds ${values.length} states or the U.S.`],
      unsure: [],
    };
  }
  return ownAreas(profile, column, ownTitle, size, state);
}

const isType = (plain: string) => AREA_TYPE_WORDS.test(plain);

/** Postal codes and names, which are never anything else; numbers may be. */
function isStateName(text: string): boolean {
  return !/^\d+$/.test(text) && (stateArea(text) !== undefined || isUs(text));
}

/** Numbers are FIPS codes where their titles say so, or where almost all states are there. */
function isFips(
  values: readonly string[],
  profile: TableProfile,
  column: ColumnProfile,
  title: ColumnProfile | undefined,
): boolean {
  const area = (text: string) =>
    text === '0' || isUs(text) ? US : stateArea(text.padStart(2, '0'));
  if (!values.every((value) => /^\d{1,2}$/.test(value) && area(value) !== undefined)) return false;
  if (title === undefined) return values.length >= 40;
  return values.every((value) => {
    const shown = titleOf(profile, column, title, value).toLowerCase();
    const found = area(value);
    return found !== undefined && (isUs(shown) || shown.startsWith(found.title.toLowerCase()));
  });
}

function titleOf(
  { sample }: TableProfile,
  column: ColumnProfile,
  title: ColumnProfile | undefined,
  value: string,
): string {
  const row = (sample[column.index] ?? []).indexOf(value);
  return title === undefined ? '' : ((sample[title.index] ?? [])[row] ?? '');
}

function oneArea(profile: TableProfile, state: ReturnType<typeof stateArea>): Draft<AreaMapping> {
  const fixed: AreaConstant =
    state === undefined
      ? { code: 'own-1', type: 'region', title: 'WRITE THE AREA' }
      : { code: state.code, type: state.type, title: state.title };
  const unsure =
    state === undefined
      ? 'area: no column of areas was found: write which area the file is of, code and title'
      : `area: no column of areas was found: taken for ${state.title}, from the file’s name (${profile.place.file})`;
  return { part: { fixed }, columns: [], sure: [], unsure: [unsure] };
}

const TYPE_WORDS: readonly (readonly [RegExp, AreaType])[] = [
  [/non-?metro/i, 'nonmetro'],
  [/metro|\bmsa\b/i, 'metro'],
  [/county|kreis/i, 'county'],
  [/^state|^statewide/i, 'state'],
];

function ownAreas(
  profile: TableProfile,
  column: ColumnProfile,
  title: ColumnProfile | undefined,
  size: ColumnProfile | undefined,
  state: ReturnType<typeof stateArea>,
): Draft<AreaMapping> {
  const values = [...column.values.keys()];
  const unsure: string[] = [];
  const sure: string[] = [];
  const known: Record<string, AreaConstant> = {};
  const name = JSON.stringify(column.heading);
  for (const value of values) {
    const shown = titleOf(profile, column, title, value) || value;
    const byCode = /^\d{2}$/.test(value) ? stateArea(value) : undefined;
    const byName = stateArea(shown.replace(/ state$/i, ''));
    const found = title === undefined ? byName : byCode?.code === byName?.code ? byCode : undefined;
    if (isUs(shown)) known[value] = US;
    else if (found !== undefined && (!/^\d+$/.test(shown) || title !== undefined)) {
      known[value] = { code: found.code, type: found.type, title: found.title };
    }
  }
  const home = Object.values(known).find(({ type }) => type === 'state') ?? state;
  for (const [value, { title: shown }] of Object.entries(known)) {
    sure.push(`area: ${JSON.stringify(value)} in ${name} is ${shown}`);
  }
  if (Object.keys(known).length === 0 && size !== undefined && values.length > 1) {
    const whole = largest(profile, column, size);
    if (whole !== undefined && home !== undefined) {
      known[whole] = { code: home.code, type: home.type, title: home.title };
      unsure.push(
        `area: ${JSON.stringify(whole)} in ${name} has the largest total of all occupations: taken for the whole, ${home.title}`,
      );
    }
  }
  const postal = home === undefined ? undefined : stateArea(home.code)?.postal;
  const prefix = postal === undefined ? 'area-' : `${postal}-`;
  const typeColumn = profile.columns.find(
    ({ plain, values: types }) =>
      isType(plain) && [...types.keys()].some((type) => /[a-z]/i.test(type)),
  );
  const others = values.filter((value) => known[value] === undefined);
  const isNumbers = others.every((value) => /^\d+$/.test(value));
  if (others.length > 0) {
    unsure.push(
      `area: ${others.length} values of ${name} (${others.slice(0, 3).join(', ')}${others.length > 3 ? ' …' : ''}) are no FIPS codes: they get codes of their own, ${prefix}…${isNumbers && title === undefined ? ', and no titles, for the file has none' : ''}`,
    );
  }
  const type =
    typeColumn === undefined
      ? ('region' as const)
      : { column: typeColumn.heading, values: typesOf(typeColumn) };
  return {
    part: {
      column: column.heading,
      title: title?.heading,
      read: 'own',
      ...(Object.keys(known).length > 0 ? { values: known } : {}),
      own: {
        prefix,
        type,
        ...(title === undefined && isNumbers
          ? { title: `${home?.title ?? 'area'} area {value} (no title in the file)` }
          : {}),
      },
    },
    columns: [column, title, typeColumn],
    sure,
    unsure,
  };
}

function typesOf(column: ColumnProfile): Record<string, AreaType> {
  return Object.fromEntries(
    [...column.values.keys()].map((value) => [
      value,
      TYPE_WORDS.find(([words]) => words.test(value))?.[1] ?? 'region',
    ]),
  );
}

/** The area whose total of all occupations is the largest, and more than twice the next. */
function largest(
  profile: TableProfile,
  column: ColumnProfile,
  size: ColumnProfile,
): string | undefined {
  const sizes = sampleNumbers(profile, size);
  const totals = (profile.sample[profile.code.index] ?? [])
    .map((code, row) => ({
      isTotal: plainSocCode(code) === ALL_OCCUPATIONS,
      jobs: sizes[row] ?? Number.NaN,
      area: (profile.sample[column.index] ?? [])[row] ?? '',
    }))
    .filter(({ isTotal, jobs }) => isTotal && jobs > 0)
    .sort((a, b) => b.jobs - a.jobs);
  const [first, second] = totals;
  return first !== undefined && first.jobs > 2 * (second?.jobs ?? 0) ? first.area : undefined;
}
