import { rankSlice } from '../../analysis/rank-slice.ts';
import type { RankedBy, Ranking } from '../../analysis/ranking.ts';
import type { Chart, ChartSlice, Drawing } from '../../charts/chart.ts';
import { CHARTS } from '../../charts/index.ts';
import type { SocLevel } from '../../domain/soc-level.ts';

/** What the sheets are made from. Every ranking and drawing is made once, whoever asks for it. */
export class WorkbookFigures {
  readonly slice: ChartSlice;
  /** The level of the sheet Detail. */
  readonly detailLevel: SocLevel;
  readonly #rankings = new Map<string, Ranking>();
  readonly #drawings: Map<string, Drawing>;

  /** @param drawings charts of the slice, each at its own level, that are drawn already */
  constructor(slice: ChartSlice, detailLevel: SocLevel, drawings: readonly Drawing[] = []) {
    this.slice = slice;
    this.detailLevel = detailLevel;
    this.#drawings = new Map(drawings.map((drawing) => [drawing.name, drawing]));
  }

  /** All occupations of a level. */
  ranking(level: SocLevel, by: RankedBy): Ranking {
    return once(this.#rankings, `${level} ${by}`, () => rankSlice(this.slice, { level, by }));
  }

  /** The chart of this name at its own level; undefined where it needs a projection and there is none. */
  drawing(name: string): Drawing | undefined {
    const charts: Readonly<Record<string, Chart>> = CHARTS;
    const chart = charts[name];
    if (chart === undefined || (chart.needsGrowth && !this.hasGrowth)) return undefined;
    return once(this.#drawings, name, () => chart.draw(this.slice, { level: chart.level }));
  }

  get hasGrowth(): boolean {
    return this.slice.growth.sources.length > 0;
  }
}

function once<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
