import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { randomFrom } from './random.mjs';

/** SOC codes that stand in the files only within one of OEWS's own detailed codes. */
const WITHIN_OEWS_CODES = new Set(
  (
    '21-1011 21-1014 25-2055 25-2056 25-9042 25-9043 25-9049 ' +
    '51-2022 51-2023 53-1042 53-1043 53-1044 53-1049'
  ).split(' '),
);

/** Not in OEWS: the military, and fishing and hunting workers. */
const NOT_COVERED = /^(55-|45-30)/;

/** Invented median wages by major group, in US dollars an hour. */
const MAJOR_WAGE_USD = Object.fromEntries(
  (
    '11:52 13:38 15:50 17:45 19:40 21:26 23:50 25:29 27:28 29:40 31:18 ' +
    '33:24 35:16 37:17 39:17 41:18 43:21 45:17 47:27 49:26 51:21 53:20'
  )
    .split(' ')
    .map((entry) => entry.split(':')),
);

const ANNUAL_ONLY = /^(25-1|25-2|25-9045|53-201|27-2022|27-2023)/;
const HOURLY_ONLY = /^27-20(11|31|42|91|99)$/;

const DEPTH = { total: 0, major: 1, minor: 2, broad: 3, detailed: 4 };

/**
 * The occupations of the May 2024 files in the order of their rows: by code, broad before detailed.
 * `parts` are the indexes of the detailed rows below a row; a detailed row is its own only part.
 * `weight` (share of national jobs, not yet scaled) and `medianWageUsd` (hourly) are invented.
 */
export function readOccupations() {
  const csv = readFileSync(new URL('../../data/reference/soc-2018.csv', import.meta.url));
  const rows = publishedRows(parse(csv, { columns: true }));
  const detailed = rows.flatMap(({ group }, index) => (group === 'detailed' ? [index] : []));
  return rows.map((row, index) => ({
    ...row,
    parts: row.group === 'detailed' ? [index] : detailed.filter((i) => isBelow(rows[i], row)),
    ...(row.group === 'detailed' ? inventedTraits(row.code) : {}),
  }));
}

/** Every row knows those it stands under: the file lists each group before its members. */
function publishedRows(structure) {
  const publishedAsBroad = new Set(
    structure
      .filter((row) => row.level === 'detailed' && row.code.endsWith('0'))
      .map((row) => row.code),
  );
  let above = [];
  return structure.flatMap(({ code, level: group, title, defined_by: definedBy }) => {
    above = [...above.filter((row) => DEPTH[row.group] < DEPTH[group]), { code, group }];
    const isPublished =
      !NOT_COVERED.test(code) &&
      !WITHIN_OEWS_CODES.has(code) &&
      (group !== 'detailed' ||
        definedBy === 'oews' ||
        !publishedAsBroad.has(`${code.slice(0, 6)}0`));
    return isPublished ? [{ code, title, group, above }] : [];
  });
}

function isBelow(detailed, row) {
  if (row.group === 'total') return true;
  return detailed.above.some(({ code, group }) => code === row.code && group === row.group);
}

function inventedTraits(code) {
  const random = randomFrom(`occupation ${code}`);
  const wageFactor = code.startsWith('29-12') ? 3 : 0.72 + random() * 0.75;
  return {
    weight: 1 / (random() + 0.002),
    medianWageUsd: MAJOR_WAGE_USD[code.slice(0, 2)] * wageFactor,
    isAnnualOnly: ANNUAL_ONLY.test(code),
    isHourlyOnly: HOURLY_ONLY.test(code),
  };
}
