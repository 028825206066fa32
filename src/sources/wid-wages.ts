import type { Measure } from '../domain/measure.ts';
import { type KnownLayout, mappedSource } from './mapped/source.ts';
import { widAreas } from './wid/area.ts';

/** The headings of each measure; wages are annual or hourly by the row's ratetype. */
const FIGURES: readonly (readonly [Measure, readonly string[]])[] = [
  ['employment', ['empcount']],
  ['employmentRsePercent', ['epctrelerr']],
  ['annualMeanWage', ['mean', 'meanwage']],
  ['wageRsePercent', ['wpctrelerr']],
  ['annualEntryWage', ['entrywg']],
  ['annualExperiencedWage', ['experience']],
  ['annualP10Wage', ['pct10']],
  ['annualP25Wage', ['pct25']],
  ['annualMedianWage', ['median']],
  ['annualP75Wage', ['pct75']],
  ['annualP90Wage', ['pct90']],
];

const layout: KnownLayout = {
  source: {
    name: 'wid-wages',
    title: 'Workforce Information Database, wages by occupation',
    publisher: 'a state labor market information office',
    licence: 'open data of the state',
    looksFor: 'a row with occcode, empcount, entrywg, experience, ratetype',
  },
  recognisedBy: [['occcode', 'empcount', 'entrywg', 'experience', 'ratetype']],
  mapping(has) {
    const given = (heading: string) => (has(heading) ? heading : undefined);
    const year = given('periodyear') ?? given('wageyear');
    return {
      title: 'Wages in the layout of the Workforce Information Database',
      publisher: 'a state labor market information office',
      program: has('stateabbrv') ? 'wid-{stateabbrv}-wages' : 'wid-{stfips}-wages',
      ...(year === undefined ? {} : { period: { column: year } }),
      area: { column: has('area') ? 'area' : 'areaname', read: 'own' },
      ...(has('indcode')
        ? { industry: { code: 'indcode', title: given('indcodetitle'), skipOthers: true } }
        : {}),
      occupation: { code: 'occcode', title: given('codetitle') ?? given('occtitle') },
      level: 'soc',
      figures: Object.fromEntries(
        FIGURES.flatMap(([measure, headings]) => {
          const heading = headings.find(has);
          return heading === undefined ? [] : [[measure, heading]];
        }),
      ),
      units: { employment: 'jobs' },
      wages: { column: 'ratetype', values: { '1': 'hour', '4': 'year' } },
      ...(has('suppress')
        ? { withheld: { rows: { column: 'suppress', values: ['1'], mark: 'confidential' } } }
        : {}),
    };
  },
  hooks: widAreas,
};

/**
 * Wages as states keep them in the Workforce Information Database. Entry and experienced wages are
 * the means of the lowest third and of the upper two thirds, not percentiles. A row is by the hour
 * (ratetype 1) or by the year (4), so an occupation has two rows, which complete each other.
 */
export const widWages = mappedSource(layout);
