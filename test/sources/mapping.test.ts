import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMapping } from '../../src/sources/mapped/schema.ts';
import { testFixtures } from '../support/fixture-tests.ts';
import { fixtureFiles, readFileFacts } from '../support/read-fixture.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

testFixtures('mapping');

const scratch = temporaryFolders();

describe('problems of a mapped file', () => {
  it('have the addresses of their cells', async () => {
    const folder = 'fixtures/mapping/one-bad-cell';
    const { readMapping } = await import('../../src/commands/ingest/read-mapping.ts');
    const [file = ''] = fixtureFiles(folder, scratch());
    const { problems } = await readFileFacts(file, undefined, [
      await readMapping(join(folder, 'mapping.json')),
    ]);
    expect(problems.lines(5)).toEqual([
      'bad-cell.csv › C3: Expected a number or a mark, found "about 120000".',
      'bad-cell.csv › D4: Expected no negative number, found -5.',
    ]);
  });
});

it.each([
  ['constructor', 'area-constructor'],
  ['__proto__', 'area-proto'],
])('a cell that says %s is a word like any other', async (word, code) => {
  const { readMapping } = await import('../../src/commands/ingest/read-mapping.ts');
  const folder = scratch();
  const mapping = JSON.parse(readFileSync('fixtures/mapping/foreign/mapping.json', 'utf8'));
  mapping.area.values = { Nordland: { code: 'north', type: 'region', title: 'Nordland' } };
  writeFileSync(join(folder, 'mapping.json'), JSON.stringify(mapping));
  const table = readFileSync('fixtures/mapping/foreign/arbeitsmarkt.csv', 'utf8');
  writeFileSync(join(folder, 'table.csv'), table.replaceAll('Nordland', word));
  const { rows } = await readFileFacts(join(folder, 'table.csv'), undefined, [
    await readMapping(join(folder, 'mapping.json')),
  ]);
  expect(new Set(rows.map(({ area }) => area))).toEqual(new Set([code, 'area-sudtal']));
});

describe('a draft of a mapping', () => {
  it.each([
    ['fixtures/mapping/foreign/arbeitsmarkt.csv', 'fixtures/mapping/foreign/mapping.json'],
    ['fixtures/mapping/thousands/thousands.csv', 'fixtures/mapping/thousands/mapping.json'],
  ])('of %s says what its mapping says', (file, expected) => {
    const draft = draftOf(file);
    const mapping = JSON.parse(readFileSync(expected, 'utf8'));
    const { area, occupation, level, figures, units } = draft;
    const said = { area, occupation, level, figures, units };
    expect(said).toEqual({
      area: mapping.area,
      occupation: mapping.occupation,
      level: mapping.level,
      figures: mapping.figures,
      units: mapping.units,
    });
  });

  it.each([
    ['fixtures/new-york/mixed-periods/ny.csv', []],
    ['fixtures/new-york/wages-without-year/ny-wages.csv', ['--release', '2023']],
    ['fixtures/california/ten-year-openings/ca.csv', []],
    ['fixtures/mapping/foreign/arbeitsmarkt.csv', []],
  ])('of %s loads its rows', (file, release) => {
    const folder = scratch();
    const path = resolve(file);
    const drafted = runPathways(['ingest', path, '--suggest-mapping', '--out', 'map.json'], folder);
    expect(drafted).toMatchObject({ status: 0, stderr: '' });
    expect(drafted.stdout).toContain('Look through map.json, what it is unsure of first; then: ');
    const { status, stdout, stderr } = runPathways(
      ['ingest', path, '--mapping', 'map.json', '--no-keep', '--store', 'store', ...release],
      folder,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(
      `${readFileSync(path, 'utf8').trim().split('\n').length - 1} rows stored`,
    );
  });

  it('is refused for a table without SOC codes', () => {
    const folder = scratch();
    writeFileSync(join(folder, 'other.csv'), 'a,b\n1,2\n');
    expect(runPathways(['ingest', 'other.csv', '--suggest-mapping'], folder)).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'error: Expected a column of SOC codes (11-2021) below a row of headings, found none. (other.csv)\n  Hint: Only tables of occupations by SOC code can be mapped.\n',
    });
  });
});

describe('a mapping that is not as the schema says', () => {
  const good = JSON.parse(readFileSync('fixtures/mapping/fractions/mapping.json', 'utf8'));
  it.each([
    ['no JSON', '{', /^The mapping is no JSON: /],
    ['an unknown part', { ...good, colour: 'red' }, /colour/],
    ['an unknown measure', { ...good, figures: { jobs: 'Base' } }, /figures.*/],
    ['no figure', { ...good, figures: {} }, /figures: no figure is mapped/],
    ['an unknown unit', { ...good, units: { employment: 'dozens' } }, /units\.employment: /],
    [
      'a program with a period',
      { ...good, program: 'co-2022-32' },
      /program: the period is not part of it/,
    ],
    ['an unknown mark', { ...good, withheld: { signs: { x: 'gone' } } }, /withheld\.signs\.x: /],
    ['no way to read areas', { ...good, area: { column: 'State' } }, /area\.read: /],
  ])('with %s is refused', (_, mapping, expected) => {
    const text = typeof mapping === 'string' ? mapping : JSON.stringify(mapping);
    expect(() => parseMapping(text, { file: 'map.json' })).toThrow(expected);
  });
});

function draftOf(file: string) {
  const { status, stdout, stderr } = runPathways(
    ['ingest', resolve(file), '--suggest-mapping'],
    scratch(),
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}
