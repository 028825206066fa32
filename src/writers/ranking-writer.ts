import type { Ranking } from '../analysis/ranking.ts';
import type { TextTableOptions } from './text-table.ts';

export interface RankingWriterOptions {
  /** Whether the figures are the embedded sample's; every output says so. */
  readonly sample: boolean;
  /** Ranked occupations that `--top` left out of the rows. */
  readonly hidden: number;
  readonly terminal: TextTableOptions;
}

/** A ranking in one format. */
export type RankingWriter = (ranking: Ranking, options: RankingWriterOptions) => Promise<string>;
