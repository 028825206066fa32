import type { RemoteSource } from '../remote-source.ts';

const DATA_SETS = { long: 'gyeb-jc69', short: 'u2t6-bfhr' } as const;

/** Colorado's open data portal (Socrata), by the fields' own names; more rows than there are, in their order. */
export const coloradoWid: RemoteSource<'colorado-wid'> = {
  kind: 'newest',
  title: ({ term }) => `Colorado projections by industry and occupation, ${term} term`,
  program: 'wid-co',
  files: ({ term }) => [
    {
      url: `https://data.colorado.gov/resource/${DATA_SETS[term]}.csv?$limit=5000000&$order=:id`,
      fileName: `colorado-${term}-term-${DATA_SETS[term]}.csv`,
      hosts: ['data.colorado.gov'],
    },
  ],
};
