import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { code, GENERATED, table } from './markdown.ts';

const FIXTURES = 'fixtures';

/** Every trap of the publishers' files, with the fixture that springs it and the test that runs that. */
export function trapsPage(): string {
  const sources = readdirSync(FIXTURES).sort();
  const lines = [
    GENERATED,
    '',
    '# Traps',
    '',
    'What publishers’ files do that a reader does not expect. Each trap has a fixture, the smallest file that springs it with what must come out, in a folder named for it; the test runs every folder. Files that cannot be read at all (cut off, encrypted, no data) are in `test/support/bad-files.ts`, run by `test/commands/ingest-bad-input.test.ts`.',
    '',
    ...sources.flatMap(sourceSection),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function sourceSection(source: string): readonly string[] {
  const fixtures = readdirSync(join(FIXTURES, source)).sort();
  const rows = fixtures.map((name) => [trapOf(join(FIXTURES, source, name)), code(name)]);
  return [
    `## ${source}`,
    '',
    `Fixtures: ${code(`fixtures/${source}/`)}. Test: ${code(testOf(source))}.`,
    '',
    ...table(['trap', 'fixture'], rows),
    '',
  ];
}

/** What a fixture says it is about: in its expected outcome, or in a text beside it. */
function trapOf(folder: string): string {
  const about = join(folder, 'about.txt');
  if (existsSync(about)) return readFileSync(about, 'utf8').trim().split('\n')[0] ?? '';
  const { trap } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  if (typeof trap !== 'string') throw new Error(`${folder} does not say what its trap is`);
  return trap;
}

function testOf(source: string): string {
  const test = `test/sources/${source}.test.ts`;
  if (!existsSync(test)) throw new Error(`${FIXTURES}/${source} has no test ${test}`);
  return test;
}
