/** `us`: the nation; the numbers of AREA_TYPE in OEWS files, in words. */
export const AREA_TYPES = {
  '1': 'us',
  '2': 'state',
  '3': 'territory',
  '4': 'metro',
  '5': 'metro-division',
  '6': 'nonmetro',
} as const;
/** Areas of state files besides: counties, and regions that a state draws itself. */
export type AreaType = (typeof AREA_TYPES)[keyof typeof AREA_TYPES] | 'county' | 'region';

export interface Area {
  /** `99` for the U.S., two digits for a state, five for a metropolitan area, seven for a nonmetropolitan one. */
  readonly code: string;
  readonly type: AreaType;
  readonly title: string;
}

export const US: Area = { code: '99', type: 'us', title: 'U.S.' };

/** FIPS code, postal code and name of the states and of the territories that OEWS covers (Census Bureau, ANSI INCITS 38). */
const STATES =
  '01 AL Alabama|02 AK Alaska|04 AZ Arizona|05 AR Arkansas|06 CA California|08 CO Colorado|09 CT Connecticut|10 DE Delaware|11 DC District of Columbia|12 FL Florida|13 GA Georgia|15 HI Hawaii|16 ID Idaho|17 IL Illinois|18 IN Indiana|19 IA Iowa|20 KS Kansas|21 KY Kentucky|22 LA Louisiana|23 ME Maine|24 MD Maryland|25 MA Massachusetts|26 MI Michigan|27 MN Minnesota|28 MS Mississippi|29 MO Missouri|30 MT Montana|31 NE Nebraska|32 NV Nevada|33 NH New Hampshire|34 NJ New Jersey|35 NM New Mexico|36 NY New York|37 NC North Carolina|38 ND North Dakota|39 OH Ohio|40 OK Oklahoma|41 OR Oregon|42 PA Pennsylvania|44 RI Rhode Island|45 SC South Carolina|46 SD South Dakota|47 TN Tennessee|48 TX Texas|49 UT Utah|50 VT Vermont|51 VA Virginia|53 WA Washington|54 WV West Virginia|55 WI Wisconsin|56 WY Wyoming|66 GU Guam|72 PR Puerto Rico|78 VI Virgin Islands'
    .split('|')
    .map((line) => ({ fips: line.slice(0, 2), postal: line.slice(3, 5), title: line.slice(6) }));

const TERRITORIES = new Set(['66', '72', '78']);

/** A state or territory by FIPS code, postal code or name; undefined where there is none. */
export function stateArea(text: string): (Area & { readonly postal: string }) | undefined {
  const wanted = text.trim().toLowerCase();
  const state = STATES.find(
    ({ fips, postal, title }) =>
      fips === wanted || postal.toLowerCase() === wanted || title.toLowerCase() === wanted,
  );
  if (state === undefined) return undefined;
  const type = TERRITORIES.has(state.fips) ? 'territory' : 'state';
  return { code: state.fips, type, title: state.title, postal: state.postal };
}

/** Whether the words name the nation: `99`, `US`, `U.S.`, `United States`, `national`. */
export function isUs(text: string): boolean {
  return /^(99|00|u\.?s\.?a?\.?|united states|national|nation)$/i.test(text.trim());
}

/**
 * The type of an area whose file does not state it, from the length of its code: two digits for
 * states, four (before 2005) or five for metropolitan areas, seven for nonmetropolitan ones.
 * Undefined where the code is of none of these.
 */
export function areaTypeOfCode(code: string): AreaType | undefined {
  if (code === US.code) return 'us';
  if (/^\d{2}$/.test(code)) return stateArea(code)?.type;
  if (/^\d{4,5}$/.test(code)) return 'metro';
  if (/^\d{7}$/.test(code)) return 'nonmetro';
  return undefined;
}
