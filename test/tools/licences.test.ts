import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();

/** What an expression gives in which a module of tools/ is `tool`. */
function evaluated(module: string, expression: string): unknown {
  const url = pathToFileURL(resolve('tools', module)).href;
  const code = `import * as tool from ${JSON.stringify(url)}; process.stdout.write(JSON.stringify(${expression}));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe('npm run licences', () => {
  it('finds every licence of what is shipped allowed, and its text there', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/licences.mjs'], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(
      /^licences: \d+ bundled \(.*1 OFL-1\.1\), \d+ installed \(.*\): all allowed\n$/,
    );
  });

  it('knows what may be bundled, and what only installed beside it', () => {
    const cases: readonly (readonly [string, string, boolean])[] = [
      ['MIT', 'bundled', true],
      ['(MIT OR GPL-3.0-or-later)', 'bundled', true],
      ['(MIT AND Zlib)', 'bundled', true],
      ['MIT AND GPL-3.0-only', 'bundled', false],
      ['MPL-2.0', 'bundled', false],
      ['MPL-2.0', 'installed', true],
      ['GPL-3.0-only', 'installed', false],
      ['SEE LICENSE IN LICENSE.md', 'installed', false],
      ['not stated', 'bundled', false],
      ['MIT/X11', 'bundled', false],
    ];
    const calls = cases.map(
      ([licence, use]) => `tool.isAllowed(${JSON.stringify(licence)}, '${use}')`,
    );
    expect(evaluated('licence-rules.mjs', `[${calls.join(', ')}]`)).toEqual(
      cases.map(([, , allowed]) => allowed),
    );
  });

  it.each([
    ['its own text', { license: 'ISC' }, 'Own terms', { licence: 'ISC', text: 'Own terms' }],
    [
      'the name that its text begins with',
      {},
      'MIT License\n\nCopyright',
      { licence: 'MIT', text: 'MIT License\n\nCopyright' },
    ],
    ['nothing', {}, undefined, { licence: 'not stated', text: '' }],
    [
      'the usual text with its author',
      { license: 'ISC', author: 'A. Body <a@example.org>' },
      undefined,
      { licence: 'ISC', text: expect.stringMatching(/^Copyright \(c\) A\. Body\n\nPermission/) },
    ],
  ])('takes of a package %s', (_, described, text, expected) => {
    const folder = join(newFolder(), 'made');
    mkdirSync(folder);
    const manifest = { name: 'made', version: '1.0.0', ...described };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    if (text !== undefined) writeFileSync(join(folder, 'LICENSE'), `${text}\n`);
    const found = evaluated('licence-of.mjs', `tool.licenceOf(${JSON.stringify(folder)})`);
    expect(found).toEqual({ name: 'made', version: '1.0.0', ...expected });
  });
});
