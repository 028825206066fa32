import type { RemoteSource } from '../remote-source.ts';

/**
 * One CSV an industry. BLS's page (https://data.bls.gov/projections/nationalMatrixHome) makes it in
 * the browser and states no address for it, so the config has to; the name says the industry.
 */
export const blsMatrix: RemoteSource<'bls-matrix'> = {
  kind: 'newest',
  title: () => 'BLS National Employment Matrix by industry',
  program: 'nem',
  files: ({ industries, url }) =>
    industries.map((industry) => ({
      url: url.replaceAll('{industry}', encodeURIComponent(industry)),
      fileName: `National Employment Matrix_IND_${industry}.csv`,
      hosts: [...new Set([new URL(url.replaceAll('{industry}', '0')).hostname, 'data.bls.gov'])],
    })),
};
