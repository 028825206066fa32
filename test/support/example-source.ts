import { type KnownLayout, mappedSource } from '../../src/sources/mapped/source.ts';

/** The source of docs/how-to/add-a-source.md; invented, and not registered. */
const layout: KnownLayout = {
  source: {
    name: 'prairie',
    title: 'Prairie, occupational projections',
    publisher: 'Prairie Department of Labor',
    licence: 'open data of the State of Prairie',
    looksFor: 'a row with Region, SOC Code, Jobs 2022, Jobs 2032',
  },
  recognisedBy: [['Region', 'SOC Code', 'Jobs 2022', 'Jobs 2032']],
  mapping: (has) => ({
    title: 'Prairie occupational projections',
    publisher: 'Prairie Department of Labor',
    program: 'prairie',
    period: '2022-2032',
    // Regions have names and no codes.
    area: { column: 'Region', read: 'own', own: { prefix: 'PR-', type: 'region' } },
    occupation: { code: 'SOC Code', title: 'Occupation' },
    // Groups stand among detailed rows without a mark.
    level: 'soc',
    figures: {
      baseEmployment: 'Jobs 2022',
      projectedEmployment: 'Jobs 2032',
      ...(has('Openings') ? { openings: 'Openings' } : {}),
    },
    // Openings are those of all ten years together.
    units: { employment: 'jobs', openings: 'period' },
    withheld: { signs: { '(D)': 'confidential' } },
  }),
};

/** Prairie's long-term projections: its regions, all industries together. */
export const prairie = mappedSource(layout);
