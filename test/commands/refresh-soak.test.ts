import { readdirSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runRefresh } from '../../src/commands/refresh/run.ts';
import type { RefreshSteps } from '../../src/commands/refresh/steps.ts';
import { DOWNLOAD_LIMITS } from '../../src/download/limits.ts';
import { breakOff, localServers } from '../support/local-server.ts';
import { ALL_INDUSTRIES, row, smallRows } from '../support/oews-csv.ts';
import { OEWS, oewsSectorZip, Publisher } from '../support/publisher.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { storeContent } from '../support/store-content.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';
import { testContext } from '../support/test-context.ts';

const newFolder = temporaryFolders();
const serve = localServers();
const RUNS = 50;
const YEARS = [2021, 2022, 2023, 2024, 2025];

const STEPS: RefreshSteps = {
  sleep: async () => {},
  limits: { ...DOWNLOAD_LIMITS, attempts: 3, idleMs: 40 },
};

type Fault = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;

const FAULTS: readonly Fault[] = [
  (_request, response) => response.writeHead(500).end(),
  (_request, response) => response.writeHead(429, { 'retry-after': '1' }).end(),
  (_request, response) => response.writeHead(403).end('<html>Access Denied</html>'),
  (_request, response) => response.writeHead(200).end('<!DOCTYPE html><title>No</title>'),
  (_request, response) => response.writeHead(404).end(),
  (request) => request.socket.destroy(),
  () => {},
  (_request, response, body) => breakOff(response, body, body.length >> 1),
  (_request, response, body) => breakOff(response, body, body.length >> 1, '"part"'),
  // Shorter than it is, and no word of it: only what is read can tell.
  (_request, response, body) => {
    const half = body.subarray(0, body.length >> 1);
    response.writeHead(200, { 'content-length': half.length }).end(half);
  },
  (request, response) => response.writeHead(302, { location: request.url }).end(),
  (_request, response) => response.writeHead(302, { location: 'https://example.com/' }).end(),
  (request, response, body) => {
    // A range that was not asked for, and one that is ignored.
    response.writeHead(request.headers.range === undefined ? 206 : 200).end(body);
  },
  (_request, response, body) => {
    const flipped = Buffer.from(body);
    const at = flipped.length >> 1;
    flipped[at] = (flipped[at] ?? 0) ^ 0x55;
    response.writeHead(200).end(flipped);
  },
];

it(`${RUNS} refreshes against a server with random faults end with the store of one without`, async () => {
  const random = seededRandom(1);
  const publisher = new Publisher();
  let faultShare = 0.5;
  let faults = 0;
  const server = await serve((request, response) => {
    const body = publisher.files.get(request.url ?? '');
    if (body === undefined || random() >= faultShare) return publisher.handle(request, response);
    FAULTS[faults % FAULTS.length]?.(request, response, body);
    faults += 1;
  });
  const context = (folder: string, now: string) =>
    testContext(folder, { PATHWAYS_MIRROR: server.origin }, now);
  const folder = newConfig();
  const codes = new Map<number, number>();
  let year = YEARS[0] ?? 0;
  for (let run = 0; run < RUNS; run += 1) {
    year = YEARS[Math.floor((run * YEARS.length) / RUNS)] ?? year;
    const month = String(5 + (run % 8)).padStart(2, '0');
    // Half of the years are revised once, with the same occupations.
    publisher.offer(`${OEWS}/oesm${year % 100}in4.zip`, zip(year, run % 10 < 6 ? 0 : year % 2));
    publisher.offer(`${OEWS}/oesm${year % 100}nat.zip`, zip(year, 0, ALL_INDUSTRIES));
    const one = context(folder, `${year + 1}-${month}-04T06:00:00Z`);
    const code = await runRefresh(one, {}, STEPS);
    codes.set(code, (codes.get(code) ?? 0) + 1);
    expect(one.printed.err).not.toContain('unexpected');
    // Whatever came, the store reads, and nothing half is left.
    if (run % 5 === 4) await contentOf(folder);
    expect(halves(folder)).toEqual([]);
  }
  expect(faults).toBeGreaterThan(3 * FAULTS.length);
  expect([...codes.keys()].sort()).toEqual([0, 2]);

  faultShare = 0;
  const clean = newConfig();
  for (const one of YEARS) {
    for (const target of [folder, clean]) {
      const now = '2026-12-31T00:00:00Z';
      expect(await runRefresh(context(target, now), { release: `${one}-05` }, STEPS)).toBe(0);
    }
  }
  const content = await contentOf(clean);
  expect(content.length).toBe(2 * YEARS.length);
  expect(content.length).toBeGreaterThan(0);
  expect(await contentOf(folder)).toEqual(content);
});

function newConfig(): string {
  const folder = newFolder();
  const config = {
    contact: 'you@example.org',
    sources: [{ kind: 'oews-sectors' }, { kind: 'oews-national' }],
    packs: [{ sector: '31-33' }],
  };
  writeFileSync(join(folder, 'pathways.config.json'), JSON.stringify(config));
  return folder;
}

const made = new Map<string, Buffer>();

function zip(year: number, revision: number, slice: typeof ALL_INDUSTRIES = {}): Buffer {
  const key = `${year} ${revision} ${slice.NAICS}`;
  const rows = [
    ...smallRows(slice, year - 2015),
    {
      ...row('51-4041', 'Machinists', 10 * year + 100 * revision, 50_000),
      O_GROUP: 'detailed',
      ...slice,
    },
  ];
  const bytes = made.get(key) ?? oewsSectorZip(year, rows);
  made.set(key, bytes);
  return bytes;
}

/** All figures of a store by slice and occupation, whatever parts they stand in. */
async function contentOf(folder: string): Promise<readonly unknown[]> {
  const content = [...(await storeContent(join(folder, 'data/store')))];
  // Slices stand in the order in which files came.
  const keyOf = (one: unknown) => JSON.stringify((one as unknown[])[0]);
  return content.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function halves(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tmp$|\.lock$/.test(name),
  );
}
