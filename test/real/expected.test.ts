import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { measuresOf, rankOccupations } from '../../src/analysis/rank.ts';
import type { Figure, RankedBy, RankingRequest } from '../../src/analysis/ranking.ts';
import { columnOf } from '../../src/domain/measure.ts';
import type { SliceFigures } from '../../src/domain/slice.ts';
import { parseSocLevel, type SocLevel } from '../../src/domain/soc-level.ts';
import { resolveSlice } from '../../src/store/resolve-slice.ts';
import { Store } from '../../src/store/store.ts';
import { REAL_DATA } from '../support/oews-workbook.ts';
import { readParquet } from '../support/read-parquet.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

/** The files that the rankings of another program were computed from, by the name of the rankings. */
const FILES = [
  'national_M2014',
  'national_M2019',
  'natsector_M2018',
  'natsector_M2023',
  'natsector_M2024',
];

/** One line of a ranking by another program. */
interface ExpectedRow {
  readonly release: string;
  readonly naics: string;
  readonly level: string;
  readonly by: RankedBy;
  readonly rank: string;
  readonly soc: string;
  readonly title: string;
  /** Empty where there is no figure, `#` for a floor. */
  readonly employment: string;
  readonly annual_median: string;
  readonly annual_mean: string;
}

describe.skipIf(REAL_DATA === undefined)(
  'rankings of real files (skipped: PATHWAYS_REAL_DATA is not set)',
  () => {
    const folder = temporaryFolders()();
    const data = REAL_DATA ?? '';
    let store: Store;

    beforeAll(async () => {
      const paths = FILES.map((name) => join(data, 'oews', `${name}_dl.xlsx`));
      const { status, stderr } = runPathways(['ingest', '--no-keep', ...paths], folder);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      store = (await Store.open(join(folder, 'data/store'))) as Store;
    });

    it('are expected of these files and no others', () => {
      expect(readdirSync(join(data, 'expected')).sort()).toEqual(
        FILES.map((name) => `${name}.csv`),
      );
    });

    it.each(FILES)(
      '%s: every sector and level, by size and by wage, is as another program ranks it',
      async (name) => {
        const groups = groupsOf(readCsv<ExpectedRow>(join(data, 'expected', `${name}.csv`)));
        expect(groups.size).toBe(name.startsWith('natsector') ? 160 : 8);
        const slices = new Map<string, SliceFigures>();
        for (const [group, rows] of groups) {
          const [first] = rows;
          const request = requestOf(first.level, first.by);
          const figures = slices.get(first.naics) ?? (await readSlice(first, request));
          slices.set(first.naics, figures);
          const ranked = rankOccupations(figures, request).rows.slice(0, rows.length);
          expect(
            ranked.map((row) => ({
              ...first,
              rank: String(row.rank),
              soc: row.soc,
              title: row.title,
              employment: cellOf(row.employment),
              annual_median: cellOf(row.annualMedianWage),
              annual_mean: cellOf(row.annualMeanWage),
            })),
            group,
          ).toEqual(rows);
        }
      },
    );

    it('reproduce BLS’s own table of manufacturing, May 2024, line by line', () => {
      const published = readCsv<Readonly<Record<string, string>>>(
        join(data, 'published/ted-2025-manufacturing.csv'),
      );
      const args = '--naics 31-33 --level 5 --top 15 --release 2024-05 --format csv'.split(' ');
      const { status, stdout, stderr } = runPathways(['rank', ...args], folder);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const rows = parse(stdout, { columns: true }) as Record<string, string>[];
      expect(published).toHaveLength(15);
      expect(
        rows
          .filter(({ rank }) => rank !== '')
          .map(({ rank, soc, employment, annualMeanWage }) => [
            rank,
            soc,
            employment,
            annualMeanWage,
          ]),
      ).toEqual(published.map((row) => [row.rank, row.soc, row.employment, row.annual_mean_wage]));
    });

    it('rest on parts in which another Parquet library sees the same rows', async () => {
      for (const part of store.manifest.parts) {
        const seen = await readParquet(join(store.root, part.path));
        expect(seen).toHaveLength(part.rows);
        const release = store.releases.find(({ release: id }) => id === part.origin.release);
        const held = release?.slices ?? [];
        const slices = await store.read(part.origin.release, held, ['employment', 'annualP90Wage']);
        const rows = slices.flatMap(({ slice, occupations }) =>
          occupations.map(({ code, level, title, figures }) => [
            slice.industry.code,
            code,
            level,
            title,
            ...['employment' as const, 'annualP90Wage' as const].flatMap((measure) => {
              const figure = figures[measure];
              if (figure?.kind === 'unknown') return [null, figure.reason];
              return [figure?.value, figure?.kind === 'value' ? 'published' : figure?.kind];
            }),
          ]),
        );
        const expected = seen.map((row) => [
          row.industry_code,
          row.occupation_code,
          row.occupation_level,
          row.occupation_title,
          ...['employment' as const, 'annualP90Wage' as const].flatMap((measure) => [
            row[columnOf(measure)] ?? null,
            row[`${columnOf(measure)}_state`],
          ]),
        ]);
        const inOrder = (list: readonly unknown[][]) =>
          list.map((row) => JSON.stringify(row)).sort();
        expect(inOrder(rows)).toEqual(inOrder(expected));
      }
    });

    async function readSlice(
      { release, naics }: ExpectedRow,
      request: RankingRequest,
    ): Promise<SliceFigures> {
      const { slice, held } = resolveSlice(store.releases, { release, naics });
      const [figures] = await store.read(slice.release, [held], measuresOf(request));
      return figures as SliceFigures;
    }
  },
);

/** The lines of each ranking, by what it is of. */
function groupsOf(rows: readonly ExpectedRow[]) {
  const groups = new Map<string, [ExpectedRow, ...ExpectedRow[]]>();
  for (const row of rows) {
    const key = `${row.naics} ${row.level} ${row.by}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [row]);
    else known.push(row);
  }
  return groups;
}

function requestOf(level: string, by: RankedBy): RankingRequest {
  return {
    level: parseSocLevel(level) as SocLevel,
    by,
    wage: 'annual-median',
    ascending: false,
    confidence: 0.9,
    largeOrGrowing: false,
  };
}

function cellOf(figure: Figure): string {
  if (figure === null) return '';
  return typeof figure === 'number' ? String(figure) : '#';
}

function readCsv<Row>(path: string): readonly Row[] {
  return parse(readFileSync(path), {
    columns: true,
    comment: '#',
    comment_no_infix: true,
  });
}
