import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pdfParts } from '../support/pdf-parts.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const newFolder = temporaryFolders();

function run(folder: string, args: string) {
  return runPathways([...args.split(' '), '--store', 'sample'], folder);
}

const SILENT = { status: 0, stdout: '', stderr: '' };

describe('pathways cards', () => {
  it('writes as many cards as are asked for, in silence', () => {
    const folder = newFolder();
    const args = 'cards --naics 31-33 --blank-cards 1 --occupation-cards --out cards.pdf';
    expect(run(folder, args)).toEqual(SILENT);
    const parts = pdfParts(readFileSync(join(folder, 'cards.pdf')));
    expect(parts).toMatchObject({ pages: 43, sizes: ['360 576'] });
  });

  it.each([
    [
      'cards --naics 31-33',
      'A PDF needs a file to be written to.\n  Hint: For example: --out cards.pdf',
    ],
    [
      'cards --naics 31-33 --blank-cards many --out cards.pdf',
      'Expected a count from 0 to 200 after --blank-cards, found "many".\n  Hint: It is the count of each category: 4 makes four cards of each.',
    ],
  ])('says what is missing or wrong: %s', (args, message) => {
    expect(run(newFolder(), args)).toEqual({
      status: 2,
      stdout: '',
      stderr: `error: ${message}\n`,
    });
  });
});
