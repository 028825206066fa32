import { describe, expect, it } from 'vitest';
import { type Config, configSchema } from '../../../src/commands/config/schema.ts';
import { expectedRelease } from '../../../src/commands/refresh/expected-release.ts';
import { plan } from '../../../src/commands/refresh/plan.ts';

const NOW = new Date('2026-05-04T06:00:00Z');

function config(sources: readonly object[], areas: readonly string[] = []): Config {
  return configSchema.parse({ contact: 'you@example.org', sources, areas });
}

const OEWS = 'https://www.bls.gov/oes/special-requests';

describe('plan', () => {
  it.each([
    [{ kind: 'oews-national' }, undefined, [`${OEWS}/oesm25nat.zip`]],
    [{ kind: 'oews-sectors' }, '2024-05', [`${OEWS}/oesm24in4.zip`]],
    [{ kind: 'oews-sectors' }, 'oews-2003-11', [`${OEWS}/oesn03in4.zip`]],
    [{ kind: 'oews-states' }, 'oews-2001', [`${OEWS}/oes01st.zip`]],
    [{ kind: 'oews-metro' }, undefined, [`${OEWS}/oesm25ma.zip`]],
    [{ kind: 'oews-all' }, undefined, [`${OEWS}/oesm25all.zip`]],
    [{ kind: 'oews-research' }, undefined, [`${OEWS}/oes_research_2025_allsectors.xlsx`]],
    [
      { kind: 'oews-research', sectors: ['31-33', '62'] },
      '2020-05',
      [`${OEWS}/oes_research_2020_sec_31-33.xlsx`, `${OEWS}/oes_research_2020_sec_62.xlsx`],
    ],
    [
      { kind: 'bls-occupations' },
      'ep-2024-34',
      ['https://www.bls.gov/emp/ind-occ-matrix/occupation.xlsx'],
    ],
    [
      {
        kind: 'bls-matrix',
        industries: ['31-330'],
        url: 'https://data.example.gov/{industry}.csv',
      },
      undefined,
      ['https://data.example.gov/31-330.csv'],
    ],
    [
      { kind: 'projections-central', states: ['CO', 'New York'], term: 'short' },
      undefined,
      [8, 36].map(
        (fips) =>
          `https://public.projectionscentral.org/Projections/ShortTermRestJson/${fips}?items_per_page=1000`,
      ),
    ],
    [
      { kind: 'colorado-wid', term: 'short' },
      undefined,
      ['https://data.colorado.gov/resource/u2t6-bfhr.csv?$limit=5000000&$order=:id'],
    ],
    [{ kind: 'url', url: 'https://a.gov/x/file.csv' }, undefined, ['https://a.gov/x/file.csv']],
  ])('%j, release %s', (source, release, urls) => {
    expect(plan(config([source]), release, NOW).map(({ url }) => url)).toEqual(urls);
  });

  it('takes the states of projections-central from the areas, and names what is missing', () => {
    const central = { kind: 'projections-central' };
    expect(plan(config([central], ['19740', 'Colorado']), undefined, NOW)).toMatchObject([
      { fileName: 'projections-central-long-term-co.json' },
    ]);
    expect(() => plan(config([central]), undefined, NOW)).toThrow('names no state');
    expect(() => plan(config([{ ...central, states: ['19740'] }]), undefined, NOW)).toThrow(
      'Expected a state',
    );
    expect(() => plan(config([{ kind: 'url', url: 'https://a.gov/' }]), undefined, NOW)).toThrow(
      'ends with no name of a file',
    );
  });

  it.each(['', '%ff', '%2e%2e%2fpasswd', 'a%2f..%2fb.csv', '.csv', 'x%0a.csv', 'a%5cb.csv'])(
    'takes %j at the end of an address for no name of a file',
    (part) => {
      const url = `https://a.gov/x/${part}`;
      expect(() => plan(config([{ kind: 'url', url }]), undefined, NOW)).toThrow(
        'ends with no name of a file',
      );
    },
  );
});

it.each([
  ['2026-03-31', 2024],
  ['2026-04-01', 2025],
  ['2026-12-31', 2025],
])('on %s the newest release that may be out is that of May %i', (day, year) => {
  expect(expectedRelease(new Date(`${day}T12:00:00Z`))).toEqual({ year, month: 5 });
});
