import type { RemoteSource } from '../remote-source.ts';
import { OEWS_FOLDER, OEWS_HOSTS } from './oews.ts';

/** State by sector, from May 2012; how sectors are grouped into files differs from year to year. */
export const oewsResearch: RemoteSource<'oews-research'> = {
  kind: 'by-release',
  title: () => 'OEWS research estimates, state by sector',
  files({ sectors }, { year, month }) {
    if (month !== 5 || year < 2012) return [];
    const parts = sectors?.map((sector) => `sec_${sector}`) ?? ['allsectors'];
    return parts.map((part) => {
      const fileName = `oes_research_${year}_${part}.xlsx`;
      return { url: `${OEWS_FOLDER}${fileName}`, fileName, hosts: OEWS_HOSTS };
    });
  },
};
