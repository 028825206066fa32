import type { DuckDBConnection } from '@duckdb/node-api';
import { type SocLevel, socLevelNumber } from '../domain/soc-level.ts';
import type { SliceIndex } from './manifest.ts';

/** Which slices a relation of a part's columns holds. */
export async function indexSlices(connection: DuckDBConnection, from: string): Promise<SliceIndex> {
  const result = await connection.runAndReadAll(`
    SELECT area_code, area_type, any_value(area_title),
      industry_code, industry_level, any_value(industry_title), ownership_code,
      list(DISTINCT occupation_level), count(*)::INTEGER
    FROM ${from}
    GROUP BY area_code, area_type, industry_code, industry_level, ownership_code
    ORDER BY area_code, area_type, industry_code, industry_level, ownership_code`);
  const areas = new Listed();
  const industries = new Listed();
  const ownerships = new Listed();
  const slices = result.getRowsJS().map((row) => {
    const [area, type, areaTitle, industry, level, industryTitle, ownership, levels, rows] =
      row as [string, string, string, string, string, string, string, SocLevel[], number];
    return [
      areas.index(`${area} ${type}`, [area, type, areaTitle]),
      industries.index(`${industry} ${level}`, [industry, level, industryTitle]),
      ownerships.index(ownership, ownership),
      levels.reduce((sum, name) => sum + 2 ** (socLevelNumber(name) - 1), 0),
      rows,
    ] as const;
  });
  return {
    areas: areas.items as SliceIndex['areas'],
    industries: industries.items as SliceIndex['industries'],
    ownerships: ownerships.items as SliceIndex['ownerships'],
    slices,
  };
}

class Listed {
  readonly items: unknown[] = [];
  readonly #indexes = new Map<string, number>();

  index(key: string, item: unknown): number {
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    this.#indexes.set(key, this.items.length);
    return this.items.push(item) - 1;
  }
}
