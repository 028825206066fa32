import {
  CROSS_INDUSTRY,
  type Industry,
  industryCode,
  industryLevelOfCode,
} from '../../domain/naics.ts';
import { ownValue } from '../../domain/own-value.ts';
import { ALL_OWNERSHIPS, WITH_SELF_EMPLOYED } from '../../domain/ownership.ts';
import { matrixIndustryTitle } from './matrix-industry-titles.ts';

/** What the rows of a file of the matrix are of. */
export interface MatrixIndustry {
  readonly industry: Industry;
  readonly ownership: string;
}

const TOTALS: Readonly<Record<string, string>> = {
  TE1000: WITH_SELF_EMPLOYED,
  TE1100: 'self',
  TE1200: ALL_OWNERSHIPS,
};

/** `IND_31-330`, `IND_3320A1`, `IND_1131-2`, `IND_523,50`, `IND_TE1000`, whatever stands around it. */
const IN_NAME = /(?:^|[^a-z])IND[\s_-]+([0-9A-Z]{2,6}(?:[-,][0-9]{1,3})?)(?![0-9A-Z])/i;

/** The industry that the name of a downloaded file states; undefined where it states none. */
export function matrixIndustry(fileName: string): MatrixIndustry | undefined {
  const code = IN_NAME.exec(fileName)?.[1]?.toUpperCase();
  if (code === undefined) return undefined;
  const total = ownValue(TOTALS, code);
  if (total !== undefined) return { industry: CROSS_INDUSTRY, ownership: total };
  const title = matrixIndustryTitle(code) ?? code;
  const byOwner = /^(6(?:11[1-7]|22[1-3])0)([235])$/.exec(code);
  if (byOwner !== null) {
    // Schools and hospitals apart by owner: 611105 is the private part of 611100.
    return {
      industry: { code: `${byOwner[1]}0`, level: '4-digit', title: schoolTitle(byOwner[1], title) },
      ownership: byOwner[2] as string,
    };
  }
  const government = /^9[01]0000$/.test(code);
  const canonical = government ? code : industryCode(code);
  if (canonical === undefined) return undefined;
  const level = government ? 'sector' : industryLevelOfCode(canonical);
  return { industry: { code: canonical, level, title }, ownership: ALL_OWNERSHIPS };
}

/** The title of the whole, of which the file holds the part of one owner. */
function schoolTitle(code: string | undefined, title: string): string {
  return matrixIndustryTitle(`${code}0`) ?? title;
}
