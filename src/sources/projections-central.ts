import { type KnownLayout, mappedSource } from './mapped/source.ts';

const EXPORT = ['State FIPS', 'Occupation Code', 'Base', 'Projection'] as const;
const SERVICE = ['STFIPS', 'OccCode', 'Base', 'Projected'] as const;

const layout: KnownLayout = {
  source: {
    name: 'projections-central',
    title: 'Projections Central, occupational projections of all states',
    publisher: 'Projections Central (state labor market information offices)',
    licence: 'public data; cite Projections Central',
    looksFor: `a row with ${EXPORT.join(', ')}, or ${SERVICE.join(', ')}`,
  },
  recognisedBy: [EXPORT, SERVICE],
  mapping(has) {
    const isExport = has('State FIPS');
    const projectedYear = has('ProjYear') ? 'ProjYear' : 'Projected Year';
    const baseYear = has('BaseYear') ? 'BaseYear' : 'Base Year';
    const given = (heading: string) => (has(heading) ? heading : undefined);
    const change = given('Change');
    const percent = given('Percent Change') ?? given('PercentChange');
    const openings =
      given('Average Annual Openings') ??
      given('Avg Annual Openings') ??
      given('AvgAnnualOpenings');
    return {
      title: 'Projections Central',
      publisher: 'Projections Central',
      program: 'pc',
      // A copy that has lost them is read with --release pc-2022-32.
      ...(has(baseYear) && has(projectedYear)
        ? { period: { base: baseYear, projected: projectedYear } }
        : {}),
      // FIPS codes are not padded, and 0 is the nation, among the states.
      area: { column: isExport ? 'State FIPS' : 'STFIPS', read: 'states' },
      occupation: {
        code: isExport ? 'Occupation Code' : 'OccCode',
        title: given(isExport ? 'Occupation Name' : 'Title'),
      },
      level: 'soc',
      figures: {
        baseEmployment: 'Base',
        projectedEmployment: isExport ? 'Projection' : 'Projected',
        ...(change === undefined ? {} : { employmentChange: change }),
        ...(percent === undefined ? {} : { employmentChangePercent: percent }),
        ...(openings === undefined ? {} : { openings }),
      },
      units: { employment: 'jobs', percents: 'percent', openings: 'year' },
    };
  },
};

/**
 * Projections Central: long- and short-term projections of all states and the nation, all industries
 * together; the workbook, the CSV and the records of its REST service. Levels stand in no column.
 */
export const projectionsCentral = mappedSource(layout);
