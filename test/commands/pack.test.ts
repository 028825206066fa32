import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Package, validate } from 'datapackage';
import { describe, expect, it } from 'vitest';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const ONLY_TEXT = ['--only', 'page,prompts'];

const temporaryFolder = temporaryFolders();

describe('pack', () => {
  it('writes a folder named for sector, area and release, and says what is in it', () => {
    const folder = temporaryFolder();
    const { stdout, stderr, status } = runPathways(
      ['pack', '--naics', '31-33', ...ONLY_TEXT],
      folder,
    );
    expect(stderr).toBe('');
    expect(stdout).toBe(
      [
        'A chart pack is in reports/manufacturing-us-2024-05:',
        '  index.html: charts and tables to look at, in a browser',
        '  prompts.md: the questions, with the figures they rest on',
        '  data/, datapackage.json: every figure shown, as CSV, with its origin',
        'Open reports/manufacturing-us-2024-05/index.html in a browser.',
        '',
      ].join('\n'),
    );
    expect(status).toBe(0);
    expect(readdirSync(join(folder, 'reports'))).toEqual(['manufacturing-us-2024-05']);
    expect(readdirSync(join(folder, 'reports/manufacturing-us-2024-05')).sort()).toEqual([
      'data',
      'datapackage.json',
      'index.html',
      'prompts.md',
    ]);
  });

  it('keeps a pack that is there, and replaces it with --force', () => {
    const folder = temporaryFolder();
    const pack = ['pack', '--naics', '62', '--only', 'prompts', '--out', 'health'];
    expect(runPathways(pack, folder).status).toBe(0);
    writeFileSync(join(folder, 'health', '.DS_Store'), '');
    const again = runPathways(pack, folder);
    expect(again.status).toBe(2);
    expect(again.stderr).toBe(
      'error: There is a chart pack at health already.\n  Hint: Replace it with --force, or name another folder after --out.\n',
    );
    expect(runPathways([...pack, '--force'], folder).status).toBe(0);
    expect(existsSync(join(folder, 'health', '.DS_Store'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['health']);
  });

  it.each([
    ['mine.txt', 'health/mine.txt is not of the chart pack there; nothing is replaced.'],
    ['.git/config', 'health/.git/config is not of the chart pack there; nothing is replaced.'],
    ['prompts.md', 'health/prompts.md was changed since the chart pack was made'],
    ['datapackage.json', 'health holds files that are no chart pack'],
  ])('never replaces what somebody wrote, as %s, not with --force either', (name, message) => {
    const folder = temporaryFolder();
    const pack = ['pack', '--naics', '62', '--only', 'prompts', '--out', 'health', '--force'];
    expect(runPathways(pack, folder).status).toBe(0);
    mkdirSync(join(folder, 'health', '.git'));
    writeFileSync(join(folder, 'health', name), '{"name":"what an employer said"}');
    const { stderr, status } = runPathways(pack, folder);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(readFileSync(join(folder, 'health', name), 'utf8')).toContain('an employer said');
    expect(readdirSync(folder)).toEqual(['health']);
  });

  it('replaces the folder behind a link, and keeps the link', () => {
    const folder = temporaryFolder();
    const pack = ['pack', '--naics', '62', '--only', 'prompts', '--force', '--out'];
    runPathways([...pack, 'behind'], folder);
    symlinkSync('behind', join(folder, 'link'), 'junction');
    expect(runPathways([...pack, 'link'], folder).status).toBe(0);
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
    expect(existsSync(join(folder, 'behind/datapackage.json'))).toBe(true);
  });

  it.each([
    ['.', '. is the folder that you are in, or one around it.'],
    ['..', '.. is the folder that you are in, or one around it.'],
    ['', 'Expected a folder after --out, found nothing.'],
  ])('does not take away the folder that it runs in, as --out %j', (out, message) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'in'));
    const { stderr, status } = runPathways(
      ['pack', '--naics', '62', '--only', 'prompts', '--force', '--out', out],
      join(folder, 'in'),
    );
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(readdirSync(folder)).toEqual(['in']);
  });

  it('never replaces a folder that is no pack, not with --force either', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'photos'));
    writeFileSync(join(folder, 'photos', 'one.jpg'), '');
    const { stderr, status } = runPathways(
      ['pack', '--naics', '62', '--only', 'prompts', '--out', 'photos', '--force'],
      folder,
    );
    expect(status).toBe(2);
    expect(stderr).toContain(
      'photos holds files that are no chart pack; nothing of it is replaced.',
    );
    expect(readdirSync(join(folder, 'photos'))).toEqual(['one.jpg']);
    expect(readdirSync(folder)).toEqual(['photos']);
  });

  it.each([
    [['--only', 'page,slides'], 'There is no piece "slides".'],
    [
      ['--blank-cards', 'many'],
      'Expected a count from 0 to 200 after --blank-cards, found "many".',
    ],
    [['--wording', 'none.json'], 'No such file: '],
  ])('refuses %j and leaves nothing', (options, message) => {
    const folder = temporaryFolder();
    const { stderr, status } = runPathways(['pack', '--naics', '31-33', ...options], folder);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('describes its data as a package that the authors of the format find valid', async () => {
    const folder = temporaryFolder();
    runPathways(['pack', '--naics', '62', '--only', 'prompts', '--out', 'p'], folder);
    const descriptor = JSON.parse(readFileSync(join(folder, 'p/datapackage.json'), 'utf8'));
    const { valid, errors } = await validate(descriptor);
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
    const opened = await Package.load(descriptor, { basePath: join(folder, 'p') });
    for (const resource of opened.resources) {
      // Casts every cell to the type that the schema says.
      const rows = await resource.read();
      expect(rows.length, resource.name).toBeGreaterThan(0);
    }
    expect(opened.resourceNames).toEqual(
      expect.arrayContaining(['size', 'change', 'wages', 'groups', 'workbook-detail', 'prompts']),
    );
  });

  it('is the same, byte for byte, when made again', () => {
    const folder = temporaryFolder();
    for (const out of ['a', 'b']) {
      runPathways(['pack', '--naics', '31-33', '--out', out], folder);
    }
    const files = readdirSync(join(folder, 'a'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(20);
    const differing = files.filter((file) => digest(file) !== digest(file.replace('/a/', '/b/')));
    expect(differing).toEqual([]);
  });

  it('takes other words for its questions', () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'words.json'),
      JSON.stringify({ 'missed.heading': 'Whom did we forget?', 'card.missed': 'Anything else?' }),
    );
    runPathways(
      ['pack', '--naics', '62', ...ONLY_TEXT, '--wording', 'words.json', '--out', 'p'],
      folder,
    );
    expect(readFileSync(join(folder, 'p/index.html'), 'utf8')).toContain('Whom did we forget?');
    expect(readFileSync(join(folder, 'p/prompts.md'), 'utf8')).toContain('## Anything else?');
  });
});

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
