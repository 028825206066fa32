import type { Attribute, Measure } from '../../../domain/measure.ts';

/** What headings of figures say, in the words of publishers here and abroad; the first that fits counts. */
export const FIGURE_WORDS: readonly (readonly [Measure, RegExp])[] = [
  ['employmentRsePercent', /^emp_prse$|epctrelerr|employment.*(rse|relative (standard )?error)/],
  ['wageRsePercent', /^mean_prse$|wpctrelerr|wage.*(rse|relative (standard )?error)/],
  ['jobsPerThousand', /^jobs_1000/],
  ['locationQuotient', /^loc_q|location quotient/],
  ['openingsFromGrowth', /growth.*opening|opening.*growth|^aopeng$/],
  ['openingsFromExits', /\bexits\b/],
  ['openingsFromTransfers', /\btransfers\b/],
  [
    'openings',
    /^aopent$|(?<!replacement.*)opening|offene stellen|vacantes|postes à pourvoir|aperturas/,
  ],
  [
    'employmentChangePercent',
    /percent.*change|change.*percent|^percent$|^pchg$|percentchange|growth rate|% change|prozent|porcentual|variation.*%|en %|in %|veränderung.*%/,
  ],
  [
    'employmentChange',
    /^(numeric )?change$|numeric change|^nchg$|employment change|veränderung|cambio|variation|änderung/,
  ],
  [
    'projectedEmployment',
    /^proj(ected)?( year)?\b.*|projection|^projemp$|prognos|proyectad|prévu|projeté/,
  ],
  ['baseEmployment', /^base\b|base year|^estemp$|basis(jahr)?\b|año base|année de base/],
  ['employment', /^tot_emp$|^employment$|^empcount$|number of jobs|beschäftigte|empleo|emploi/],
];

/** Wages, apart from whether they are by the hour or by the year. */
export const WAGE_WORDS: readonly (readonly [string, RegExp])[] = [
  ['P10Wage', /pct_?10|\b10th/],
  ['P25Wage', /pct_?25|\b25th/],
  ['P75Wage', /pct_?75|\b75th/],
  ['P90Wage', /pct_?90|\b90th/],
  ['EntryWage', /entry.*wage|wage.*entry|^entrywg$/],
  ['ExperiencedWage', /experienced.*wage|^experience$/],
  [
    'MedianWage',
    /^[ha]_median$|median.*(wage|earning|pay|salary)|wage.*median|^median$|medianlohn|salario mediano/,
  ],
  [
    'MeanWage',
    /^[ha]_mean$|(mean|average).*(wage|earning|pay|salary)|^mean$|durchschnittslohn|salario medio/,
  ],
];

export const ATTRIBUTE_WORDS: readonly (readonly [Attribute, RegExp])[] = [
  ['typicalEducation', /education/],
  ['workExperience', /work experience/],
  ['onTheJobTraining', /training/],
];

export const TITLE_WORDS =
  /occ.*(title|name)|(title|name).*occ|occupation(al)? title|^title$|^occupation$|matocctitl|codetitle|bezeichnung|beruf|ocupaci|profession|métier/;
export const AREA_WORDS =
  /^area$|^area ?(code|name)|^prim_state$|^st$|^state$|fips|^region|gebiet|bundesland|^land$|zona|área|provinc|county|^geo/;
export const AREA_TITLE_WORDS = /area.*(name|title)|(region|state|county).*(name|title)|^areaname$/;
export const AREA_TYPE_WORDS = /area ?_?type/;
export const INDUSTRY_WORDS =
  /naics|industry.*code|^ind(ustry)?_?code$|^industry$|matincode|branche|wirtschaftszweig|sector/;
export const INDUSTRY_TITLE_WORDS = /naics_title|industry.*(title|name)|matintitle/;
export const LEVEL_WORDS = /level|^o?_?group$|occ_group|niveau|ebene|nivel/;
export const WITHHELD_WORDS = /suppress|confiden|geheim|secret/;
export const THOUSANDS_WORDS = /thousand|\(000s?\)|in 1[.,]?000|\btsd|\bmiles\b|milliers/;
export const YEARLY_WORDS = /annual|per year|a year|jährlich|anual|par an|pro jahr/;
export const PERIOD_WORDS = /period|zeitraum|per[ií]odo|période|perioddesc/;
export const YEAR_WORDS = /year|jahr|año|année/;
