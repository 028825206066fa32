/** Rows as OEWS files have them since 2021, all columns; the figures are invented. */
export const HEADER =
  'AREA AREA_TITLE AREA_TYPE PRIM_STATE NAICS NAICS_TITLE I_GROUP OWN_CODE OCC_CODE OCC_TITLE O_GROUP TOT_EMP EMP_PRSE JOBS_1000 LOC_QUOTIENT PCT_TOTAL PCT_RPT H_MEAN A_MEAN MEAN_PRSE H_PCT10 H_PCT25 H_MEDIAN H_PCT75 H_PCT90 A_PCT10 A_PCT25 A_MEDIAN A_PCT75 A_PCT90 ANNUAL HOURLY'.split(
    ' ',
  );

export type BaseCell = string | number | boolean | null;

const OCCUPATIONS = [
  ['00-0000', 'All Occupations', 'total'],
  ['11-0000', 'Management Occupations', 'major'],
  ['11-1011', 'Chief Executives', 'detailed'],
  ['11-1021', 'General and Operations Managers', 'detailed'],
  ['25-0000', 'Educational Instruction and Library Occupations', 'major'],
  ['51-0000', 'Production Occupations', 'major'],
  ['51-4000', 'Metal Workers and Plastic Workers', 'minor'],
  ['51-4040', 'Machinists', 'broad'],
  ['51-4041', 'Machinists', 'detailed'],
  ['53-0000', 'Transportation and Material Moving Occupations', 'major'],
] as const;

type Slice = readonly BaseCell[];

/** Two sectors of the nation. */
export const SECTORS: readonly Slice[] = [
  ['99', 'U.S.', 1, 'US', '31-33', 'Manufacturing', 'sector', 5],
  ['99', 'U.S.', 1, 'US', '62', 'Health Care and Social Assistance', 'sector', 58],
];

/** Two states, all industries. */
export const STATES: readonly Slice[] = [
  ['08', 'Colorado', 2, 'CO', '000000', 'Cross-industry', 'cross-industry', 1235],
  ['09', 'Connecticut', 2, 'CT', '000000', 'Cross-industry', 'cross-industry', 1235],
];

/** Every row of these slices; no two of them have the same figure in a column. */
export function baseRows(slices: readonly Slice[]): readonly (readonly BaseCell[])[] {
  return slices.flatMap((slice, place) =>
    OCCUPATIONS.map(([code, title, level], index) => {
      const size = 10 * (1 + index + OCCUPATIONS.length * place);
      return [...slice, code, title, level, ...figures(size, index)];
    }),
  );
}

function figures(size: number, index: number): readonly BaseCell[] {
  const hour = (share: number) => Math.round(100 * (12 + size / 20) * share) / 100;
  const year = (share: number) => Math.round(hour(share) * 208) * 10;
  const shares = [0.6, 0.8, 1, 1.3, 1.7];
  const isByYear = index === 4;
  const hourly = (share: number) => (isByYear ? '*' : hour(share));
  const isTop = index === 2;
  return [
    index === 9 ? '**' : 100 * size,
    Math.round(size / 3) / 10,
    size / 8,
    null,
    Math.round(size / 1.7) / 10,
    null,
    hourly(1.1),
    year(1.1),
    Math.round(size / 7) / 10,
    ...shares.map((share, at) => (isTop && at > 2 ? '#' : hourly(share))),
    ...shares.map((share, at) => (isTop && at > 2 ? '#' : year(share))),
    isByYear ? true : null,
    null,
  ];
}
