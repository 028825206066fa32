import { describe, expect, it } from 'vitest';
import { widAreas } from '../../src/sources/wid/area.ts';
import { testFixtures } from '../support/fixture-tests.ts';
import { fixtureFiles, readFileFacts } from '../support/read-fixture.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

testFixtures('wid-projections');

const scratch = temporaryFolders();

describe('projections of the Workforce Information Database', () => {
  it('say that industries without a NAICS code are left out, and how many', async () => {
    const [file = ''] = fixtureFiles('fixtures/wid-projections/matrix', scratch());
    const { problems, counts } = await readFileFacts(file);
    expect(
      problems.mentions.get('rows of industries without a NAICS code of their own, left out'),
    ).toBe(1);
    expect(Object.fromEntries(counts)).toEqual({ confidential: 6 });
  });
});

describe('areas of the Workforce Information Database', () => {
  const { readArea } = widAreas(() => true);
  it.each([
    ['the nation', ['CO', '08', '00', 'Nation', '000000', 'US'], '99 us U.S.'],
    ['the state', ['CO', '08', '01', 'State', '000000', 'Colorado'], '08 state Colorado'],
    [
      'a county',
      ['CO', '08', '04', 'County', '000031', 'Denver County'],
      '08031 county Denver County',
    ],
    [
      'a metropolitan area',
      ['CO', '08', '21', 'Metropolitan Statistical Area', '019740', 'Denver'],
      '19740 metro Denver',
    ],
    [
      'a division by its code alone',
      ['CO', '08', '23', '', '012345', 'A division'],
      '12345 metro-division A division',
    ],
    [
      'a nonmetropolitan area',
      ['CO', '8', '31', 'Balance of State', '800001', 'East'],
      'CO-31-800001 nonmetro East',
    ],
    [
      'a region of its own',
      ['', '08', '15', 'Workforce Region', '3', ''],
      'CO-15-000003 region Colorado, area 3',
    ],
  ])('%s', (_, cells, expected) => {
    const found = readArea?.read(cells);
    expect(found && 'ok' in found && `${found.ok.code} ${found.ok.type} ${found.ok.title}`).toBe(
      expected,
    );
  });

  it('need their state', () => {
    expect(readArea?.read(['', '', '01', 'State', '000000', ''])).toEqual({
      bad: 'Expected a state (stateabbrv, stfips), found ""',
    });
  });
});
