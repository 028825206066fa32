import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();

describe('pathways init', () => {
  it('writes a config for the sectors and areas named', () => {
    const folder = newFolder();
    const args = [
      'init',
      '--contact',
      'you@example.org',
      '--sector',
      '31-33',
      '--area',
      'CO,19740',
    ];
    expect(runPathways(args, folder)).toEqual({
      status: 0,
      stdout:
        'pathways.config.json is written. Look through it; then: pathways refresh --dry-run says what would be fetched.\n',
      stderr: '',
    });
    expect(JSON.parse(readFileSync(join(folder, 'pathways.config.json'), 'utf8'))).toEqual({
      contact: 'you@example.org',
      sources: [
        'oews-sectors',
        'bls-occupations',
        'oews-states',
        'oews-research',
        'projections-central',
        'colorado-wid',
        'oews-metro',
      ].map((kind) => ({ kind })),
      areas: ['CO', '19740'],
      packs: ['US', 'CO', '19740'].map((area) => ({ sector: '31-33', area })),
      folders: { store: 'data/store', reports: 'reports' },
    });
    const again = runPathways(args, folder);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('There is a config already');
    expect(runPathways([...args, '--force'], folder).status).toBe(0);
    expect(runPathways(['refresh', '--dry-run'], folder)).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([
    [[], 'Expected your e-mail address after --contact, found none.'],
    [['--contact', 'nobody'], 'Expected an e-mail address after --contact, found "nobody".'],
    [['--contact', 'a..b@b.org'], 'contact: Invalid email address'],
    [['--contact', 'a@b.org', '--sector', 'x'], 'packs.0.sector: no NAICS code'],
    [['--contact', 'a@b.org', '--source', 'oews'], 'sources.0.kind: '],
  ])('refuses %j', (args, message) => {
    const { status, stderr } = runPathways(['init', ...args], newFolder());
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  it('says what to do where there is no config', () => {
    const { status, stderr } = runPathways(['refresh'], newFolder());
    expect(status).toBe(2);
    expect(stderr).toContain('There is no config: ');
    expect(stderr).toContain('pathways init --contact');
  });
});
