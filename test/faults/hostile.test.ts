import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';
import { HOSTILE_FILES } from './hostile-files.ts';

const newFolder = temporaryFolders();

/** Far below the gigabyte that some of the files unpack to. */
const ENVIRONMENT = { NODE_OPTIONS: '--max-old-space-size=192' };
const MOST_MS = 20_000;

describe.each(Object.entries(HOSTILE_FILES))('a file with %s', (_, make) => {
  it.each([
    ['pathways ingest', ['ingest', 'hostile']],
    ['pathways conversation read', ['conversation', 'read', 'hostile']],
  ])('is refused by %s, in a short time and little memory', (_command, args) => {
    refuses(args, make());
  });
});

const TEXTS: Readonly<Record<string, () => string>> = {
  'a hundred megabytes': () => 'a'.repeat(100_000_000),
  'JSON nested half a million deep': () => `{"card.missed": ${'['.repeat(400_000)}`,
  'JSON nested deep, and whole': () =>
    `{"card.missed": ${'['.repeat(400_000)}${']'.repeat(400_000)}}`,
  'a million commas': () => ','.repeat(999_000),
  NULs: () => '\0'.repeat(1000),
  'a quote that is not closed': () => `"${'a,\n'.repeat(100_000)}`,
  'the name of an inherited part': () => '{"__proto__": {"a": 1}, "constructor": 2}',
};

describe.each(Object.entries(TEXTS))('a text with %s', (_, make) => {
  it.each([
    ['--wording', ['prompts', '--naics', '31-33', '--wording', 'hostile']],
    ['--categories', ['rank', '--naics', '31-33', '--categories', 'hostile']],
    ['--mapping', ['ingest', 'data.csv', '--mapping', 'hostile']],
  ])('is refused after %s', (_option, args) => {
    refuses(args, make());
  });
});

function refuses(args: readonly string[], content: Buffer | string): void {
  const folder = newFolder();
  writeFileSync(join(folder, 'hostile'), content);
  writeFileSync(join(folder, 'data.csv'), 'soc,jobs\n11-1011,20\n');
  const started = performance.now();
  const { status, stdout, stderr } = runPathways(args, folder, ENVIRONMENT);
  expect(performance.now() - started).toBeLessThan(MOST_MS);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^error: (?!unexpected)/);
  expect(stderr.length).toBeLessThan(10_000);
  expect(stderr).not.toContain('root:');
  expect(readdirSync(folder).sort()).toEqual(['data.csv', 'hostile']);
}
