/** from, to, dollars per hour, dollars per year, basis. */
const ROWS = [
  ['1997-01', '1997-12', '60', '124820', 'file notes'],
  ['1998-01', '2004-11', '60', '124820', 'inferred'],
  ['2005-05', '2005-05', '70', '145600', 'published figures'],
  ['2006-05', '2009-05', '70', '145600', 'inferred'],
  ['2010-05', '2010-05', '80', '166400', 'published figures'],
  ['2011-05', '2011-05', '90', '187200', 'published figures'],
  ['2012-05', '2012-05', '90', '187200', 'documentation'],
  ['2013-05', '2014-05', '90', '187200', 'published figures'],
  ['2015-05', '2015-05', '90', '187200', 'documentation'],
  ['2016-05', '2017-05', '100', '208000', 'documentation'],
  ['2018-05', '2019-05', '100', '208000', 'file notes'],
  ['2020-05', '2020-05', '100', '208000', 'documentation'],
  ['2021-05', '2021-05', '100', '208000', 'file notes'],
  ['2022-05', '2022-05', '115', '239200', 'documentation'],
  ['2023-05', '2024-05', '115', '239200', 'file notes'],
];

/** Files that state their top code, with the sheet of their notes and their release. */
const STATED = [
  ['oews/national_1997_dl.xls', undefined, '1997-12'],
  ['oews/field_descriptions.xlsx', undefined, '2018-05'],
  ['oews/national_M2019_dl.xlsx', 'Field Descriptions', '2019-05'],
  ['oews/national_M2021_dl.xlsx', 'Field Descriptions', '2021-05'],
  ['oews/national_M2023_dl.xlsx', 'Field Descriptions', '2023-05'],
  ['oews/national_M2024_dl.xlsx', 'Field Descriptions', '2024-05'],
];

const NOTE = /greater than \$([\d.,]+) per hour or \$([\d.,]+) (?:per year|annually)/;

export function topCodes(sources) {
  for (const [path, sheet, release] of STATED) {
    const note = sources
      .sheet(path, sheet)
      .flat()
      .map((cell) => NOTE.exec(cell))
      .find(Boolean);
    if (note == null) throw new Error(`${path}: no note on the top code`);
    const [hourly, annual] = note.slice(1).map((text) => String(Number(text.replaceAll(',', ''))));
    const row = ROWS.find(([from, to]) => from <= release && release <= to);
    if (row?.[2] !== hourly || row[3] !== annual || row[4] !== 'file notes') {
      throw new Error(`${path} states ${hourly} and ${annual}, the table has ${row}`);
    }
  }
  return {
    name: 'top-codes',
    title: 'Wages at or above which OES and OEWS percentiles are not published (#), by release',
    derived:
      'file notes: stated in a file of each release, checked by the script. documentation: from the publisher’s documentation as gathered for this project, not confirmed by a file. published figures: the largest percentile in a file of each release lies just below. inferred: the last one known before, as those known have only risen; the true one may be higher, up to the next listed. Dollars per hour and per year. Releases from May 2025 on are not listed: read the file’s own notes; the yearly releases of 1997 to 2002 stand at December.',
    columns: ['from', 'to', 'hourly', 'annual', 'basis'],
    rows: ROWS,
  };
}
