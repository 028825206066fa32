import type { Ranking } from '../analysis/ranking.ts';
import { ownershipTitle } from '../domain/ownership.ts';
import { socLevelNumber } from '../domain/soc-level.ts';
import type { RankingWriter } from './ranking-writer.ts';

/** The public JSON of a ranking; docs/reference/ranking.md describes every field. */
export const rankingJson: RankingWriter = async (ranking, { sample }) =>
  `${JSON.stringify(rankingObject(ranking, sample), null, 2)}\n`;

function rankingObject(ranking: Ranking, sample: boolean) {
  const { slice, level, within } = ranking;
  return {
    slice: {
      release: slice.release,
      area: { code: slice.area.code, title: slice.area.title },
      naics: {
        code: slice.industry.code,
        title: slice.industry.title,
        level: slice.industry.level,
      },
      ownership: { code: slice.ownership, title: ownershipTitle(slice.ownership) },
      level: { number: socLevelNumber(level), group: level },
      within,
    },
    by: ranking.by,
    measure: ranking.measure,
    sample,
    confidence: ranking.confidence,
    rows: ranking.rows,
    smallBase: ranking.smallBase,
    minBase: ranking.minBase,
    withheld: ranking.withheld,
    total: ranking.total,
    unmatched: ranking.unmatched,
    sources: ranking.sources,
    caveats: ranking.caveats,
  };
}
