import { type KnownLayout, mappedSource } from './mapped/source.ts';

const PUBLISHER = 'New York State Department of Labor';
const STATE = { code: '36', type: 'state', title: 'New York' } as const;

const projections: KnownLayout = {
  source: {
    name: 'new-york-projections',
    title: 'New York, occupational projections',
    publisher: PUBLISHER,
    licence: 'open data of the State of New York',
    looksFor: 'a row with Area, Period, SOC, Base Year, Projected Year, Total Annual Openings',
  },
  recognisedBy: [['Area', 'Period', 'SOC', 'Base Year', 'Projected Year', 'Total Annual Openings']],
  mapping: (has) => ({
    title: 'New York occupational projections',
    publisher: PUBLISHER,
    program: 'ny',
    // One file holds the state for 2014-2024 and its regions for 2012-2022.
    period: { column: 'Period' },
    // 1 to 10 are labor market regions without titles, and no FIPS codes; 0 is the state.
    area: {
      column: 'Area',
      read: 'own',
      values: { '0': STATE },
      own: {
        prefix: 'NY-',
        type: 'region',
        title: 'New York region {value} (no title in the file)',
      },
    },
    occupation: { code: 'SOC', title: has('Occupation Title') ? 'Occupation Title' : undefined },
    level: 'soc',
    figures: {
      baseEmployment: 'Base Year',
      projectedEmployment: 'Projected Year',
      ...(has('Change') ? { employmentChange: 'Change' } : {}),
      ...(has('Percent') ? { employmentChangePercent: 'Percent' } : {}),
      openings: 'Total Annual Openings',
      // Replacement openings are neither exits nor transfers: they are in the total only.
      ...(has('Growth Annual Openings') ? { openingsFromGrowth: 'Growth Annual Openings' } : {}),
    },
    units: { employment: 'jobs', percents: 'percent', openings: 'year' },
  }),
};

/** New York's projections: the state and its ten regions, all industries together. */
export const newYorkProjections = mappedSource(projections);

const wages: KnownLayout = {
  source: {
    name: 'new-york-wages',
    title: 'New York, occupational wages',
    publisher: PUBLISHER,
    licence: 'open data of the State of New York',
    looksFor:
      'a row with Area, Area Name, Standard Occupational Code, Employment, Entry Wage, Experienced Wage',
  },
  recognisedBy: [
    [
      'Area',
      'Area Name',
      'Standard Occupational Code',
      'Employment',
      'Entry Wage',
      'Experienced Wage',
    ],
  ],
  mapping: () => ({
    title: 'New York occupational wages',
    publisher: PUBLISHER,
    program: 'ny-wages',
    area: {
      column: 'Area',
      title: 'Area Name',
      read: 'own',
      values: { '36': STATE },
      own: { prefix: 'NY-', type: 'region' },
    },
    occupation: { code: 'Standard Occupational Code', title: 'Occupational Title' },
    level: 'soc',
    figures: {
      employment: 'Employment',
      annualMeanWage: 'Mean Wage',
      annualMedianWage: 'Median Wage',
      annualEntryWage: 'Entry Wage',
      annualExperiencedWage: 'Experienced Wage',
    },
    units: { employment: 'jobs' },
  }),
};

/** New York's own extract of its wage survey: the state and its regions; the file does not say its year. */
export const newYorkWages = mappedSource(wages);
