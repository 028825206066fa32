import { mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { smallRows, writeOewsCsv } from '../support/oews-csv.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { storeContent } from '../support/store-content.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';
import { run } from './run-killed.ts';

const newFolder = temporaryFolders();
const program = join(process.cwd(), 'bin/pathways.js');
const PRESSES = 5;

const TRIALS: readonly (readonly [string, readonly string[], string])[] = [
  ['ingest', ['ingest', 'natsector_M2024_dl.csv'], 'data/store/manifest.json'],
  ['rank', ['rank', '--naics', '31-33', '--out', 'out.csv', '--store', 'sample'], 'out.csv'],
  [
    'chart',
    ['chart', 'size', '--naics', '31-33', '--out', 'out.png', '--store', 'sample'],
    'out.png',
  ],
  ['page', ['page', '--naics', '31-33', '--out', 'out.html', '--store', 'sample'], 'out.html'],
  [
    'workbook',
    ['workbook', '--naics', '31-33', '--out', 'out.xlsx', '--store', 'sample'],
    'out.xlsx',
  ],
  [
    'pack',
    ['pack', '--naics', '31-33', '--only', 'prompts', '--out', 'out', '--store', 'sample'],
    'out/datapackage.json',
  ],
];

it.skipIf(process.platform === 'win32').each(TRIALS)(
  'Ctrl-C in the middle of %s ends it by the signal (130 in a shell), with all of its result or none',
  async (_, args, result) => {
    const random = seededRandom(9);
    const parent = newFolder();
    const input = 'natsector_M2024_dl.csv';
    const fresh = () => {
      const folder = mkdtempSync(join(parent, 'run-'));
      writeOewsCsv(folder, input, smallRows());
      return folder;
    };
    const whole = fresh();
    const { ms, status } = await run({ program, args, cwd: whole });
    expect(status).toBe(0);
    const names = filesIn(whole);
    for (let press = 0; press < PRESSES; press += 1) {
      const cwd = fresh();
      const moment = { ms: ((press + random()) / PRESSES) * ms, signal: 'SIGINT' } as const;
      const ended = await run({ program, args, cwd, env: { TMPDIR: cwd } }, moment);
      const where = JSON.stringify({ moment, ended });
      expect(ended.signal === 'SIGINT' || ended.status === 0, where).toBe(true);
      expect(ended.stderr, where).toBe('');
      const left = filesIn(cwd);
      expect(
        left.filter((name) => /\.(tmp|old|lock)$/.test(name)),
        where,
      ).toEqual([]);
      if (left.includes(result))
        expect(left.length, where).toBeGreaterThanOrEqual(names.length - 1);
      else
        expect(
          left.filter((name) => name !== input && !name.startsWith('data')),
          where,
        ).toEqual([]);
      const content = await storeContent(join(cwd, 'data/store'));
      expect(content.length, where).toBe(left.includes('data/store/manifest.json') ? 1 : 0);
    }
  },
);

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}
