import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { localServers } from '../support/local-server.ts';
import { smallRows, writeOewsCsv } from '../support/oews-csv.ts';
import { OEWS, oewsSectorZip, Publisher } from '../support/publisher.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { storeContent } from '../support/store-content.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';
import { type KillCounts, killAtMoments } from './kill-trials.ts';
import { copyProgram } from './program-copy.ts';
import { run } from './run-killed.ts';

/** `npm run faults` asks for more. */
const KILLS = Number(process.env.PATHWAYS_KILLS ?? 4);
const SEED = Number(process.env.PATHWAYS_SEED ?? 1);
const TIMEOUT = 60_000 + KILLS * 20_000;

const newFolder = temporaryFolders();
const serve = localServers();
let program = '';
let template = '';

beforeAll(async () => {
  program = copyProgram(join(newFolder(), 'program'));
  template = newFolder();
  writeOewsCsv(template, 'natsector_M2023_dl.csv', smallRows());
  writeOewsCsv(template, 'natsector_M2024_dl.csv', smallRows({}, 3));
  const first = ['ingest', 'natsector_M2023_dl.csv'];
  expect(await run({ program, args: first, cwd: template })).toMatchObject({ status: 0 });
});

describe(`${KILLS} kills at seeded moments (seed ${SEED})`, () => {
  it(
    'of ingest: the store holds all of the file or none, and the next run completes',
    async () => {
      const counts = await killAtMoments(
        {
          template,
          command: (cwd) => ({ program, args: ['ingest', 'natsector_M2024_dl.csv'], cwd }),
          state: (folder) => storeContent(join(folder, 'data/store')),
        },
        KILLS,
        seededRandom(SEED),
        newFolder(),
      );
      note('ingest', counts);
    },
    TIMEOUT,
  );

  it(
    'of refresh: the store holds all of the file or none, and the next run completes',
    async () => {
      const publisher = new Publisher();
      publisher.offer(`${OEWS}/oesm25in4.zip`, oewsSectorZip(2025, smallRows({}, 2)));
      const server = await serve(publisher.handle);
      const config = {
        contact: 'you@example.org',
        sources: [{ kind: 'oews-sectors' }],
        // A whole pack takes seconds each time.
        packs: process.env.PATHWAYS_KILLS === undefined ? [] : [{ sector: '31-33' }],
      };
      writeFileSync(join(template, 'pathways.config.json'), JSON.stringify(config));
      const counts = await killAtMoments(
        {
          template,
          command: (cwd) => ({
            program,
            args: ['refresh', '--release', '2025-05'],
            cwd,
            env: { PATHWAYS_MIRROR: server.origin },
          }),
          state: (folder) => storeContent(join(folder, 'data/store')),
        },
        KILLS,
        seededRandom(SEED + 1),
        newFolder(),
      );
      note('refresh', counts);
    },
    TIMEOUT,
  );

  it(
    'of pack: the folder is the old pack or the new one, whole, and the next run completes',
    async () => {
      const packs = newFolder();
      const pack = (naics: string, cwd: string) => ({
        program,
        args: ['pack', '--naics', naics, '--only', 'prompts', '--out', 'pack', '--force'],
        cwd,
        env: { PATHWAYS_STORE: 'sample' },
      });
      expect(await run(pack('62', packs))).toMatchObject({ status: 0 });
      const counts = await killAtMoments(
        {
          template: packs,
          command: (cwd) => pack('31-33', cwd),
          state: async (folder) => packState(join(folder, 'pack')),
        },
        KILLS,
        seededRandom(SEED + 2),
        newFolder(),
        movedAside,
      );
      note('pack', counts);
    },
    TIMEOUT,
  );
});

/** Checksums of all files of a pack, which must be those that its list names. */
function packState(folder: string): unknown {
  const package_ = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
  for (const { path } of package_.resources) readFileSync(join(folder, path));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((path) => [path.slice(folder.length), sha256(readFileSync(path))]);
}

/** The moment between two renames: the old pack stands beside, whole, and the next run puts it back or replaces it. */
function movedAside(folder: string): string | undefined {
  if (existsSync(join(folder, 'pack'))) return undefined;
  const aside = readdirSync(folder).find((name) => name.endsWith('.old'));
  expect(aside).toBeDefined();
  expect(packState(join(folder, aside ?? ''))).not.toEqual([]);
  return 'old pack moved aside';
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** For `npm run faults`, which prints them. */
function note(command: string, counts: KillCounts): void {
  const folder = process.env.PATHWAYS_FAULTS_OUT;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${command}.json`), JSON.stringify(counts));
}
