import { stateArea } from '../../domain/area.ts';
import { LayoutError } from '../../domain/errors.ts';
import type { Measure } from '../../domain/measure.ts';
import type { SocLevel } from '../../domain/soc.ts';
import type { Table } from '../../readers/table.ts';
import { releasesIn } from '../oews/release.ts';
import type { Reading, TableHead } from '../source.ts';
import { nameCode, plainSocCode } from './keys.ts';
import type { FigureMapping, LevelMapping, Mapping, PeriodMapping } from './mapping.ts';
import { suggestArea } from './suggest/area.ts';
import {
  type ColumnProfile,
  findCodes,
  isNumeric,
  profileTable,
  sampleNumbers,
  type TableProfile,
} from './suggest/profile.ts';
import { findRelations } from './suggest/relations.ts';
import {
  ATTRIBUTE_WORDS,
  FIGURE_WORDS,
  INDUSTRY_TITLE_WORDS,
  INDUSTRY_WORDS,
  LEVEL_WORDS,
  PERIOD_WORDS,
  THOUSANDS_WORDS,
  TITLE_WORDS,
  WAGE_WORDS,
  WITHHELD_WORDS,
  YEAR_WORDS,
  YEARLY_WORDS,
} from './suggest/words.ts';

/** A mapping that a person has to look through: what it is sure of, and what not. */
export type DraftMapping = Mapping & {
  readonly sure: readonly string[];
  readonly unsure: readonly string[];
};

/**
 * Drafts a mapping from a table's headings and values.
 * @throws LayoutError where no column holds SOC codes.
 */
export async function suggestMapping(
  head: TableHead,
  table: Table,
  soc: Reading['soc'],
): Promise<DraftMapping> {
  const found = findCodes(head, soc('2018'));
  const header = head.rows.find(({ number }) => number === found?.headerRow);
  if (found === undefined || header === undefined) {
    throw new LayoutError(
      'Expected a column of SOC codes (11-2021) below a row of headings, found none.',
      {
        place: head.place,
        hint: 'Only tables of occupations by SOC code can be mapped.',
      },
    );
  }
  const profile = await profileTable(table, header.cells, found);
  return new Drafting(profile, soc).draft();
}

class Drafting {
  readonly #profile: TableProfile;
  readonly #soc: Reading['soc'];
  readonly #taken = new Set<ColumnProfile>();
  readonly #sure: string[] = [];
  readonly #unsure: string[] = [];

  constructor(profile: TableProfile, soc: Reading['soc']) {
    this.#profile = profile;
    this.#soc = soc;
  }

  draft(): DraftMapping {
    const profile = this.#profile;
    this.#take(profile.code);
    this.#sure.push(`occupation: ${quoted(profile.code)} holds SOC codes`);
    const title = this.#titleColumn();
    const years = this.#yearColumns();
    const industry = this.#industry();
    const withheld = this.#withheld();
    const level = this.#level();
    const named = this.#namedFigures();
    const relations = this.#relations(named);
    const isProjection = named.has('projectedEmployment') && named.has('baseEmployment');
    this.#nameEmployment(named, isProjection);
    const size = named.get(isProjection ? 'baseEmployment' : 'employment');
    const state = stateInName(profile.place.file);
    const area = suggestArea(profile, size, state);
    for (const column of area.columns) if (column !== undefined) this.#take(column);
    this.#sure.push(...area.sure);
    this.#unsure.push(...area.unsure);
    const isOews = profile.columns.some(({ plain }) => plain === 'tot_emp');
    const period = this.#period(years, named, isProjection, isOews);
    const attributes = this.#attributes();
    const figures = this.#figures(named);
    const home =
      'values' in area.part
        ? Object.values(area.part.values ?? {}).find(({ type }) => type === 'state')
        : undefined;
    const postal = (state ?? stateArea(home?.code ?? ''))?.postal.toLowerCase();
    const program = isOews ? 'oews' : `${postal ?? 'extract'}${isProjection ? '' : '-wages'}`;
    this.#unsure.push(
      isOews
        ? 'publisher: the headings are those of OEWS files; write who made this extract'
        : `title, publisher, program: write what the file is; the id of its release begins with ${program}-`,
    );
    const employment = this.#unit(size);
    const openings = this.#openingsUnit(named, isProjection);
    const rest = profile.columns.filter((column) => !this.#taken.has(column));
    if (rest.length > 0) this.#unsure.push(`not mapped: ${rest.map(quoted).join(', ')}`);
    return {
      title: profile.place.file,
      publisher: isOews
        ? 'an extract of figures of the U.S. Bureau of Labor Statistics'
        : 'WRITE THE PUBLISHER',
      program,
      ...(period === undefined ? {} : { period }),
      ...(profile.place.sheet ? { sheet: profile.place.sheet } : {}),
      area: area.part,
      ...(industry === undefined ? {} : { industry }),
      occupation: { code: profile.code.heading, title: title?.heading },
      level,
      figures,
      ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
      units: {
        employment,
        ...(named.has('employmentChangePercent')
          ? { percents: relations?.percents ?? 'percent' }
          : {}),
        ...(openings === undefined ? {} : { openings }),
        ...(profile.decimal === ',' ? { decimal: ',' as const } : {}),
      },
      ...(withheld === undefined ? {} : { withheld }),
      sure: this.#sure,
      unsure: this.#unsure,
    };
  }

  #take(column: ColumnProfile): void {
    this.#taken.add(column);
  }

  #free(test: (column: ColumnProfile) => boolean): ColumnProfile | undefined {
    return this.#profile.columns.find((column) => !this.#taken.has(column) && test(column));
  }

  /** The column of words that has as many values as there are codes. */
  #titleColumn(): ColumnProfile | undefined {
    const codes = this.#profile.code.values.size;
    const isText = (column: ColumnProfile) => column.filled > 0 && !isNumeric(column);
    const title =
      this.#free((column) => TITLE_WORDS.test(column.plain) && isText(column)) ??
      this.#free(
        (column) =>
          isText(column) && column.values.size > codes / 2 && column.values.size < codes * 2,
      );
    if (title === undefined) return undefined;
    this.#take(title);
    this.#sure.push(`occupation.title: ${quoted(title)}`);
    return title;
  }

  /** Columns that hold nothing but years or periods. */
  #yearColumns(): { readonly period?: ColumnProfile; readonly years: readonly ColumnProfile[] } {
    const all = (column: ColumnProfile, pattern: RegExp) =>
      column.filled > 0 &&
      column.values.size <= 30 &&
      [...column.values.keys()].every((value) => pattern.test(value));
    const period = this.#free(
      (column) =>
        all(column, /(?<!\d)\d{4}\s*[-–/]\s*\d{2}(\d{2})?(?!\d)/) ||
        (PERIOD_WORDS.test(column.plain) && all(column, /\d{4}.*\d{4}/)),
    );
    if (period !== undefined) {
      this.#take(period);
      return { period, years: [] };
    }
    const years = this.#profile.columns.filter(
      (column) =>
        !this.#taken.has(column) &&
        all(column, /^(19|20)\d{2}$/) &&
        (YEAR_WORDS.test(column.plain) || column.values.size === 1),
    );
    for (const column of years) this.#take(column);
    return { years };
  }

  #industry(): Mapping['industry'] {
    const column = this.#free(
      ({ plain, values }) =>
        INDUSTRY_WORDS.test(plain) &&
        [...values.keys()].every((value) => /^[\dA-Z]{2}[\dA-Z\s-]{0,5}$/.test(value)),
    );
    if (column === undefined) return undefined;
    this.#take(column);
    const title = this.#free(({ plain }) => INDUSTRY_TITLE_WORDS.test(plain));
    if (title !== undefined) this.#take(title);
    this.#sure.push(`industry: ${quoted(column)} holds NAICS codes`);
    return { code: column.heading, title: title?.heading };
  }

  #withheld(): Mapping['withheld'] {
    const column = this.#free(
      ({ plain, values }) => WITHHELD_WORDS.test(plain) && values.size > 0 && values.size <= 3,
    );
    if (column === undefined) return undefined;
    this.#take(column);
    const values = [...column.values.keys()].filter((value) =>
      /^(1|y|yes|true|x|s|ja|sí)$/i.test(value),
    );
    this.#unsure.push(
      `withheld: rows with ${values.map((value) => JSON.stringify(value)).join(' or ')} in ${quoted(column)} are taken as confidential`,
    );
    return { rows: { column: column.heading, values, mark: 'confidential' } };
  }

  /** A column of levels, each value as the SOC structure has most of its codes. */
  #level(): 'soc' | LevelMapping {
    const column = this.#free(
      ({ plain, values }) => LEVEL_WORDS.test(plain) && values.size > 1 && values.size <= 6,
    );
    if (column === undefined) {
      this.#sure.push('level: no column of levels; the SOC structure tells them');
      return 'soc';
    }
    const votes = new Map<string, Map<SocLevel, number>>();
    const soc = this.#soc('2018');
    const levels = this.#profile.sample[column.index] ?? [];
    (this.#profile.sample[this.#profile.code.index] ?? []).forEach((code, row) => {
      const value = levels[row] ?? '';
      const level = soc.levelOf(plainSocCode(code));
      if (value === '' || level === undefined) return;
      const counts = votes.get(value) ?? new Map<SocLevel, number>();
      counts.set(level, (counts.get(level) ?? 0) + 1);
      votes.set(value, counts);
    });
    const values: Record<string, SocLevel> = {};
    for (const [value, counts] of votes) {
      const winner = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
      if (winner !== undefined) values[value] = winner;
    }
    const isOneToOne = new Set(Object.values(values)).size === Object.keys(values).length;
    if (!isOneToOne || Object.keys(values).length < 2) return 'soc';
    this.#take(column);
    this.#sure.push(
      `level: ${quoted(column)}: ${Object.entries(values)
        .map(([value, level]) => `${value} is ${level}`)
        .join(', ')}`,
    );
    return { column: column.heading, values };
  }

  /** Figures by the words of their headings. */
  #namedFigures(): Map<Measure, ColumnProfile> {
    const named = new Map<Measure, ColumnProfile>();
    for (const column of this.#profile.columns) {
      if (this.#taken.has(column) || column.values.size === 0 || !isNumeric(column)) continue;
      const measure =
        this.#wage(column) ?? FIGURE_WORDS.find(([, words]) => words.test(column.plain))?.[0];
      if (measure === undefined || named.has(measure)) continue;
      named.set(measure, column);
    }
    return named;
  }

  /** By the hour or by the year: as the heading says, or as large as its numbers are. */
  #wage(column: ColumnProfile): Measure | undefined {
    const wage = WAGE_WORDS.find(([, words]) => words.test(column.plain))?.[0];
    if (wage === undefined) return undefined;
    const says = /^h_|hour|stunde|hora|heure/.test(column.plain)
      ? 'hourly'
      : /^a_|annual|year|jahr|anual|année/.test(column.plain)
        ? 'annual'
        : undefined;
    const numbers = sampleNumbers(this.#profile, column).filter((value) => value > 0);
    const median = [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
    if (says === undefined) {
      this.#unsure.push(
        `${quoted(column)}: taken for wages by the ${median > 1000 ? 'year' : 'hour'}, from the size of its numbers`,
      );
    }
    return `${says ?? (median > 1000 ? 'annual' : 'hourly')}${wage}` as Measure;
  }

  /** What the numbers themselves show: which is the change from which to which. */
  #relations(named: Map<Measure, ColumnProfile>): ReturnType<typeof findRelations> {
    const others = new Set(this.#taken);
    for (const [measure, column] of named) {
      if (!/^(baseEmp|projectedEmp|employmentChange|employment$)/.test(measure)) others.add(column);
    }
    const relations = findRelations(this.#profile, others);
    if (relations === undefined) return undefined;
    const { base, projected, change, percent } = relations;
    const shown: string[] = [];
    for (const [measure, column] of [
      ['baseEmployment', base],
      ['projectedEmployment', projected],
      ['employmentChange', change],
      ['employmentChangePercent', percent],
    ] as const) {
      if (column === undefined) continue;
      for (const [other, same] of named)
        if (same === column && other !== measure) named.delete(other);
      named.set(measure, column);
      shown.push(`${quoted(column)} is ${measure}`);
    }
    this.#sure.push(`figures: the numbers fit each other: ${shown.join(', ')}`);
    return relations;
  }

  /** One column of jobs in a file that is no projection is its employment. */
  #nameEmployment(named: Map<Measure, ColumnProfile>, isProjection: boolean): void {
    if (isProjection || named.has('employment')) return;
    const base = named.get('baseEmployment') ?? named.get('projectedEmployment');
    named.delete('baseEmployment');
    named.delete('projectedEmployment');
    if (base !== undefined) named.set('employment', base);
  }

  #figures(named: ReadonlyMap<Measure, ColumnProfile>): Mapping['figures'] {
    const figures: Partial<Record<Measure, string | FigureMapping>> = {};
    for (const [measure, column] of named) {
      this.#take(column);
      const zeros = (column.values.get('0.00') ?? 0) + (column.values.get('0') ?? 0);
      if (measure.endsWith('Wage') && zeros > 0) {
        figures[measure] = { column: column.heading, zero: 'not-available' };
        this.#unsure.push(`${quoted(column)}: ${zeros} wages of 0 are taken as not available`);
      } else figures[measure] = column.heading;
    }
    if (Object.keys(figures).length === 0) {
      this.#unsure.push('figures: none was found: write which columns hold which measures');
    }
    return figures;
  }

  #attributes(): NonNullable<Mapping['attributes']> {
    const attributes: Record<string, string> = {};
    for (const [attribute, words] of ATTRIBUTE_WORDS) {
      const column = this.#free((one) => words.test(one.plain) && !isNumeric(one));
      if (column === undefined) continue;
      this.#take(column);
      attributes[attribute] = column.heading;
    }
    return attributes;
  }

  #period(
    {
      period,
      years,
    }: { readonly period?: ColumnProfile; readonly years: readonly ColumnProfile[] },
    named: ReadonlyMap<Measure, ColumnProfile>,
    isProjection: boolean,
    isOews: boolean,
  ): PeriodMapping | undefined {
    const { file, sheet } = this.#profile.place;
    if (isOews) {
      const [release] = [file, sheet ?? ''].flatMap(releasesIn);
      if (release !== undefined) {
        this.#sure.push(`period: ${release}, from the file’s name`);
        return release.replace('oews-', '');
      }
    }
    if (period !== undefined) {
      this.#sure.push(
        `period: ${quoted(period)}: ${[...period.values.keys()].slice(0, 3).join(', ')}`,
      );
      return { column: period.heading };
    }
    const sorted = [...years].sort((a, b) => firstYear(a) - firstYear(b));
    if (isProjection && sorted.length === 2) {
      const [base, projected] = sorted as [ColumnProfile, ColumnProfile];
      this.#sure.push(`period: from ${quoted(base)} to ${quoted(projected)}`);
      return { base: base.heading, projected: projected.heading };
    }
    if (!isProjection && sorted[0] !== undefined) {
      this.#sure.push(`period: ${quoted(sorted[0])}`);
      return { column: sorted[0].heading };
    }
    const [from, to] = ['baseEmployment', 'projectedEmployment'].map(
      (measure) =>
        /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(named.get(measure as Measure)?.heading ?? '')?.[1],
    );
    if (from !== undefined && to !== undefined) {
      this.#sure.push(`period: ${from}-${to}, from the headings`);
      return `${from}-${to}`;
    }
    const inName = /(?<!\d)(\d{4})[-_–](\d{4}|\d{2})(?!\d)/.exec(file);
    if (isProjection && inName !== null) {
      this.#unsure.push(`period: ${inName[1]}-${inName[2]}, from the file’s name: check it`);
      return `${inName[1]}-${inName[2]}`;
    }
    this.#unsure.push(
      `period: the file does not say it: add "period": "${isProjection ? '2022-2032' : isOews ? '2024-05' : '2024'}", or give --release`,
    );
    return undefined;
  }

  #unit(size: ColumnProfile | undefined): 'jobs' | 'thousands' {
    if (size === undefined) return 'jobs';
    if (THOUSANDS_WORDS.test(size.plain)) {
      this.#sure.push(`units: ${quoted(size)} says thousands`);
      return 'thousands';
    }
    if (size.decimals > 0.2 * size.numeric) {
      this.#unsure.push(`units: ${quoted(size)} has decimals: taken for thousands of jobs`);
      return 'thousands';
    }
    this.#sure.push(`units: ${quoted(size)} has whole numbers: jobs`);
    return 'jobs';
  }

  /** Of a year, or of the whole period: as the heading says, or as the growth in it shows. */
  #openingsUnit(
    named: ReadonlyMap<Measure, ColumnProfile>,
    isProjection: boolean,
  ): 'year' | 'period' | undefined {
    const openings = named.get('openings');
    if (openings === undefined || !isProjection) return undefined;
    if (YEARLY_WORDS.test(openings.plain) || openings.plain === 'aopent') {
      this.#sure.push(`units: ${quoted(openings)} are openings a year`);
      return 'year';
    }
    const parts = (['employmentChange', 'openingsFromExits', 'openingsFromTransfers'] as const).map(
      (measure) => named.get(measure),
    );
    if (parts.every((column) => column !== undefined)) {
      const [total, ...rest] = [openings, ...(parts as ColumnProfile[])].map((column) =>
        sampleNumbers(this.#profile, column),
      );
      const sums = (total ?? []).filter((value, row) => {
        const sum = rest.reduce((all, numbers) => all + (numbers[row] ?? Number.NaN), 0);
        return value > 200 && Math.abs(sum - value) < 0.1 * value;
      });
      if (sums.length > 0.5 * (total ?? []).filter((value) => value > 200).length) {
        this.#sure.push(
          `units: ${quoted(openings)} are change, exits and transfers together: openings of the whole period`,
        );
        return 'period';
      }
    }
    this.#unsure.push(
      `units: ${quoted(openings)} are taken for openings a year: if they are of all years together, write "openings": "period"`,
    );
    return 'year';
  }
}

function quoted({ heading }: ColumnProfile): string {
  return JSON.stringify(heading);
}

function firstYear({ values }: ColumnProfile): number {
  return Math.min(...[...values.keys()].map(Number));
}

/** A state whose postal code or name begins the file's name: `NY_Long_Term…`. */
function stateInName(file: string): ReturnType<typeof stateArea> {
  const [first = ''] = file.split(/[_\s.-]/);
  return /^[A-Z]{2}$/.test(first) || first.length > 3
    ? stateArea(nameCode(first).replace(/-/g, ' '))
    : undefined;
}
