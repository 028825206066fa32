import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMapping } from '../../src/commands/ingest/read-mapping.ts';
import { REAL_DATA } from '../support/oews-workbook.ts';
import { type FactRow, readFileFacts } from '../support/read-fixture.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const scratch = temporaryFolders();
const FOLDER = join(REAL_DATA ?? '', 'state');

function fileOf(start: string): string {
  const name = readdirSync(FOLDER).find((file) => file.startsWith(start)) ?? '';
  return join(FOLDER, name);
}

/** Figures as they stand in a line of the file, found by hand. */
interface Line {
  readonly release: string;
  readonly area: string;
  readonly code: string;
  readonly level: string;
  readonly [figure: string]: string | number;
}

const FILES: [start: string, release: string | undefined, rows: number, lines: Line[]][] = [
  [
    'NY_Long',
    undefined,
    5972,
    [
      {
        release: 'ny-2014-24',
        area: '36',
        code: '11-1011',
        level: 'detailed',
        baseEmployment: 25_610,
        projectedEmployment: 26_640,
        employmentChange: 1030,
        employmentChangePercent: 4,
        openings: 540,
        openingsFromGrowth: 100,
      },
      {
        release: 'ny-2014-24',
        area: '36',
        code: '00-0000',
        level: 'total',
        baseEmployment: 9_914_750,
        projectedEmployment: 11_212_710,
      },
    ],
  ],
  [
    'NY_oews',
    'ny-wages-2023',
    7010,
    [
      {
        release: 'ny-wages-2023',
        area: '36',
        code: '11-1011',
        level: 'detailed',
        employment: 4910,
        annualMeanWage: 330_808,
        annualMedianWage: 233_777,
        annualEntryWage: 126_304,
        annualExperiencedWage: 433_060,
      },
    ],
  ],
  [
    'CA_Long',
    undefined,
    16_908,
    [
      {
        release: 'ca-2020-30',
        area: '06',
        code: '11-0000',
        level: 'major',
        baseEmployment: 1_401_100,
        projectedEmployment: 1_643_900,
        employmentChange: 242_800,
        employmentChangePercent: 17.3,
        openings: 144_595,
        openingsFromExits: 38_124,
        openingsFromTransfers: 82_191,
        annualMedianWage: 130_609,
      },
      {
        release: 'ca-2020-30',
        area: 'CA-anaheim-santa-ana-irvine-md',
        code: '11-1011',
        level: 'detailed',
        baseEmployment: 4410,
        openings: 299,
        hourlyMedianWage: 'not-available',
        typicalEducation: "Bachelor's degree",
        workExperience: '5 years or more',
      },
    ],
  ],
  [
    'projections_central',
    'pc-2022-32',
    36_626,
    [
      {
        release: 'pc-2022-32',
        area: '99',
        code: '13-2011',
        level: 'detailed',
        baseEmployment: 1_538_400,
        projectedEmployment: 1_605_800,
        employmentChangePercent: 4.4,
        openings: 126_500,
      },
      {
        release: 'pc-2022-32',
        area: '08',
        code: '51-2090',
        level: 'detailed',
        baseEmployment: 12_780,
        projectedEmployment: 12_610,
        employmentChangePercent: -1.3,
        openings: 1330,
      },
    ],
  ],
  [
    'state_M2024',
    undefined,
    37_609,
    [
      {
        release: 'oews-2024-05',
        area: '01',
        code: '11-1011',
        level: 'detailed',
        employment: 830,
        annualMeanWage: 207_190,
        annualMedianWage: 164_400,
      },
      {
        release: 'oews-2024-05',
        area: '01',
        code: '00-0000',
        level: 'total',
        employment: 2_091_480,
      },
    ],
  ],
];

describe.skipIf(REAL_DATA === undefined)('the files of states', () => {
  it.each(FILES.filter(([start]) => start !== 'state_M2024'))(
    '%s is read by its own layout',
    async (start, release, count, lines) => {
      const { rows, problems } = await readFileFacts(fileOf(start), release);
      expect(problems.lines(5)).toEqual([]);
      expectLines(rows, count, lines);
    },
  );

  it.each(FILES)(
    '%s is read by the mapping drafted for it',
    async (start, release, count, lines) => {
      const folder = scratch();
      const file = fileOf(start);
      const drafted = runPathways(
        ['ingest', file, '--suggest-mapping', '--out', 'map.json'],
        folder,
      );
      expect(drafted).toMatchObject({ status: 0, stderr: '' });
      const mapping = await readMapping(join(folder, 'map.json'));
      // The name of Projections Central's copy says its period; that of New York's wages does not.
      const asked = start === 'NY_oews' ? release : undefined;
      const { rows, problems } = await readFileFacts(file, asked, [mapping]);
      expect(problems.lines(5)).toEqual([]);
      // What a draft cannot know is what the program is called.
      const own = lines.map(({ release: _, ...line }) => line as Line);
      expectLines(rows, count, own);
    },
  );

  it('of New York hold two periods, and no two rows of one key', async () => {
    const { rows } = await readFileFacts(fileOf('NY_Long'));
    const count = (release: string) => rows.filter((row) => row.release === release).length;
    expect([count('ny-2014-24'), count('ny-2012-22')]).toEqual([811, 5161]);
    const keys = rows.map(({ release, area, code }) => `${release} ${area} ${code}`);
    expect(new Set(keys).size).toBe(rows.length);
  });
});

function expectLines(rows: readonly FactRow[], count: number, lines: readonly Line[]): void {
  expect(rows).toHaveLength(count);
  for (const line of lines) {
    const found = rows.filter(
      ({ area, code, release }) =>
        area === line.area &&
        code === line.code &&
        (line.release === undefined || release === line.release),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject(line);
  }
}
