import { expect, it } from 'vitest';
import { consoleSteps, isShownBy, words } from './console-blocks.ts';

it('of a page only the blocks marked to be run are taken, with what they show', () => {
  const page = [
    '```console',
    '$ pathways ingest oesm24in4.zip',
    '```',
    '```console run',
    '$ pathways sectors',
    'rank  title',
    '…',
    '$ pathways catalog',
    '```',
    '$ pathways explain',
  ].join('\n');
  expect(consoleSteps(page)).toEqual([
    { command: 'pathways sectors', output: 'rank  title\n…', line: 5 },
    { command: 'pathways catalog', output: undefined, line: 8 },
  ]);
});

it.each([
  ['equal text', 'a\nb', 'a\nb\n', true],
  ['a line that is left out', 'a\n…\nd', 'a\nb\nc\nd\n', true],
  ['the rest that is left out', 'a\n…', 'a\nb\nc\n', true],
  ['another line', 'a\nb', 'a\nc\n', false],
  ['a line too many', 'a', 'a\nb\n', false],
  ['signs that mean something in a pattern', '$1.50 (+2)', '$1.50 (+2)\n', true],
  ['a dot that is no dot', 'a.b', 'acb\n', false],
])('what a page shows is compared: %s', (_, shown, printed, equal) => {
  expect(isShownBy(shown, printed)).toBe(equal);
});

it('words in quotes stay together', () => {
  expect(words('pathways sectors --area "New York" --out \'a b.csv\'')).toEqual([
    'pathways',
    'sectors',
    '--area',
    'New York',
    '--out',
    'a b.csv',
  ]);
});
