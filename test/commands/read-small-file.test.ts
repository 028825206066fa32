import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSmallFile } from '../../src/commands/read-small-file.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

describe('readSmallFile', () => {
  it('reads up to 1 MB, an empty file too', async () => {
    const folder = temporaryFolder();
    for (const size of [0, 1, 1_000_000]) {
      writeFileSync(join(folder, 'file'), Buffer.alloc(size, 'x'));
      expect((await readSmallFile(join(folder, 'file')))?.length).toBe(size);
    }
    writeFileSync(join(folder, 'file'), Buffer.alloc(1_000_001));
    expect(await readSmallFile(join(folder, 'file'))).toBeUndefined();
  });

  it('refuses what cannot be read', async () => {
    const folder = temporaryFolder();
    await expect(readSmallFile(join(folder, 'none'))).rejects.toThrow('ENOENT');
    await expect(readSmallFile(folder)).rejects.toThrow('EISDIR');
  });
});

describe.skipIf(!existsSync('/dev/zero'))('a device without an end', () => {
  it.each([
    ['page', '--wording', 'Expected a small file of texts, found more than 1 MB. (zero)'],
    ['page', '--categories', 'Expected a small file of categories, found more than 1 MB. (zero)'],
    ['refresh', '--config', 'Expected a config, found more than 1 MB. (zero)'],
  ])('is not read to it by %s %s', (command, option, message) => {
    const naics = command === 'refresh' ? ['--dry-run'] : ['--naics', '62'];
    const { status, stderr } = runPathways(
      [command, ...naics, option, '/dev/zero'],
      temporaryFolder(),
    );
    expect(stderr).toContain(`error: ${message}`);
    expect(status).toBe(2);
  });

  it('is another thing than a pipe with a small file', () => {
    const folder = temporaryFolder();
    const program = `node ${join(process.cwd(), 'bin/pathways.js')}`;
    const piped = `echo '{"card.missed":"Anybody else?"}' | ${program} prompts --naics 62 --format md --wording /dev/stdin`;
    const { stdout, status } = spawnSync('sh', ['-c', piped], { cwd: folder, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toContain('Anybody else?');
  });
});
