import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPackage } from '../../src/writers/zip-package.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';
import { deckFaults } from '../writers/deck/deck-faults.ts';
import { textOf, treesOf } from '../writers/deck/made-deck.ts';

const newFolder = temporaryFolders();

function run(folder: string, ...args: readonly string[]) {
  return runPathways(['deck', '--naics', '31-33', '--store', 'sample', ...args], folder);
}

describe('pathways deck', () => {
  it('writes the sample’s manufacturing as slides, in silence, the same bytes twice', () => {
    const folder = newFolder();
    for (const name of ['one.pptx', 'two.PPTX']) {
      expect(run(folder, '--out', name)).toEqual({ status: 0, stdout: '', stderr: '' });
    }
    const bytes = readFileSync(join(folder, 'one.pptx'));
    expect(bytes.equals(readFileSync(join(folder, 'two.PPTX')))).toBe(true);
    expect(deckFaults(readPackage(bytes))).toEqual([]);
  });

  it('asks the questions of the user’s own', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'ours.json'), '{"chart.size": "Does that look like us?"}');
    expect(run(folder, '--wording', 'ours.json', '--out', 'ours.pptx').status).toBe(0);
    const slides = treesOf(
      readPackage(readFileSync(join(folder, 'ours.pptx'))),
      'ppt/slides/slide',
    );
    expect(slides.map((slide) => textOf(slide, 'Question'))).toContain('Does that look like us?');
  });

  it('says that it needs a file, and of what kind', () => {
    const folder = newFolder();
    expect(run(folder)).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'error: The slides need a file to be written to.\n  Hint: For example: --out manufacturing.pptx\n',
    });
    expect(run(folder, '--out', 'slides.ppt')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'error: Expected a file that ends with .pptx after --out, found "slides.ppt".\n  Hint: For example: --out manufacturing.pptx\n',
    });
    expect(existsSync(join(folder, 'slides.ppt'))).toBe(false);
  });
});
