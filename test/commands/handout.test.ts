import { existsSync, readFileSync } from 'node:fs';
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

describe('pathways handout', () => {
  it('writes the handout in silence, on the paper that is asked for', () => {
    const folder = newFolder();
    expect(run(folder, 'handout --naics 31-33 --out letter.pdf')).toEqual(SILENT);
    expect(run(folder, 'handout --naics 62 --paper a4 --out a4.PDF')).toEqual(SILENT);
    expect(pdfParts(readFileSync(join(folder, 'letter.pdf'))).sizes).toEqual(['612 792']);
    expect(pdfParts(readFileSync(join(folder, 'a4.PDF'))).sizes).toEqual(['595.28 841.89']);
  });

  it.each([
    [
      'handout --naics 31-33',
      'A PDF needs a file to be written to.\n  Hint: For example: --out handout.pdf',
    ],
    [
      'handout --naics 31-33 --out handout.doc',
      'Expected a file that ends with .pdf after --out, found "handout.doc".\n  Hint: For example: --out handout.pdf',
    ],
  ])('says what is missing or wrong: %s', (args, message) => {
    expect(run(newFolder(), args)).toEqual({
      status: 2,
      stdout: '',
      stderr: `error: ${message}\n`,
    });
  });

  it('leaves no file where the request is wrong', () => {
    const folder = newFolder();
    expect(run(folder, 'handout --naics 99999 --out handout.pdf').status).toBe(2);
    expect(existsSync(join(folder, 'handout.pdf'))).toBe(false);
  });
});
