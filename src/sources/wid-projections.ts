import { type KnownLayout, mappedSource } from './mapped/source.ts';
import { widAreas } from './wid/area.ts';

const layout: KnownLayout = {
  source: {
    name: 'wid-projections',
    title: 'Workforce Information Database, projections by industry and occupation',
    publisher: 'a state labor market information office',
    licence: 'open data of the state',
    looksFor: 'a row with matoccode, estemp, projemp',
  },
  recognisedBy: [['matoccode', 'estemp', 'projemp']],
  mapping(has) {
    const given = (heading: string) => (has(heading) ? heading : undefined);
    const figures = {
      baseEmployment: 'estemp',
      projectedEmployment: 'projemp',
      employmentChange: given('nchg'),
      // growrate is the yearly rate; pchg = (projemp − estemp) ÷ estemp × 100.
      employmentChangePercent: given('pchg'),
      openings: given('aopent'),
      // aopenr, net replacement, is neither exits nor transfers of today's method: it is in aopent only.
      openingsFromGrowth: given('aopeng'),
    };
    return {
      title: 'Projections in the layout of the Workforce Information Database',
      publisher: 'a state labor market information office',
      program: has('stateabbrv') ? 'wid-{stateabbrv}' : 'wid-{stfips}',
      ...(has('perioddesc') ? { period: { column: 'perioddesc' } } : {}),
      // The hook reads the area: its type, its number and its state stand in columns of their own.
      area: { column: has('area') ? 'area' : 'areaname', read: 'own' },
      ...(has('matincode')
        ? {
            industry: {
              code: 'matincode',
              title: given('matintitle'),
              all: ['TE1000'],
              skipOthers: true,
            },
          }
        : {}),
      occupation: { code: 'matoccode', title: given('matocctitl') },
      level: 'soc',
      figures: Object.fromEntries(
        Object.entries(figures).filter(([, heading]) => heading !== undefined),
      ),
      units: { employment: 'jobs', percents: 'percent', openings: 'year' },
      ...(has('suppress')
        ? { withheld: { rows: { column: 'suppress', values: ['1'], mark: 'confidential' } } }
        : {}),
    };
  },
  hooks: widAreas,
};

/**
 * Long- and short-term projections as states keep them in the Workforce Information Database, such as
 * Colorado's gyeb-jc69 and u2t6-bfhr: area × industry × occupation, with total rows of both codes.
 */
export const widProjections = mappedSource(layout);
