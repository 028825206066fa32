import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storeFiles } from '../support/made-facts.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();

describe('page', () => {
  const page = pageOf('--naics', '31-33', '--store', 'sample');

  it('is byte for byte the same when it is written again', () => {
    expect(pageOf('--naics', '31-33', '--store', 'sample') === page).toBe(true);
  });

  it('is small enough to be sent by mail', () => {
    expect(Buffer.byteLength(page)).toBeLessThan(1_500_000);
  });

  it('lets run its one script and its one style sheet, by their hash, and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    const [script] = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, text]) => text);
    const [style] = [...page.matchAll(/<style>(.*?)<\/style>/gs)].map(([, text]) => text);
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hashOf(script)}`,
      `style-src ${hashOf(style)}`,
      'font-src data:',
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    const markup = page.replace(/<(script|style)[ >].*?<\/\1>/gs, '');
    expect(markup).not.toMatch(/<[^>]* (style|on\w+|src)=/);
    expect(markup.match(/<script/g)).toBeNull();
  });

  it('has each chart with its finding as a heading and its figures as a table', () => {
    const sections = [...page.matchAll(/<section class="chart" id="([\w-]+)".*?<\/section>/gs)];
    expect(sections.map(([, name]) => name).slice(0, 3)).toEqual(['explorer', 'size', 'change']);
    for (const [section] of sections) {
      expect(section).toMatch(/<h2 id="[\w-]+-heading">[^<]+<\/h2>/);
      expect(section).toMatch(/<caption>[^<]+<\/caption>/);
      expect(section).toContain('<th scope="row">');
    }
    expect(page).toContain('<h2 id="size-heading">Production is half of manufacturing’s jobs</h2>');
  });

  it('says where the figures come from, that they are a sample, and asks what is missing', () => {
    expect(page).toContain('sha256 6c658a5e2edd…');
    expect(page).toContain('<strong>Sample.</strong>');
    expect(page).toContain('What did we miss?');
  });

  it('needs no projection, no wages and no level 3: it leaves out what needs them', async () => {
    const folder = newFolder();
    await storeFiles(join(folder, 'store'), [
      {
        file: 'made.csv',
        rows: [
          { soc: '00-0000', level: 'total', figures: { employment: 300 } },
          { soc: '11-0000', figures: { employment: 200 } },
          { soc: '13-0000', figures: { employment: 'employment-withheld' } },
        ],
      },
    ]);
    const small = pageOf('--naics', '31-33', '--store', join(folder, 'store'));
    expect(small).toContain('The store has no projection for this slice, so no growth is shown.');
    expect(small).not.toContain('id="change"');
    expect(small).not.toContain('value="growth"');
    expect(small).toContain('so there is no bar: Occupation 13-0000.');
  });

  it('shows a slice without a published figure as such', async () => {
    const folder = newFolder();
    await storeFiles(join(folder, 'store'), [
      {
        file: 'made.csv',
        rows: [
          { soc: '00-0000', level: 'total', figures: { employment: 'employment-withheld' } },
          { soc: '11-0000', figures: { employment: 'employment-withheld' } },
        ],
      },
    ]);
    const empty = pageOf('--naics', '31-33', '--store', join(folder, 'store'));
    expect(empty.includes('href="#explorer"')).toBe(false);
    expect(empty.includes('id="explorer"')).toBe(false);
    expect(empty).toContain('id="size-heading"');
  });

  it('has the trend, with its sources, where earlier releases are asked for', async () => {
    const store = join(newFolder(), 'store');
    await storeFiles(
      store,
      ['2018-05', '2024-05'].map((may) => ({
        file: `may${may}.csv`,
        rows: [
          { soc: '00-0000', level: 'total' as const, figures: { employment: 9000 } },
          { soc: '11-0000', figures: { employment: 5000 } },
        ].map((row) => ({ ...row, release: `oews-${may}` })),
      })),
    );
    const alone = pageOf('--naics', '31-33', '--store', store);
    expect(alone).not.toContain('id="trend"');
    const page = pageOf('--naics', '31-33', '--store', store, '--past', '2018-05');
    expect(page).toContain('id="trend"');
    expect(/<ul class="files">.*?<\/ul>/s.exec(page)?.[0]).toContain('may2018-05.csv');
  });

  it('is not written under the name of another kind of file', () => {
    expect(runPathways(['page', '--naics', '62', '--out', 'page.pdf'], newFolder())).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'error: Expected a file that ends with .html after --out, found "page.pdf".\n' +
        '  Hint: For example: --out manufacturing.html\n',
    });
  });

  function pageOf(...options: readonly string[]): string {
    const folder = newFolder();
    const { stderr, status } = runPathways(['page', ...options, '--out', 'page.html'], folder);
    expect([stderr, status]).toEqual(['', 0]);
    return readFileSync(join(folder, 'page.html'), 'utf8');
  }
});

function hashOf(text: string | undefined): string {
  return `'sha256-${createHash('sha256')
    .update(text ?? '')
    .digest('base64')}'`;
}
