import type { RemoteSource } from '../remote-source.ts';

/** One address, which has the newest tables: https://www.bls.gov/emp/data/occupational-data.htm. */
export const blsOccupations: RemoteSource<'bls-occupations'> = {
  kind: 'newest',
  title: () => 'BLS Employment Projections by occupation',
  program: 'ep',
  files: () => [
    {
      url: 'https://www.bls.gov/emp/ind-occ-matrix/occupation.xlsx',
      fileName: 'occupation.xlsx',
      hosts: ['www.bls.gov'],
    },
  ],
};
