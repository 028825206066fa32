import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ConsoleMark, consoleSteps, isShownBy, words } from './support/console-blocks.ts';
import { runPathways } from './support/run-pathways.ts';
import { temporaryFolders } from './support/temporary-folder.ts';

const { PATHWAYS_REAL_DATA } = process.env;

const PAGES = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];

const folder = temporaryFolders();

describe.skipIf(PATHWAYS_REAL_DATA === undefined)('the sessions with real files', () => {
  it.each(pagesWith('real'))('%s prints what it shows', (page) => {
    const here = folderOfRealFiles();
    for (const { command, output = '', line } of consoleSteps(readFileSync(page, 'utf8'), 'real')) {
      const { status, stdout, stderr } = run(command, here);
      const where = `${page}:${line} $ ${command}`;
      const fails = output.startsWith('error: ');
      const [said, unsaid] = fails ? [stderr, stdout] : [stdout, stderr];
      expect({ where, status, unsaid }).toEqual({ where, status: fails ? 2 : 0, unsaid: '' });
      if (output !== '' && !isShownBy(withoutTime(output), withoutTime(said)))
        expect(withoutTime(said)).toBe(withoutTime(output));
    }
  });
});

describe('the errors that pages show', () => {
  it.each(pagesWith('fails'))('%s', (page) => {
    for (const { command, output, line } of consoleSteps(readFileSync(page, 'utf8'), 'fails')) {
      const { status, stdout, stderr } = run(command, folder());
      const where = `${page}:${line} $ ${command}`;
      expect({ where, status, stdout }).toEqual({ where, status: 2, stdout: '' });
      expect(stderr.trim()).toBe(output);
    }
  });
});

function pagesWith(mark: ConsoleMark): readonly string[] {
  return PAGES.filter((page) => consoleSteps(readFileSync(page, 'utf8'), mark).length > 0);
}

function run(commandLine: string, cwd: string): ReturnType<typeof runPathways> {
  const [program, ...args] = words(commandLine);
  if (program !== 'pathways') throw new Error(`Only pathways can be run here: ${commandLine}`);
  return runPathways(args, cwd);
}

/** All real files side by side, as in a folder of downloads; nothing is copied. */
function folderOfRealFiles(): string {
  const here = folder();
  const root = resolve(PATHWAYS_REAL_DATA ?? '.');
  for (const part of ['oews', 'state', 'projections', join('projections', 'nem-2018-28')]) {
    for (const file of readdirSync(join(root, part), { withFileTypes: true })) {
      if (file.isFile()) symlinkSync(join(root, part, file.name), join(here, file.name));
    }
  }
  return here;
}

/** How long reading took, and the day of it, differ from run to run. */
function withoutTime(text: string): string {
  return text.replace(/ in \d+\.\d s$/gm, ' in … s').replace(/\b\d{4}-\d{2}-\d{2}$/gm, 'today');
}
