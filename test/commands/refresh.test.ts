import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RefreshChanges } from '../../src/analysis/refresh-changes.ts';
import { runRefresh } from '../../src/commands/refresh/run.ts';
import type { RefreshSteps } from '../../src/commands/refresh/steps.ts';
import { RequestError } from '../../src/domain/errors.ts';
import { DOWNLOAD_LIMITS } from '../../src/download/limits.ts';
import { Store } from '../../src/store/store.ts';
import { localServers } from '../support/local-server.ts';
import { row, smallRows } from '../support/oews-csv.ts';
import { OEWS, oewsSectorZip, Publisher } from '../support/publisher.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';
import { testContext } from '../support/test-context.ts';

const newFolder = temporaryFolders();
const serve = localServers();

const STEPS: RefreshSteps = {
  sleep: async () => {},
  limits: { ...DOWNLOAD_LIMITS, attempts: 2, idleMs: 500 },
};

/** The 2024 file: production occupations with two detailed ones. All figures are invented. */
const MAY_2024 = [
  ...smallRows(),
  { ...row('51-2028', 'Assemblers', 5000, 40_000), O_GROUP: 'detailed' },
  { ...row('51-4041', 'Machinists', 900, 50_000), O_GROUP: 'detailed' },
  { ...row('51-9199', 'Production Workers, All Other', 700, 39_000), O_GROUP: 'detailed' },
];
const MAY_2025 = [
  ...smallRows({}, 2),
  { ...row('51-2028', 'Assemblers', 5010, 40_100), O_GROUP: 'detailed' },
  { ...row('51-4041', 'Machinists', 9000, 50_000), O_GROUP: 'detailed', A_MEAN: '*' },
  { ...row('51-9061', 'Inspectors', 800, 45_000), O_GROUP: 'detailed' },
];

async function trial(config: object = {}, now = '2026-05-04T06:00:00Z') {
  const folder = newFolder();
  const publisher = new Publisher();
  const server = await serve(publisher.handle);
  writeConfig(folder, config);
  const refresh = async (options = {}, steps: Partial<RefreshSteps> = {}) => {
    const context = testContext(folder, { PATHWAYS_MIRROR: server.origin }, now);
    const code = await runRefresh(context, options, { ...STEPS, ...steps });
    const path = join(folder, 'reports/changes.json');
    const changes = existsSync(path)
      ? (JSON.parse(readFileSync(path, 'utf8')) as RefreshChanges)
      : undefined;
    return { code, ...context.printed, changes };
  };
  return { folder, publisher, server, refresh };
}

function writeConfig(folder: string, config: object): void {
  const whole = {
    contact: 'you@example.org',
    sources: [{ kind: 'oews-sectors' }],
    packs: [{ sector: '31-33' }],
    ...config,
  };
  writeFileSync(join(folder, 'pathways.config.json'), JSON.stringify(whole));
}

const releasesOf = async (folder: string) =>
  (await Store.open(join(folder, 'data/store')))?.releases.map(({ release }) => release);

describe('pathways refresh', () => {
  it('fetches, loads and says what is new; then finds nothing new; then a new release', async () => {
    const { folder, publisher, server, refresh } = await trial();
    publisher.offer(`${OEWS}/oesm24in4.zip`, oewsSectorZip(2024, MAY_2024));
    const first = await refresh();
    expect(first.code).toBe(0);
    expect(first.err).toBe('');
    expect(first.out).toContain('oesm25in4.zip: not published yet (OEWS May 2025 is not there)');
    expect(await releasesOf(folder)).toEqual(['oews-2024-05']);
    expect(first.changes?.releases).toEqual([
      { release: 'oews-2024-05', kind: 'new', files: [{ file: 'oesm24in4.zip', rows: 6 }] },
    ]);
    expect(first.changes?.packs[0]?.note).toContain('First figures of it: OEWS May 2024');

    const before = server.requests.length;
    const second = await refresh({ failOnChange: true });
    expect({ code: second.code, changed: second.changes?.changed }).toEqual({
      code: 0,
      changed: false,
    });
    expect(server.requests.slice(before).map(({ url }) => url)).toEqual([`/${OEWS}/oesm25in4.zip`]);

    publisher.offer(`${OEWS}/oesm25in4.zip`, oewsSectorZip(2025, MAY_2025));
    const third = await refresh({ failOnChange: true });
    expect(third.code).toBe(1);
    expect(await releasesOf(folder)).toEqual(['oews-2024-05', 'oews-2025-05']);
    const changes = third.changes?.packs[0]?.changes;
    expect(changes?.came.map(({ code }) => code)).toEqual(['51-9061']);
    expect(changes?.went.map(({ code }) => code)).toEqual(['51-9199']);
    expect(changes?.withheld).toEqual([
      { code: '51-4041', title: 'Machinists', level: 'detailed', measures: ['annualMeanWage'] },
    ]);
    const detailed = changes?.levels.find(({ level }) => level === 'detailed');
    // Machinists: SE = √((900 · 2 %)² + (9,000 · 2 %)²) = 180.9; margin = 1.645 · 180.9 = 298.
    expect(detailed?.figures).toEqual([
      {
        code: '51-4041',
        title: 'Machinists',
        measure: 'employment',
        from: 900,
        to: 9000,
        margin: 298,
      },
    ]);
    expect(detailed?.ranks.map(({ code, from, to }) => [code, from.rank, to.rank])).toEqual([
      ['51-2028', 1, 2],
      ['51-4041', 2, 1],
    ]);
    const page = readFileSync(join(folder, 'reports/changes.md'), 'utf8');
    expect(page).toContain('OEWS is not a time series');
    expect(page).toContain('| 51-4041 | Machinists | jobs | 900 | 9,000 | +8,100 ± 298 |');

    expect((await refresh({ failOnChange: true })).code).toBe(0);
  });

  it('takes the publisher’s newer file of the same address in the place of the older', async () => {
    const { publisher, refresh } = await trial();
    publisher.offer(`${OEWS}/oesm25in4.zip`, oewsSectorZip(2025, MAY_2025));
    await refresh();
    const mended = [
      ...MAY_2025.slice(0, -1),
      { ...row('51-9061', 'Inspectors', 820, 45_000), O_GROUP: 'detailed' },
    ];
    publisher.offer(`${OEWS}/oesm25in4.zip`, oewsSectorZip(2025, mended));
    const { code, changes } = await refresh();
    expect(code).toBe(0);
    expect(changes?.releases[0]?.kind).toBe('different');
    const levels = changes?.packs[0]?.changes?.levels ?? [];
    expect(levels.flatMap(({ figures }) => figures)).toEqual([
      {
        code: '51-9061',
        title: 'Inspectors',
        measure: 'employment',
        from: 800,
        to: 820,
        margin: null,
      },
    ]);
  });

  it('does all that can be done where something cannot, and exits with 2', async () => {
    const { folder, publisher, refresh } = await trial({
      sources: [{ kind: 'bls-occupations' }, { kind: 'oews-sectors' }, { kind: 'oews-national' }],
      files: ['missing.csv'],
    });
    const page = Buffer.from('<!DOCTYPE html><title>Access Denied</title>');
    publisher.offer('www.bls.gov/emp/ind-occ-matrix/occupation.xlsx', page);
    publisher.offer(`${OEWS}/oesm25in4.zip`, oewsSectorZip(2025, MAY_2025));
    publisher.offer(`${OEWS}/oesm25nat.zip`, Buffer.from('PK no archive'));
    const { code, err, changes } = await refresh({ failOnChange: true });
    expect(code).toBe(2);
    expect(await releasesOf(folder)).toEqual(['oews-2025-05']);
    expect(changes?.files.map(({ file, outcome }) => [file, outcome])).toEqual([
      ['occupation.xlsx', 'failed'],
      ['oesm25in4.zip', 'stored'],
      ['oesm25nat.zip', 'failed'],
      ['missing.csv', 'failed'],
    ]);
    expect(err).toContain('found a web page ("Access Denied")');
    expect(err).toContain('pathways ingest FILE');
    const kept = readdirSync(join(folder, 'data/raw'), { recursive: true, encoding: 'utf8' });
    expect(kept.filter((name) => /nat\.zip|occupation|tmp$/.test(name))).toEqual([]);
    expect(readFileSync(join(folder, 'reports/changes.md'), 'utf8')).toContain(
      '## Could not be done',
    );
  });

  it('takes a file on disk in the place of a download', async () => {
    const { folder, server, refresh } = await trial({ files: ['downloads/oesm25in4.zip'] });
    mkdirSync(join(folder, 'downloads'));
    writeFileSync(join(folder, 'downloads/oesm25in4.zip'), oewsSectorZip(2025, MAY_2025));
    expect((await refresh()).code).toBe(0);
    expect(await releasesOf(folder)).toEqual(['oews-2025-05']);
    // What is in the raw folder without a word of where it came from was ingested by hand.
    writeConfig(folder, {});
    expect((await refresh()).code).toBe(0);
    expect(server.requests).toEqual([]);
  });

  it('looks in spring for last May, before for the May before that, and never takes it for the newer', async () => {
    const { folder, publisher, server, refresh } = await trial({}, '2026-03-31T23:00:00Z');
    publisher.offer(`${OEWS}/oesm24in4.zip`, oewsSectorZip(2024, MAY_2024));
    await refresh();
    expect(server.requests.map(({ url }) => url)).toEqual([`/${OEWS}/oesm24in4.zip`]);
    // A server that answers with last year's file under this year's name.
    publisher.offer(`${OEWS}/oesm25in4.zip`, oewsSectorZip(2024, MAY_2024));
    writeConfig(folder, {});
    const later = testContext(folder, { PATHWAYS_MIRROR: server.origin }, '2026-04-01T00:00:00Z');
    expect(await runRefresh(later, {}, STEPS)).toBe(2);
    expect(later.printed.err).toContain(
      'The file is that of OEWS May 2024, under a name of OEWS May 2025.',
    );
    publisher.offer(`${OEWS}/oesm25in4.zip`, oewsSectorZip(2024, MAY_2025));
    const again = testContext(folder, { PATHWAYS_MIRROR: server.origin }, '2026-04-02T00:00:00Z');
    expect(await runRefresh(again, {}, STEPS)).toBe(2);
    expect(again.printed.err).toContain('The file states several releases');
    expect(await releasesOf(folder)).toEqual(['oews-2024-05']);
    const kept = readdirSync(join(folder, 'data/raw'), { recursive: true, encoding: 'utf8' });
    expect(kept.filter((name) => name.includes('oesm25'))).toEqual([]);
  });

  it('--release fetches another year, and refuses what no source has', async () => {
    const { folder, publisher, refresh } = await trial();
    publisher.offer(`${OEWS}/oesm23in4.zip`, oewsSectorZip(2023, MAY_2024));
    expect((await refresh({ release: '2023-05' })).code).toBe(0);
    expect(await releasesOf(folder)).toEqual(['oews-2023-05']);
    await expect(refresh({ release: 'ny-2024-34' })).rejects.toThrow(RequestError);
  });

  it('--dry-run asks nobody and changes nothing', async () => {
    const { folder, server, refresh } = await trial({
      sources: [{ kind: 'oews-sectors' }, { kind: 'colorado-wid' }],
    });
    const { code, out } = await refresh({ dryRun: true });
    expect(code).toBe(0);
    expect(out).toBe(`OEWS by industry, U.S., OEWS May 2025: oesm25in4.zip
  would be fetched: https://${OEWS}/oesm25in4.zip
  if that is not published yet, OEWS May 2024: would be fetched: https://${OEWS}/oesm24in4.zip
Colorado projections by industry and occupation, long term, the newest: colorado-long-term-gyeb-jc69.csv
  would be fetched: https://data.colorado.gov/resource/gyeb-jc69.csv?$limit=5000000&$order=:id
`);
    expect(server.requests).toEqual([]);
    expect(readdirSync(folder)).toEqual(['pathways.config.json']);
  });

  it('checks the store and makes the packs after loading, and exits with 2 where one cannot be made', async () => {
    const { publisher, refresh } = await trial({
      areas: ['US'],
      packs: [{ sector: '31-33', options: { top: 5 } }, { sector: '62' }],
    });
    publisher.offer(`${OEWS}/oesm25in4.zip`, oewsSectorZip(2025, MAY_2025));
    const called: string[] = [];
    const { code, changes } = await refresh(
      {},
      {
        checkStore: async () => {
          called.push('check');
          return ['one finding'];
        },
        writePack: async (_context, { sector, area, options }) => {
          called.push(`${sector} ${area} ${JSON.stringify(options)}`);
          if (sector === '62') throw new RequestError('The store has no industry 62.');
          return [];
        },
      },
    );
    expect(called).toEqual(['check', '31-33 US {"top":5}', '62 US {}']);
    expect({ code, remarks: changes?.remarks }).toEqual({
      code: 2,
      remarks: ['one finding', 'The store has no industry 62.'],
    });
  });

  it('says of files that a run loaded which was stopped before its report', async () => {
    const { publisher, refresh } = await trial();
    publisher.offer(`${OEWS}/oesm24in4.zip`, oewsSectorZip(2024, MAY_2024));
    await refresh();
    publisher.offer(`${OEWS}/oesm25in4.zip`, oewsSectorZip(2025, MAY_2025));
    const stop = async () => {
      throw new Error('stopped');
    };
    await expect(refresh({}, { checkStore: stop })).rejects.toThrow('stopped');
    const { changes } = await refresh();
    expect(changes?.releases.map(({ release }) => release)).toEqual(['oews-2025-05']);
    expect(changes?.packs[0]?.changes?.from.release).toBe('oews-2024-05');
    expect((await refresh()).changes?.changed).toBe(false);
  });

  it('refuses a mirror that is not on this machine', async () => {
    const { folder } = await trial();
    const context = testContext(folder, { PATHWAYS_MIRROR: 'http://192.168.1.2:8080' });
    await expect(runRefresh(context, {}, STEPS)).rejects.toThrow('a server on this machine');
  });
});

describe('the config', () => {
  it.each([
    ['no contact', { contact: undefined }, 'contact: '],
    ['an unknown source', { sources: [{ kind: 'oews' }] }, 'sources.0.kind: '],
    [
      'an http address',
      { sources: [{ kind: 'url', url: 'http://www.bls.gov/a.csv' }] },
      'no https address',
    ],
    [
      'an address that is none',
      { sources: [{ kind: 'url', url: 'https://[::::/a.csv' }] },
      'sources.0.url: no https address',
    ],
    [
      'an address with a password',
      { sources: [{ kind: 'url', url: 'https://me:secret@a.gov/a.csv' }] },
      /^(?!.*secret).*sources\.0\.url: an address with a password in it/s,
    ],
    [
      'a path as a name',
      { sources: [{ kind: 'url', url: 'https://a.gov/', fileName: '../a.csv' }] },
      'no plain file name',
    ],
    ['a sector that is none', { packs: [{ sector: '99x' }] }, 'packs.0.sector: no NAICS code'],
    ['an unknown part', { source: [] }, 'the config: '],
  ])('that has %s is refused, by its place', async (_, change, message) => {
    const { refresh } = await trial(change);
    await expect(refresh()).rejects.toThrow(message);
  });
});
