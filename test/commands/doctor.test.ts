import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/domain/finding.ts';
import { crc32OfFile } from '../../src/store/check-part.ts';
import type { Manifest } from '../../src/store/manifest.ts';
import { HEALTH, row, writeOewsCsv } from '../support/oews-csv.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();

/** Invented figures that fit each other: annual wages are 2,080 times the hourly ones. */
function soundRows(slice: Row = {}, factor = 1): readonly Row[] {
  const of = (code: string, title: string, group: string, jobs: number, hourly: number) => ({
    ...row(code, title, jobs * factor, 2080 * hourly),
    H_MEAN: hourly,
    H_MEDIAN: hourly,
    A_MEDIAN: 2080 * hourly,
    O_GROUP: group,
    ...slice,
  });
  return [
    of('00-0000', 'All Occupations', 'total', 1000, 30),
    of('51-0000', 'Production Occupations', 'major', 1000, 25),
    of('51-4000', 'Metal Workers and Plastic Workers', 'minor', 1000, 25),
    of('51-4040', 'Machinists', 'broad', 1000, 25),
    of('51-4041', 'Machinists', 'detailed', 1000, 25),
  ];
}

type Row = ReturnType<typeof row>;

interface Made {
  readonly folder: string;
  readonly manifest: string;
  /** The path of each part. */
  readonly parts: readonly string[];
}

/** A folder with a store of two files, kept beside it. */
function madeStore(): Made {
  const folder = newFolder();
  const files = [
    writeOewsCsv(folder, 'natsector_M2024_dl.csv', soundRows()),
    writeOewsCsv(folder, 'natsector_M2023_dl.csv', soundRows(HEALTH, 2)),
  ];
  expect(runPathways(['ingest', ...files], folder).status).toBe(0);
  for (const file of files) rmSync(file);
  const manifest = join(folder, 'data/store/manifest.json');
  const { parts } = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
  return { folder, manifest, parts: parts.map(({ path }) => path) };
}

function doctor(folder: string, ...args: readonly string[]) {
  return runPathways(['doctor', ...args], folder);
}

/** What the doctor finds, apart from notes. */
function graveFindings(folder: string): readonly Finding[] {
  const { stdout } = doctor(folder, '--format', 'json');
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly Finding[] };
  return findings.filter(({ severity }) => severity !== 'note');
}

/** Every file of a store and of what stands beside it. */
function everything(folder: string): Readonly<Record<string, string>> {
  const found = readdirSync(join(folder, 'data'), { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    found
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path, readFileSync(path).toString('base64')]),
  );
}

describe('doctor', () => {
  it('finds nothing in a sound store: exit 0', () => {
    const { folder } = madeStore();
    expect(doctor(folder)).toEqual({
      status: 0,
      stdout: `${join(folder, 'data/store')}: 2 releases, 2 parts, 10 rows: nothing found.\n`,
      stderr: '',
    });
  });

  it('finds no more than notes in the sample', () => {
    const { status, stdout } = doctor(newFolder(), '--store', 'sample');
    expect(status).toBe(0);
    expect(stdout).toContain('note: Figures without a sampling error (without-error, 2)\n');
    expect(stdout).toMatch(/\nsample: 2 releases, 2 parts, 2,669 rows: 2 notes\.\n$/);
  });

  it('shows figures that contradict each other with their cells, and what to do: exit 1', () => {
    const folder = newFolder();
    const rows = soundRows().map((one) =>
      one.OCC_CODE === '51-4041' ? { ...one, TOT_EMP: 99_999, A_MEDIAN: 10_000 } : one,
    );
    const file = writeOewsCsv(folder, 'natsector_M2024_dl.csv', rows);
    expect(runPathways(['ingest', file], folder).status).toBe(0);
    const { status, stdout, stderr } = doctor(folder);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout.replaceAll(folder, 'FOLDER')).toMatchInlineSnapshot(`
      "warning: The parts of a group hold more jobs than the group (sums, 1)
        51-4040 Machinists: employment 1,000, its 1 published detailed rows hold 99,999; rounding allows 10 more
          (Manufacturing (NAICS 31-33), U.S., ownership 5: private; OEWS May 2024; natsector_M2024_dl.csv › K5)
        What to do: Look the cell up in the publisher’s file. Where it says so there too, ask the publisher, and
          declare the error in data/reference/corrections.json.

      warning: An annual wage is not 2,080 times the hourly one (hourly-annual, 1)
        51-4041 Machinists: annualMedianWage 10,000; 2,080 × hourlyMedianWage 25.00 is 52,000 (Manufacturing (NAICS
          31-33), U.S., ownership 5: private; OEWS May 2024; natsector_M2024_dl.csv › W6)
        What to do: Do not show the wages of this row before the publisher’s file has been looked at.

      warning: A figure looks like a placeholder (placeholders, 1)
        51-4041 Machinists: employment is 99,999 (Manufacturing (NAICS 31-33), U.S., ownership 5: private; OEWS May
          2024; natsector_M2024_dl.csv › K6)
        What to do: Look the cell up in the publisher’s file; where it is none of the publisher’s estimates, declare
          it in data/reference/corrections.json.

      FOLDER/data/store: 1 release, 1 part, 5 rows: 3 warnings.
      "
    `);
  });

  it('gives every finding as JSON, with --out into a file', () => {
    const { folder, parts } = madeStore();
    rmSync(join(folder, 'data/store', parts[0] as string));
    const { status, stdout } = doctor(folder, '--format', 'json', '--out', 'found.json');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(JSON.parse(readFileSync(join(folder, 'found.json'), 'utf8'))).toMatchObject({
      releases: ['oews-2023-05', 'oews-2024-05'],
      counts: { fault: 1, warning: 0, note: 0 },
      findings: [{ check: 'parts', severity: 'fault', part: parts[0], release: 'oews-2023-05' }],
    });
  });

  it.each<readonly [string, (made: Made) => void, Partial<Finding>]>([
    [
      'a part that is missing',
      ({ folder, parts }) => rmSync(join(folder, 'data/store', parts[0] as string)),
      {
        check: 'parts',
        message: expect.stringMatching(/^A part of the store is missing: release=oews-2023-05\//),
      },
    ],
    [
      'a part that was changed',
      ({ folder, parts }) => appendFileSync(join(folder, 'data/store', parts[0] as string), 'x'),
      { check: 'parts', message: expect.stringMatching(/does not match its checksum: release=/) },
    ],
    [
      'a part whose SHA-256 is another',
      ({ manifest }) => editManifest(manifest, (part) => ({ ...part, sha256: 'f'.repeat(64) })),
      { check: 'parts', message: expect.stringMatching(/^Expected SHA-256 f{64}, found /) },
    ],
    [
      'a kept file that was changed',
      ({ folder }) => appendFileSync(rawFile(folder, 'natsector_M2023_dl.csv'), 'x'),
      {
        check: 'raw-files',
        message: expect.stringMatching(
          /^natsector_M2023_dl\.csv is not the file that was ingested/,
        ),
      },
    ],
  ])('names %s', (_, damage, found) => {
    const made = madeStore();
    damage(made);
    expect(graveFindings(made.folder)[0]).toMatchObject({ severity: 'fault', ...found });
  });

  it.each<readonly [string, (made: Made) => void, string]>([
    [
      'a kept file that is gone',
      ({ folder }) => rmSync(rawFile(folder, 'natsector_M2023_dl.csv')),
      'note: Ingested files are not kept, or were changed (raw-files, 1)',
    ],
    [
      'what a writer left behind',
      ({ folder }) =>
        writeFileSync(join(folder, 'data/store/release=oews-2023-05/half.parquet'), ''),
      'note: Files that a writer left behind (left-over, 1)',
    ],
    [
      'a store of an earlier format',
      ({ manifest }) => {
        const old = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
        writeFileSync(manifest, JSON.stringify({ ...old, schemaVersion: 0 }));
      },
      'note: The store is of an earlier format (versions, 1)',
    ],
  ])('notes %s: exit 0', (_, change, heading) => {
    const made = madeStore();
    change(made);
    const { status, stdout } = doctor(made.folder);
    expect(stdout).toContain(heading);
    expect(status).toBe(0);
  });

  it('finds two rows of one key with different figures', () => {
    const { folder } = madeStore();
    const { parts } = JSON.parse(readFileSync('data/sample/manifest.json', 'utf8')) as Manifest;
    const root = join(folder, 'double');
    cpSync('data/sample', root, { recursive: true });
    const path = join(root, parts[0]?.path as string);
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    const [first = ''] = lines.slice(1);
    const figure = /,[\d.]+,published,/.exec(first)?.[0] as string;
    appendFileSync(path, `${first.replace(figure, ',7,published,')}\n`);
    editManifest(join(root, 'manifest.json'), (part) =>
      part.path === parts[0]?.path ? { ...part, ...sums(path) } : part,
    );
    const { status, stdout } = doctor(folder, '--store', 'double', '--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).findings[0]).toMatchObject({
      check: 'duplicates',
      severity: 'fault',
    });
  });
});

describe('a store that cannot be opened is refused by name, and left as it is: exit 2', () => {
  it.each<readonly [string, (manifest: string) => void, RegExp]>([
    [
      'a manifest that is cut off',
      (path) => writeFileSync(path, readFileSync(path, 'utf8').slice(0, 400)),
      /^error: The manifest of the store is damaged or is none\. \(.*manifest\.json\)\n {2}Hint: pathways doctor --rebuild /,
    ],
    [
      'a store of a later version',
      (path) => writeFileSync(path, '{"schemaVersion":9,"program":"pathways","parts":[]}'),
      /^error: The store was written by a later version of pathways \(schema 9; this one reads up to 1\)/,
    ],
  ])('%s', (_, change, message) => {
    const { folder, manifest } = madeStore();
    change(manifest);
    const before = everything(folder);
    for (const args of [['doctor'], ['rank'], ['ingest', 'any.csv']]) {
      const { status, stderr } = runPathways(args, folder);
      expect(stderr).toMatch(message);
      expect(status).toBe(2);
    }
    expect(everything(folder)).toEqual(before);
  });
});

describe('doctor --rebuild', () => {
  it.each<readonly [string, (made: Made) => void]>([
    ['a sound store', () => {}],
    [
      'a missing part',
      ({ folder, parts }) => rmSync(join(folder, 'data/store', parts[0] as string)),
    ],
    ['a manifest that is cut off', ({ manifest }) => writeFileSync(manifest, '{"schemaVer')],
    [
      'a manifest that is cut off, and no records of how files were ingested',
      ({ folder, manifest }) => {
        writeFileSync(manifest, '');
        for (const file of ['natsector_M2023_dl.csv', 'natsector_M2024_dl.csv'])
          rmSync(`${rawFile(folder, file)}.ingest.json`);
      },
    ],
    [
      'a manifest that is gone with all parts',
      ({ folder }) => {
        rmSync(join(folder, 'data/store'), { recursive: true });
        mkdirSync(join(folder, 'data/store'));
      },
    ],
    [
      'a store of a later version',
      ({ manifest }) => {
        const store = JSON.parse(readFileSync(manifest, 'utf8'));
        writeFileSync(manifest, JSON.stringify({ ...store, schemaVersion: 9 }));
      },
    ],
    [
      'what a rebuild that was killed left behind',
      ({ folder, manifest }) => {
        writeFileSync(manifest, '');
        mkdirSync(join(folder, 'data/store.rebuild'));
        writeFileSync(join(folder, 'data/store.rebuild/manifest.json'), 'half');
      },
    ],
  ])('makes %s anew', (_, damage) => {
    const made = madeStore();
    const answer = runPathways(['rank', '--level', '5', '--format', 'json'], made.folder).stdout;
    damage(made);
    const { status, stdout, stderr } = doctor(made.folder, '--rebuild');
    expect(stderr).toBe('The store is made anew from 2 files: 10 rows.\n');
    expect(stdout).toMatch(/2 releases, 2 parts, 10 rows: nothing found\.\n$/);
    expect(status).toBe(0);
    expect(runPathways(['rank', '--level', '5', '--format', 'json'], made.folder).stdout).toBe(
      answer,
    );
    expect(readdirSync(join(made.folder, 'data')).sort()).toEqual(['raw', 'store']);
  });

  it('says again what was said when the files were ingested: release, mapping, --replace', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a.csv'), 'Code,Jobs\n51-4041,500\n');
    writeFileSync(join(folder, 'b.csv'), 'Code,Jobs\n51-4041,700\n');
    writeFileSync(join(folder, 'map.json'), JSON.stringify(MAPPING));
    const asked = ['--mapping', 'map.json', '--release', 'xx-wages-2024'];
    expect(runPathways(['ingest', 'a.csv', ...asked], folder)).toMatchObject({ status: 0 });
    expect(runPathways(['ingest', 'b.csv', ...asked, '--replace'], folder).status).toBe(0);
    for (const file of ['a.csv', 'b.csv', 'map.json']) rmSync(join(folder, file));
    const before = readFileSync(join(folder, 'data/store/manifest.json'), 'utf8');
    writeFileSync(join(folder, 'data/store/manifest.json'), 'gone');
    expect(doctor(folder, '--rebuild').stderr).toMatch(
      /^The store is made anew from \d files?: 1 row/,
    );
    const told = (text: string) =>
      (JSON.parse(text) as Manifest).parts.map(({ path: _, ...part }) => part);
    expect(told(readFileSync(join(folder, 'data/store/manifest.json'), 'utf8'))).toEqual(
      told(before),
    );
  });

  it.each<readonly [string, (folder: string) => void, RegExp]>([
    [
      'is not kept',
      (folder) => rmSync(rawFile(folder, 'natsector_M2023_dl.csv')),
      /^error: The store cannot be made anew; nothing of it was changed\. Of the files it was made of these are not kept:\n {2}natsector_M2023_dl\.csv \(not there: /,
    ],
    [
      'was changed',
      (folder) => appendFileSync(rawFile(folder, 'natsector_M2023_dl.csv'), 'x'),
      /\n {2}natsector_M2023_dl\.csv \(changed: /,
    ],
  ])('leaves the store as it is where a file %s: exit 2', (_, change, message) => {
    const { folder } = madeStore();
    change(folder);
    const before = everything(folder);
    const { status, stdout, stderr } = doctor(folder, '--rebuild');
    expect(stderr).toMatch(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(everything(folder)).toEqual(before);
  });

  it('leaves the store as it is where the manifest is cut off and a part’s file is not kept', () => {
    const { folder, manifest } = madeStore();
    writeFileSync(manifest, '');
    rmSync(join(folder, 'data/raw'), { recursive: true });
    const before = everything(folder);
    const { status, stderr } = doctor(folder, '--rebuild');
    expect(stderr).toMatch(
      /^error: The manifest is damaged, and the file of a part is not kept: release=oews-2024-05\//,
    );
    expect(status).toBe(2);
    expect(everything(folder)).toEqual(before);
  });

  it('leaves the store as it is where another writer holds it', () => {
    const { folder } = madeStore();
    const lock = join(folder, 'data/store.lock');
    writeFileSync(lock, JSON.stringify({ pid: 1, host: 'another', since: '2025-04-02T10:00:00Z' }));
    const { status, stderr } = doctor(folder, '--rebuild');
    expect(stderr).toMatch(/^error: The store is being written by process 1 on another since/);
    expect(status).toBe(2);
    expect(existsSync(lock)).toBe(true);
  }, 20_000);

  it('is refused for the sample and where there is no store', () => {
    const folder = newFolder();
    expect(doctor(folder, '--rebuild', '--store', 'sample')).toMatchObject({ status: 2 });
    expect(doctor(folder, '--rebuild').stderr).toMatch(/^error: There is no store at /);
    expect(readdirSync(folder)).toEqual([]);
  });
});

const MAPPING = {
  title: 'an invented file',
  publisher: 'nobody',
  program: 'xx-wages',
  area: { fixed: { code: '08', type: 'state', title: 'Colorado' } },
  occupation: { code: 'Code' },
  level: 'soc',
  figures: { employment: 'Jobs' },
  units: { employment: 'jobs' },
};

function rawFile(folder: string, file: string): string {
  const raw = join(folder, 'data/raw');
  const sha256 = readdirSync(raw).find((name) => existsSync(join(raw, name, file)));
  return join(raw, sha256 ?? '', file);
}

/** The sums of a part, as the manifest has them. */
function sums(path: string) {
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  return { sha256, ...crc32OfFile(path) };
}

type Part = Manifest['parts'][number];

function editManifest(path: string, edit: (part: Part) => Part): void {
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  writeFileSync(path, JSON.stringify({ ...manifest, parts: manifest.parts.map(edit) }));
}

describe('chart packs', () => {
  const packsOf = (folder: string) => {
    const { stdout } = runPathways(['doctor', '--format', 'json'], folder);
    return (JSON.parse(stdout) as { findings: readonly Finding[] }).findings.filter(
      ({ check }) => check === 'packs',
    );
  };

  it('are no finding where they show what the store holds', () => {
    const { folder } = madeStore();
    const pack = ['pack', '--naics', '31-33', '--only', 'prompts'];
    expect(runPathways(pack, folder).status).toBe(0);
    expect(packsOf(folder)).toEqual([]);
  });

  it('are one where the file they were made from is not in the store, or a newer release is', () => {
    const { folder } = madeStore();
    const made = (naics: string, ...more: readonly string[]) =>
      runPathways(['pack', '--naics', naics, '--only', 'prompts', ...more], folder).status;
    expect(made('31-33', '--out', 'reports/a')).toBe(0);
    expect(made('62', '--release', '2023-05', '--out', 'reports/b')).toBe(0);
    const path = join(folder, 'reports/a/datapackage.json');
    const changed = readFileSync(path, 'utf8').replaceAll(
      /"sha256": "[0-9a-f]{6}/g,
      '"sha256": "000000',
    );
    writeFileSync(path, changed);
    expect(packsOf(folder).map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      expect.stringMatching(
        /^warning: it was made from a file of OEWS May 2024 that the store does not hold \(sha256 000000/,
      ),
      'note: it shows OEWS May 2023; the store has OEWS May 2024',
    ]);
  });
});
