import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type MadeFile, storeFiles } from '../support/made-facts.ts';
import { readParquet } from '../support/read-parquet.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();

function run(folder: string, ...args: string[]) {
  return runPathways(['export', ...args, '--store', 'sample'], folder);
}

/** Invented figures. */
const FILE: MadeFile = {
  file: 'natsector_M2024_dl.xlsx',
  rows: [
    { soc: '51-0000', figures: { employment: 500, annualMedianWage: ['at-least', 239_200] } },
    { soc: '53-0000', figures: { employment: 'employment-withheld' } },
  ],
};

describe('pathways export', () => {
  it('writes a slice with all its levels, and says what has to be known of it', () => {
    const folder = newFolder();
    expect(run(folder, '--naics', '31-33', '--out', 'manufacturing.csv')).toEqual({
      status: 0,
      stderr: '',
      stdout: `manufacturing.csv: 1,005 rows, 55 columns.
Manufacturing (NAICS 31-33), U.S., ownership 5: private; OEWS May 2024.
Rows overlap: fix occupation level before you add up. A figure without a number is unknown, not 0; its state
  says why.
Source: U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2024
  (natsector_M2024_dl.xlsx, sha256 6c658a5e2edd…). The copy that was read had been saved again by a third
  party after publication; its largest manufacturing occupations were checked against the table that BLS
  published in The Economics Daily, October 2025.
SAMPLE: these figures come with the program (manufacturing and health care, U.S., May 2024). For others:
  pathways ingest FILE.
`,
    });
    expect(readdirSync(folder)).toEqual(['manufacturing.csv']);
    const text = readFileSync(join(folder, 'manufacturing.csv'), 'utf8');
    const rows = parse(text, { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(1005);
    expect(rows.find((row) => row.occupation_code === '51-4041')).toMatchObject({
      release: 'oews-2024-05',
      soc_vintage: '2018',
      occupation_title: 'Machinists',
      occupation_level: 'detailed',
      employment: '249790',
      employment_state: 'published',
      hourly_mean_wage: '27.26',
      jobs_per_thousand: '',
      jobs_per_thousand_state: 'blank',
      source_file: 'natsector_M2024_dl.xlsx',
      source_sheet: 'Natsector_M2024_dl',
      source_row: '2929',
      corrections: '',
      sample: 'true',
    });
    const levels = new Set(rows.map((row) => row.occupation_level));
    expect([...levels]).toEqual(['total', 'major', 'minor', 'broad', 'detailed']);
  });

  it('writes the columns that export.schema.json describes, in its order and types', () => {
    const folder = newFolder();
    const { fields } = JSON.parse(readFileSync('docs/reference/export.schema.json', 'utf8')) as {
      fields: { name: string; type: string; constraints?: { enum: string[] } }[];
    };
    for (const release of ['2024-05', 'ep-2024-34']) {
      run(folder, '--all', '--release', release, '--out', 'all.csv');
      const rows = parse(readFileSync(join(folder, 'all.csv'), 'utf8'), {
        columns: true,
      }) as Record<string, string>[];
      const names = Object.keys(rows[0] ?? {});
      const described = fields.filter(({ name }) => names.includes(name));
      expect(described.map(({ name }) => name)).toEqual(names);
      for (const { name, type, constraints } of described) {
        const faults = rows
          .map((row) => row[name] ?? '')
          .filter((text) => text !== '' && VALID[type]?.test(text) === false);
        expect({ name, faults }).toEqual({ name, faults: [] });
        const values = new Set(rows.map((row) => row[name]));
        if (constraints) for (const value of values) expect(constraints.enum).toContain(value);
      }
    }
  });

  it('writes a whole release with --all, as JSON and Parquet alike', async () => {
    const folder = newFolder();
    const { stdout } = run(folder, '--all', '--out', 'all.json');
    expect(stdout).toMatch(
      /^all\.json: 1,959 rows, 55 columns\.\nOEWS May 2024, all areas, industries and ownerships\.\nRows overlap: fix area, industry and its level, ownership and occupation level/,
    );
    run(folder, '--all', '--format', 'parquet', '--out', 'all.data');
    const json = JSON.parse(readFileSync(join(folder, 'all.json'), 'utf8'));
    expect(json).toHaveLength(1959);
    expect(await readParquet(join(folder, 'all.data'))).toEqual(json);
    expect(json[0]).toMatchObject({ jobs_per_thousand: null, employment: 12_767_670 });
  });

  it('gives the same bytes twice', () => {
    const folder = newFolder();
    for (const name of ['one.parquet', 'two.parquet']) run(folder, '--all', '--out', name);
    const [one, two] = ['one', 'two'].map((name) => readFileSync(join(folder, `${name}.parquet`)));
    expect(one?.equals(two as Buffer)).toBe(true);
  });

  it.each([
    [
      'needs a file',
      ['--naics', '31-33'],
      'The export needs a file to be written to.\n  Hint: For example: --out manufacturing.csv',
    ],
    [
      'needs an ending that says what to write',
      ['--naics', '31-33', '--out', 'figures.txt'],
      'What to write cannot be told from the ending of figures.txt.\n  Hint: The endings are: .csv, .json, .parquet. Or say it with --format.',
    ],
    [
      'is of a slice or of all',
      ['--naics', '31-33', '--all', '--out', 'x.csv'],
      '--all is a whole release, --naics a part of it.\n  Hint: Leave one of the two out.',
    ],
    [
      'of one of several industries says which',
      ['--out', 'x.csv'],
      'The industry is left open, and there are several: 31-33 Manufacturing; 62 Health Care and Social Assistance.\n  Hint: Name one by its code: --naics CODE.',
    ],
    [
      'needs a folder that is there',
      ['--naics', '62', '--out', 'no/x.csv'],
      'Cannot write no/x.csv: there is no such folder\n  Hint: Check that the folder is there and may be written by you.',
    ],
  ])('%s', (_, args, message) => {
    const folder = newFolder();
    expect(run(folder, ...args)).toEqual({ status: 2, stdout: '', stderr: `error: ${message}\n` });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves the old file where a part of the store is damaged', async () => {
    const folder = newFolder();
    const root = join(folder, 'store');
    await storeFiles(root, [FILE]);
    const [path = ''] = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.parquet'),
    );
    writeFileSync(join(root, path), 'damaged');
    writeFileSync(join(folder, 'x.csv'), 'old');
    const { status, stderr } = runPathways(
      ['export', '--naics', '31-33', '--out', 'x.csv', '--store', 'store'],
      folder,
    );
    expect({ status, first: stderr.split(' (')[0] }).toEqual({
      status: 2,
      first: `error: A part of the store does not match its checksum: ${path.replaceAll('\\', '/')}`,
    });
    expect(readFileSync(join(folder, 'x.csv'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['store', 'x.csv']);
  });

  it('keeps the permissions of the file that it replaces', () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'to'));
    const file = join(folder, 'to', 'x.json');
    writeFileSync(file, 'old');
    chmodSync(file, 0o444);
    // The one who may do anything may also write to this.
    if (process.getuid?.() !== 0) {
      expect(run(folder, '--naics', '62', '--out', file).stderr).toContain('EACCES');
    }
    chmodSync(file, 0o640);
    expect(run(folder, '--naics', '62', '--out', file).status).toBe(0);
    expect(readdirSync(join(folder, 'to'))).toEqual(['x.json']);
  });

  it.skipIf(process.platform === 'win32')('says that a disk is full', () => {
    if (!existsSync('/dev/full')) return;
    const { status, stderr } = run(newFolder(), '--all', '--format', 'csv', '--out', '/dev/full');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'error: Cannot write /dev/full: the disk is full\n  Hint: Check that the folder is there and may be written by you.\n',
    });
  });
});

const VALID: Readonly<Record<string, RegExp>> = {
  number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/,
  integer: /^\d+$/,
  boolean: /^(true|false)$/,
};
