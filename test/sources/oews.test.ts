import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type ExpectedRanking,
  loadOutcome,
  type Outcome,
  rankingOutcome,
} from '../support/load-outcome.ts';
import { buildFixture, fixtureNames, readExpected } from '../support/source-fixture.ts';

/** `expected.json`: the whole outcome. */
interface Expected extends Omit<Outcome, 'loaded'> {
  /** What `--release` says. */
  readonly release?: string;
  readonly loaded?: Outcome['loaded'] & { readonly ranking?: ExpectedRanking };
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathways-fixture-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('fixtures/oews', () => {
  const fixtures = fixtureNames('oews').map((name) => {
    const expected = readExpected<Expected>('oews', name);
    return { name, expected, trap: expected.trap };
  });

  it.each(fixtures)('$name: $trap', async ({ name, expected }) => {
    const { error, loaded: { ranking, ...loaded } = {}, release } = expected;
    const path = buildFixture('oews', name, folder);
    const outcome = await loadOutcome(path, folder, release);
    expect(outcome).toEqual(error === undefined ? { loaded } : { error });
    if (error !== undefined) expect(leftBehind()).toEqual([]);
    if (ranking !== undefined) expect(await rankingOutcome(folder, ranking)).toEqual(ranking);
  });

  it('says of each where its figures were published, or that they are invented', () => {
    const silent = fixtures.filter(
      ({ expected: { figures, invented } }) => (figures === undefined) === (invented === undefined),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});

/** What a refused file may not leave: a store, its lock, a copy of the file. */
function leftBehind(): readonly string[] {
  return ['store', 'store.lock', 'raw'].filter((entry) => existsSync(join(folder, entry)));
}
