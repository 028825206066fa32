import { sheetEnd, sheetStart } from './sheet-frame.mjs';

/** Field, and what it holds; marks and the top code stand below, as the publisher words them. */
const FIELDS = [
  ['area', 'U.S. (99), state FIPS code, MSA code, or OEWS-specific nonmetropolitan area code '],
  ['area_title', 'Area name '],
  [
    'area_type',
    'Area type: 1= U.S.; 2= State; 3= U.S. Territory; 4= MSA; 6= Nonmetropolitan Area ',
  ],
  ['prim_state', 'The primary state for the given area. "US" is used for the national estimates. '],
  ['naics', 'NAICS code for the given industry '],
  ['naics_title', 'NAICS title for the given industry '],
  [
    'i_group',
    'Industry level: cross-industry or NAICS sector, 3-digit, 4-digit, 5-digit, 6-digit ',
  ],
  ['own_code', 'Ownership type: 1= Federal; 2= State; 3= Local Government; 5= Private; mixtures '],
  ['occ_code', 'The 6-digit SOC code or OEWS-specific code for the occupation '],
  ['occ_title', 'SOC title or OEWS-specific title for the occupation'],
  ['o_group', 'SOC occupation level: total, major, minor, broad, detailed'],
  ['tot_emp', 'Estimated total employment rounded to the nearest 10 (excludes self-employed).'],
  ['emp_prse', 'Percent relative standard error (PRSE) for the employment estimate.'],
  ['jobs_1000', 'Jobs in the given occupation per 1,000 jobs in the given area. '],
  ['loc quotient', 'The occupation’s share of employment in the area, over its share in the U.S.'],
  ['pct_total', 'Percent of industry employment in the given occupation. '],
  ['pct_rpt', 'Percent of establishments reporting the given occupation for the cell. '],
  ['h_mean', 'Mean hourly wage'],
  ['a_mean', 'Mean annual wage '],
  ['mean_prse', 'Percent relative standard error (PRSE) for the mean wage estimate.'],
  ['h_pct10', 'Hourly 10th percentile wage'],
  ['h_pct25', 'Hourly 25th percentile wage'],
  ['h_median', 'Hourly median wage (or the 50th percentile)'],
  ['h_pct75', 'Hourly 75th percentile wage'],
  ['h_pct90', 'Hourly 90th percentile wage'],
  ['a_pct10', 'Annual 10th percentile wage'],
  ['a_pct25', 'Annual 25th percentile wage'],
  ['a_median', 'Annual median wage (or the 50th percentile)'],
  ['a_pct75', 'Annual 75th percentile wage'],
  ['a_pct90', 'Annual 90th percentile wage'],
  ['annual ', 'Contains "TRUE" if only annual wages are released.'],
  ['hourly ', 'Contains "TRUE" if only hourly wages are released.'],
];

const NOTES = [
  'Notes:',
  '*  = indicates that a wage estimate is not available',
  '**  = indicates that an employment estimate is not available',
  '#  = indicates a wage equal to or greater than $115.00 per hour or $239,200 per year ',
  '~ =indicates that the percent of establishments reporting the occupation is less than 0.5%',
];

/** Rows and gaps where the publisher has them: fields from row 11, notes from row 44. */
export function* fieldDescriptionsSheet(strings) {
  yield sheetStart({ dimension: 'A1:B48' });
  yield row(1, ['May 2024 OEWS Estimates'], strings);
  yield '<row r="2" spans="1:2" ht="21" x14ac:dyDescent="0.25"><c r="A2" s="1"/></row>';
  yield row(3, ['Invented figures in the layout of the OEWS survey, for benchmarks'], strings);
  yield row(8, ['Not all fields are available for every type of estimate'], strings);
  yield row(10, ['Field', 'Field Description'], strings);
  for (const [index, field] of FIELDS.entries()) yield row(11 + index, field, strings);
  yield '<row r="43" spans="1:2" ht="37.5" customHeight="1" x14ac:dyDescent="0.25"/>';
  for (const [index, note] of NOTES.entries()) yield row(44 + index, [note], strings);
  yield sheetEnd(['A8:B8', 'A48:B48']);
}

/** The publisher's own stamp, the same for years: it says nothing about the release. */
export function* updateTimeSheet(strings) {
  yield sheetStart({ dimension: 'A1:A2' });
  yield row(1, ['update_time'], strings);
  yield row(2, ['09MAR2021:10:42:00'], strings);
  yield sheetEnd();
}

export function* fillerSheet() {
  yield sheetStart({ dimension: 'A1' }).replace('<sheetData>', '<sheetData/>');
  yield sheetEnd().replace('</sheetData>', '');
}

function row(number, texts, strings) {
  const cells = texts.map(
    (text, i) => `<c r="${'AB'[i]}${number}" t="s"><v>${strings.indexOf(text)}</v></c>`,
  );
  return `<row r="${number}" spans="1:2" x14ac:dyDescent="0.25">${cells.join('')}</row>`;
}
