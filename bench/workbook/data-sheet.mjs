import { decimalText } from './decimals.mjs';
import { sheetEnd, sheetStart } from './sheet-frame.mjs';

/** The publisher's 32 columns, 2020 on, each with the cell style it has in the file. */
const COLUMNS =
  `AREA AREA_TITLE AREA_TYPE:1 PRIM_STATE:1 NAICS NAICS_TITLE I_GROUP OWN_CODE:1 OCC_CODE:1
OCC_TITLE O_GROUP:1 TOT_EMP:2 EMP_PRSE:3 JOBS_1000:4 LOC_QUOTIENT:5 PCT_TOTAL:5 PCT_RPT:6 H_MEAN:5
A_MEAN:2 MEAN_PRSE:3 H_PCT10:5 H_PCT25:5 H_MEDIAN:5 H_PCT75:5 H_PCT90:5 A_PCT10:2 A_PCT25:2
A_MEDIAN:2 A_PCT75:2 A_PCT90:2 ANNUAL:1 HOURLY:1`
    .split(/\s+/)
    .map((spec, index) => {
      const [name, style] = spec.split(':');
      const letter = index < 26 ? letterOf(index) : `A${letterOf(index - 26)}`;
      return { name, letter, style: style === undefined ? '' : ` s="${style}"` };
    });

const TOP_CODE_HOURLY_CENTS = 11_500;
const TOP_CODE_ANNUAL_USD = 239_200;

/**
 * The sheet's XML in pieces, a row at a time. Rows are `{ slice, row, nationalShare }`:
 * `nationalShare` is the occupation's share of the nation's jobs, for the location quotient.
 */
export function* dataSheet(rows, rowCount, strings) {
  yield sheetStart({ dimension: `A1:AF${rowCount + 1}`, columns: COLUMN_WIDTHS, isFirst: true });
  yield rowXml(
    1,
    COLUMNS.map(({ name }) => name),
    strings,
    ' s="1"',
  );
  let rowNumber = 1;
  for (const entry of rows) {
    rowNumber += 1;
    yield rowXml(rowNumber, cellsOf(entry), strings);
  }
  yield sheetEnd();
}

const COLUMN_WIDTHS =
  '<col min="1" max="1" width="11.7109375" customWidth="1"/>' +
  '<col min="2" max="2" width="28.28515625" customWidth="1"/>' +
  '<col min="3" max="32" width="11.7109375" customWidth="1"/>';

/** Texts are strings, figures are `{ v }` with the number as written; null is a styled empty cell. */
function cellsOf({ slice, row, nationalShare }) {
  const { area, industry } = slice;
  const { occupation, wages } = row;
  const isLocal = area.type !== 1;
  const isIndustry = !isLocal && industry.level !== 'cross-industry';
  const share = row.exactEmployment / slice.jobs;
  const unlessWithheld = (figure) => (row.employment === null ? '**' : figure);
  return [
    area.code,
    area.title,
    String(area.type),
    area.state,
    industry.code,
    industry.title,
    industry.level,
    industry.ownership,
    occupation.code,
    occupation.title,
    occupation.group,
    unlessWithheld({ v: row.employment }),
    unlessWithheld(decimal(row.employmentRsePercent, 1)),
    isLocal ? unlessWithheld(decimal(share * 1000, 3)) : null,
    isLocal ? unlessWithheld(decimal(share / nationalShare, 2)) : null,
    isIndustry ? unlessWithheld(decimal(share * 100, 2)) : null,
    isIndustry ? unlessWithheld(percentReporting(row.establishmentsPercent)) : null,
    ...(wages === null ? WITHHELD_WAGES : wageCells(wages)),
  ];
}

function decimal(value, places) {
  return { v: decimalText(Math.round(value * 10 ** places), places) };
}

function percentReporting(percent) {
  return percent < 0.5 ? '~' : { v: Math.round(percent) };
}

/** Hourly mean to annual p90 and the two marks, where no wage is released. */
const WITHHELD_WAGES = [...Array.from({ length: 13 }, () => '*'), '', ''];

function wageCells(wages) {
  const { isAnnualOnly, isHourlyOnly } = wages;
  const hourly = (cents) => (isAnnualOnly ? '*' : { v: decimalText(cents, 2) });
  const annual = (usd) => (isHourlyOnly ? '*' : { v: usd });
  return [
    hourly(wages.meanCents),
    annual(wages.annualMeanUsd),
    decimal(wages.meanRsePercent, 1),
    ...wages.hourlyCents.map((cents) =>
      cents >= TOP_CODE_HOURLY_CENTS && !isAnnualOnly ? '#' : hourly(cents),
    ),
    ...wages.annualUsd.map((usd) =>
      usd >= TOP_CODE_ANNUAL_USD && !isHourlyOnly ? '#' : annual(usd),
    ),
    isAnnualOnly ? 'TRUE' : '',
    isHourlyOnly ? 'TRUE' : '',
  ];
}

function rowXml(number, cells, strings, style) {
  let xml = `<row r="${number}" spans="1:32" x14ac:dyDescent="0.25">`;
  for (let i = 0; i < COLUMNS.length; i += 1) {
    const cell = cells[i];
    xml += `<c r="${COLUMNS[i].letter}${number}"${style ?? COLUMNS[i].style}`;
    if (cell === null) xml += '/>';
    else if (typeof cell === 'string') xml += ` t="s"><v>${strings.indexOf(cell)}</v></c>`;
    else xml += `><v>${cell.v}</v></c>`;
  }
  return `${xml}</row>`;
}

function letterOf(index) {
  return String.fromCharCode(65 + index);
}
