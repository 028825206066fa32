import { type KnownLayout, mappedSource } from './mapped/source.ts';

const CODE = 'Standard Occupational Classification (SOC)';
const BASE = 'Base Year Employment Estimate';
const PUBLISHER = 'California Employment Development Department';
const ZERO = { zero: 'not-available' } as const;

const layout: KnownLayout = {
  source: {
    name: 'california',
    title: 'California, occupational projections',
    publisher: PUBLISHER,
    licence: 'open data of the State of California',
    looksFor: `a row with Area Type, Period, SOC Level, ${CODE}, ${BASE}`,
  },
  recognisedBy: [['Area Type', 'Period', 'SOC Level', CODE, BASE]],
  mapping(has) {
    const areaName = has('Area Name') ? 'Area Name' : 'Area Name (County Names)';
    const given = (heading: string) => (has(heading) ? heading : undefined);
    const openings = given('Total Job Openings');
    return {
      title: 'California occupational projections',
      publisher: PUBLISHER,
      program: 'ca',
      period: { column: 'Period' },
      // Areas have names and no codes.
      area: {
        column: areaName,
        read: 'own',
        values: { California: { code: '06', type: 'state', title: 'California' } },
        own: {
          prefix: 'CA-',
          type: {
            column: 'Area Type',
            values: {
              'Metropolitan Area': 'metro',
              County: 'county',
              Consortium: 'region',
              Region: 'region',
            },
          },
        },
      },
      occupation: { code: CODE, title: given('Occupational Title') },
      // Not the guide's numbers: there are no broad groups, so 4 is detailed.
      level: {
        column: 'SOC Level',
        values: { '1': 'total', '2': 'major', '3': 'minor', '4': 'detailed' },
      },
      figures: {
        baseEmployment: BASE,
        projectedEmployment: 'Projected Year Employment Estimate',
        ...(has('Numeric Change') ? { employmentChange: 'Numeric Change' } : {}),
        ...(has('Percentage Change') ? { employmentChangePercent: 'Percentage Change' } : {}),
        ...(openings === undefined ? {} : { openings }),
        ...(has('Exits') ? { openingsFromExits: 'Exits' } : {}),
        ...(has('Transfers') ? { openingsFromTransfers: 'Transfers' } : {}),
        // A wage that is not published is printed as 0.00.
        ...(has('Median Hourly Wage')
          ? { hourlyMedianWage: { column: 'Median Hourly Wage', ...ZERO } }
          : {}),
        ...(has('Median Annual Wage')
          ? { annualMedianWage: { column: 'Median Annual Wage', ...ZERO } }
          : {}),
      },
      attributes: {
        ...(has('Entry Level Education') ? { typicalEducation: 'Entry Level Education' } : {}),
        ...(has('Work Experience') ? { workExperience: 'Work Experience' } : {}),
        ...(has('Job Training') ? { onTheJobTraining: 'Job Training' } : {}),
      },
      units: { employment: 'jobs', percents: 'percent', openings: 'period' },
    };
  },
};

/** California's long- and short-term projections: the state, its metropolitan areas and regions, with wages and education. */
export const california = mappedSource(layout);
