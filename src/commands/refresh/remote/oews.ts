import type { OewsPeriod } from '../../../domain/release.ts';
import type { RemoteSource } from '../remote-source.ts';

/** The archives of one release by what they hold: https://www.bls.gov/oes/tables.htm. */
export const oewsNational = oews('national, all industries', 'nat', 1999);
export const oewsSectors = oews('by industry, U.S.', 'in4', 2002);
export const oewsStates = oews('by state', 'st', 1999);
export const oewsMetro = oews('by metropolitan and nonmetropolitan area', 'ma', 1999);
export const oewsAll = oews('all data', 'all', 2011);

export const OEWS_FOLDER = 'https://www.bls.gov/oes/special-requests/';
export const OEWS_HOSTS: readonly string[] = ['www.bls.gov'];

type OewsKind = 'oews-national' | 'oews-sectors' | 'oews-states' | 'oews-metro' | 'oews-all';

function oews(words: string, part: string, first: number): RemoteSource<OewsKind> {
  return {
    kind: 'by-release',
    title: () => `OEWS ${words}`,
    files(_config, period) {
      if (period.year < first) return [];
      const fileName = `${prefix(period)}${String(period.year % 100).padStart(2, '0')}${part}.zip`;
      return [{ url: `${OEWS_FOLDER}${fileName}`, fileName, hosts: OEWS_HOSTS }];
    },
  };
}

/** `oes99`, `oesm24` for May, `oesn04` for the Novembers of 2003 and 2004. */
function prefix({ month }: OewsPeriod): string {
  return month === undefined ? 'oes' : month === 5 ? 'oesm' : 'oesn';
}
