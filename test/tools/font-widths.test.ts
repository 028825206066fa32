import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();

it('src/charts/frame/inter-widths.ts is what the tool writes; else run `npm run font-widths`', () => {
  const written = join(newFolder(), 'inter-widths.ts');
  execFileSync(process.execPath, ['tools/font-widths.mjs', written]);
  expect(readFileSync('src/charts/frame/inter-widths.ts', 'utf8')).toBe(
    readFileSync(written, 'utf8'),
  );
});
