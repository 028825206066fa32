import type { Ranking } from '../analysis/ranking.ts';
import type { RankingWriter } from './ranking-writer.ts';
import { levelJson, sliceJson } from './slice-json.ts';

/** The public JSON of a ranking; docs/reference/ranking.md describes every field. */
export const rankingJson: RankingWriter = async (ranking, { sample }) =>
  `${JSON.stringify(rankingObject(ranking, sample), null, 2)}\n`;

function rankingObject(ranking: Ranking, sample: boolean) {
  const { slice, level, within } = ranking;
  return {
    slice: { ...sliceJson(slice), level: levelJson(level), within },
    by: ranking.by,
    measure: ranking.measure,
    sample,
    confidence: ranking.confidence,
    rows: ranking.rows,
    rankedCount: ranking.rankedCount,
    smallBase: ranking.smallBase,
    minBase: ranking.minBase,
    withheld: ranking.withheld,
    total: ranking.total,
    unmatched: ranking.unmatched,
    sources: ranking.sources,
    caveats: ranking.caveats,
  };
}
