import type { Place } from '../../domain/errors.ts';
import type { OccupationFigures } from '../../domain/slice.ts';
import { type SocLevel, socLevelNumber } from '../../domain/soc-level.ts';

import { rankSlice, type SliceWithGrowth } from '../rank-slice.ts';
import type { RankedOccupation } from '../ranking.ts';
import type { ConversationEntry } from './conversation.ts';
import { type Count, countOf } from './tally.ts';

/**
 * What the figures say of an occupation that employers named. `not-shown`: they have no such
 * occupation; `open`: its SOC occupation is still to be named, so nothing can be said; `withheld`:
 * they have it without its jobs; `low`: neither among the top third of its level by jobs nor by
 * projected growth; `high`: among them.
 */
export type DataStatus = 'not-shown' | 'open' | 'withheld' | 'low' | 'high';

/** An occupation that employers named, with what the figures have of it. */
export interface NamedOccupation extends Count {
  readonly status: DataStatus;
  /** Null where no SOC occupation was recognised. */
  readonly soc: string | null;
  /** The title of the data, else of the classification, else the employers' words. */
  readonly title: string;
  /** In the employers' words, each once. */
  readonly said: readonly string[];
  readonly places: readonly Place[];
  /** Null where the figures have no such occupation. */
  readonly figures: NamedFigures | null;
}

export interface NamedFigures {
  readonly level: SocLevel;
  /** By jobs among the occupations of its level; null where its jobs are withheld. */
  readonly rank: number | null;
  readonly rankRange: readonly [number, number] | null;
  /** How many of its level have a rank. */
  readonly rankedCount: number;
  readonly row: RankedOccupation;
}

const ORDER: readonly DataStatus[] = ['not-shown', 'open', 'withheld', 'low', 'high'];

/** Sets what was named beside the figures: first what they lack, then what they rank low. */
export function compareWithData(
  entries: readonly ConversationEntry[],
  slice: SliceWithGrowth,
): readonly NamedOccupation[] {
  const levels = new Map<SocLevel, LevelRanks>();
  const finest = finestRows(slice.figures.occupations);
  return [...grouped(entries).values()]
    .map((same) => {
      const [first] = same as [ConversationEntry];
      const occupation = first.soc === null ? undefined : finest.get(first.soc.code);
      const ranks =
        occupation && (levels.get(occupation.level) ?? ranksOf(slice, occupation.level));
      if (occupation && ranks) levels.set(occupation.level, ranks);
      const figures = occupation && ranks ? figuresOf(occupation, ranks) : null;
      return {
        status: same.every(({ isSocOpen }) => isSocOpen) ? 'open' : statusOf(figures, ranks),
        soc: first.soc?.code ?? null,
        title: first.soc?.title ?? first.occupation,
        said: [...new Set(same.map((one) => one.occupation).filter((words) => words !== ''))],
        places: same.map(({ place }) => place),
        ...countOf(same),
        figures,
      };
    })
    .sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
}

/** Rows that name the same SOC occupation, or the same words where none was recognised. */
function grouped(
  entries: readonly ConversationEntry[],
): ReadonlyMap<string, readonly ConversationEntry[]> {
  const groups = new Map<string, ConversationEntry[]>();
  for (const entry of entries) {
    const words = entry.occupation.replace(/\s+/g, ' ').toLowerCase();
    // Without either, a row is like no other.
    const key =
      entry.soc?.code ??
      (words === '' ? `row ${entry.place.sheet} ${entry.place.row}` : `words ${words}`);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return groups;
}

/** The row of each code; of a code that stands at two levels the finer one. */
function finestRows(
  occupations: readonly OccupationFigures[],
): ReadonlyMap<string, OccupationFigures> {
  const finestLast = [...occupations].sort(
    (a, b) => socLevelNumber(a.level) - socLevelNumber(b.level),
  );
  return new Map(finestLast.map((occupation) => [occupation.code, occupation]));
}

interface LevelRanks {
  readonly rows: ReadonlyMap<string, RankedOccupation>;
  readonly rankedCount: number;
  readonly largeOrGrowing: ReadonlySet<string>;
}

function ranksOf(slice: SliceWithGrowth, level: SocLevel): LevelRanks {
  const { rows, withheld, rankedCount } = rankSlice(slice, { level, by: 'size' });
  const high = rankSlice(slice, { level, by: 'size', largeOrGrowing: true });
  return {
    rows: new Map([...rows, ...withheld].map((row) => [row.soc, row])),
    rankedCount,
    largeOrGrowing: new Set([...high.rows, ...high.withheld].map(({ soc }) => soc)),
  };
}

function figuresOf({ code, level }: OccupationFigures, ranks: LevelRanks): NamedFigures | null {
  const row = ranks.rows.get(code);
  if (row === undefined) return null;
  const { rank, rankRange } = row;
  return { level, rank, rankRange, rankedCount: ranks.rankedCount, row };
}

function statusOf(figures: NamedFigures | null, ranks: LevelRanks | undefined): DataStatus {
  if (figures === null || ranks === undefined) return 'not-shown';
  if (figures.rank === null) return 'withheld';
  return ranks.largeOrGrowing.has(figures.row.soc) ? 'high' : 'low';
}
