import { describe, expect, it } from 'vitest';
import { testFixtures } from '../support/fixture-tests.ts';
import { fixtureFiles } from '../support/read-fixture.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

testFixtures('projections-central');

const scratch = temporaryFolders();

describe('a copy of Projections Central without years', () => {
  const ingest = (...release: string[]) => {
    const folder = scratch();
    const [file = ''] = fixtureFiles('fixtures/projections-central/no-years', folder);
    return runPathways(['ingest', file, '--no-keep', '--store', 'store', ...release], folder);
  };

  it.each([['pc-2022-32'], ['pc-2022-2032'], ['2022-32']])(
    'is read with --release %s',
    (release) => {
      const { status, stdout } = ingest('--release', release);
      expect(status).toBe(0);
      expect(stdout).toContain('Projections Central 2022–32, 2 rows stored');
    },
  );

  it('is asked for its release', () => {
    expect(ingest()).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'error: Neither the file nor its name says which release it is of. (copy.csv)\n  Hint: Say it: pathways ingest FILE --release pc-2022-32.\n',
    });
  });

  it.each([['ep-2022-32'], ['pc-2032-22'], ['2022'.slice(0, 3)], ['oews-2024-05']])(
    'is refused with --release %s',
    (release) => {
      const { status, stderr } = ingest('--release', release);
      expect(status).toBe(2);
      expect(stderr).toBe(
        `error: Expected a release such as pc-2022-32 after --release, found ${JSON.stringify(release)}.\n  Hint: The file is of pc: --release pc-2022-32.\n`,
      );
    },
  );
});

describe('a file of Projections Central with years', () => {
  it('contradicts another --release', () => {
    const folder = scratch();
    const [file = ''] = fixtureFiles('fixtures/projections-central/us-among-states', folder);
    const { status, stderr } = runPathways(
      ['ingest', file, '--no-keep', '--store', 'store', '--release', 'pc-2024-34'],
      folder,
    );
    expect(status).toBe(2);
    expect(stderr).toBe(
      'error: The row is of pc-2022-32, --release says pc-2024-34. (projections.csv › E2)\n  Hint: Leave --release out, or check that this is the file you mean.\n',
    );
  });
});
