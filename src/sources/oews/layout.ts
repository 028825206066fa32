import { cellName, columnName, LayoutError, type Place } from '../../domain/errors.ts';
import type { Measure } from '../../domain/measure.ts';
import { headerWidth } from '../rows/beyond-header.ts';
import type { TableHead } from '../source.ts';

/** The columns of all vintages by their canonical name; what stands in a cell is found through it. */
type KeyColumn =
  | 'area'
  | 'areaTitle'
  | 'areaType'
  | 'state'
  | 'industry'
  | 'industryTitle'
  | 'industryLevel'
  | 'ownership'
  | 'occupation'
  | 'occupationTitle'
  | 'occupationGroup'
  | 'annualOnly'
  | 'hourlyOnly';

/**
 * Every header of a figure's column, May 1997 to 2024, lower case, spaces as underscores. The first
 * is today's. BLS field descriptions; DOMAIN.md lists which vintage has which.
 */
const FIGURES = {
  employment: ['tot_emp'],
  employmentRsePercent: ['emp_prse'],
  jobsPerThousand: ['jobs_1000', 'jobs_1000_orig'],
  locationQuotient: ['loc_quotient', 'loc_q'],
  percentOfIndustry: ['pct_total', 'pct_tot'],
  percentReporting: ['pct_rpt'],
  hourlyMeanWage: ['h_mean'],
  annualMeanWage: ['a_mean'],
  wageRsePercent: ['mean_prse'],
  hourlyP10Wage: ['h_pct10', 'h_wpct10'],
  hourlyP25Wage: ['h_pct25', 'h_wpct25'],
  hourlyMedianWage: ['h_median'],
  hourlyP75Wage: ['h_pct75', 'h_wpct75'],
  hourlyP90Wage: ['h_pct90', 'h_wpct90'],
  annualP10Wage: ['a_pct10', 'a_wpct10'],
  annualP25Wage: ['a_pct25', 'a_wpct25'],
  annualMedianWage: ['a_median'],
  annualP75Wage: ['a_pct75', 'a_wpct75'],
  annualP90Wage: ['a_pct90', 'a_wpct90'],
} as const satisfies Readonly<Partial<Record<Measure, readonly string[]>>>;
type OewsMeasure = keyof typeof FIGURES;

/** Figures that some vintages and file kinds do not have. */
const OPTIONAL_FIGURES = new Set<Measure>([
  'jobsPerThousand',
  'locationQuotient',
  'percentOfIndustry',
  'percentReporting',
]);

const KEYS: Readonly<Record<KeyColumn, readonly string[]>> = {
  area: ['area'],
  areaTitle: ['area_title', 'area_name', 'state'],
  areaType: ['area_type'],
  state: ['prim_state', 'st'],
  industry: ['naics'],
  industryTitle: ['naics_title'],
  industryLevel: ['i_group'],
  ownership: ['own_code', 'ownership'],
  occupation: ['occ_code'],
  occupationTitle: ['occ_title'],
  occupationGroup: ['o_group', 'occ_group', 'group'],
  annualOnly: ['annual'],
  hourlyOnly: ['hourly'],
};

/** Where each column stands in one table, counted from 0. */
export interface OewsLayout {
  readonly headerRow: number;
  /** Columns of the header. */
  readonly width: number;
  readonly keys: Readonly<Partial<Record<KeyColumn, number>>>;
  readonly figures: ReadonlyMap<Measure, number>;
  /** Headers that stand for nothing known: read over, mentioned. */
  readonly unknown: readonly string[];
}

const name = (header: string) =>
  header
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '_');

/** The header row of an OES/OEWS table, if the head has one: where codes and employment are named. */
export function findHeader(head: TableHead): TableHead['rows'][number] | undefined {
  return head.rows.find(({ cells }) => {
    const names = cells.map(name);
    return names.includes('occ_code') && names.includes('tot_emp');
  });
}

/** @throws LayoutError where a needed column is missing or any column stands twice. */
export function readLayout(header: TableHead['rows'][number], place: Place): OewsLayout {
  const columns = new Map<string, number>();
  header.cells.forEach((cell, index) => {
    const column = name(cell);
    if (column === '') return;
    const before = columns.get(column);
    if (before !== undefined) {
      throw new LayoutError(
        `The column ${cell.trim()} stands twice: in ${columnName(before)} and in ${columnName(index)}.`,
        {
          place: { ...place, cell: cellName(index, header.number) },
          hint: 'Use the file as the publisher offers it; which of the two columns is right cannot be told.',
        },
      );
    }
    columns.set(column, index);
  });

  const used = new Set<string>();
  const find = (spellings: readonly string[]) => {
    const spelling = spellings.find((candidate) => columns.has(candidate) && !used.has(candidate));
    if (spelling !== undefined) used.add(spelling);
    return spelling === undefined ? undefined : columns.get(spelling);
  };
  const keys: Partial<Record<KeyColumn, number>> = {};
  for (const key of Object.keys(KEYS) as KeyColumn[]) {
    const index = find(KEYS[key]);
    if (index !== undefined) keys[key] = index;
  }
  const figures = new Map<Measure, number>();
  for (const measure of Object.keys(FIGURES) as OewsMeasure[]) {
    const index = find(FIGURES[measure]);
    if (index !== undefined) figures.set(measure, index);
  }
  refuseMissing(keys, figures, columns, header, place);
  const unknown = [...columns.keys()].filter((column) => !used.has(column) && !IGNORED.has(column));
  return { headerRow: header.number, width: headerWidth(header.cells), keys, figures, unknown };
}

/** Known columns that carry nothing the program needs. */
const IGNORED = new Set(['prim_state', 'st', 'state', 'year']);

function refuseMissing(
  keys: Readonly<Partial<Record<KeyColumn, number>>>,
  figures: ReadonlyMap<Measure, number>,
  columns: ReadonlyMap<string, number>,
  header: TableHead['rows'][number],
  place: Place,
): void {
  const missing: string[] = [];
  if (keys.occupationTitle === undefined) missing.push('OCC_TITLE');
  for (const measure of Object.keys(FIGURES) as OewsMeasure[]) {
    if (!figures.has(measure) && !OPTIONAL_FIGURES.has(measure)) {
      missing.push((FIGURES[measure][0] ?? measure).toUpperCase());
    }
  }
  if (
    keys.area === undefined &&
    (columns.has('prim_state') || columns.has('st') || keys.areaTitle !== undefined)
  ) {
    missing.push('AREA');
  }
  if (keys.industry === undefined && keys.industryTitle !== undefined) missing.push('NAICS');
  if (missing.length === 0) return;
  throw new LayoutError(
    `Expected the columns of an OES/OEWS file, found no ${missing.join(', ')} in row ${header.number}.`,
    {
      place: { ...place, row: header.number },
      hint: 'Download the original, or load an extract with a mapping: pathways ingest FILE --suggest-mapping --out map.json.',
    },
  );
}
