/** Spreadsheet programs made numbers of the ranges in some files. */
const RANGES = new Map([
  ['31', '31-33'],
  ['44', '44-45'],
  ['48', '48-49'],
]);

export function naicsSectors(sources) {
  const [header, ...rows] = sources.sheet('oews/natsector_M2024_dl.xlsx');
  const code = header.indexOf('NAICS');
  const title = header.indexOf('NAICS_TITLE');
  const sectors = new Map(rows.map((row) => [RANGES.get(row[code]) ?? row[code], row[title]]));
  return {
    name: 'naics-sectors',
    title: 'NAICS 2022 sectors in the OEWS national estimates by sector, May 2024',
    derived:
      'Code and title of each sector as published; ranges that a spreadsheet program had turned into numbers are written as ranges. 99 is an OEWS designation; of 11 only support activities, logging and forestry are surveyed.',
    columns: ['code', 'title'],
    rows: [...sectors].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  };
}
