import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCommands } from '../src/commands/index.ts';
import { SOURCES } from '../src/sources/index.ts';
import type { Source } from '../src/sources/source.ts';
import { referencePages } from '../tools/docs/reference.ts';
import { consoleSteps, isShownBy, words } from './support/console-blocks.ts';
import { runPathways } from './support/run-pathways.ts';
import { temporaryFolders } from './support/temporary-folder.ts';

const REFERENCE = 'docs/reference';
const commands = await loadCommands();
const pagesNow = await referencePages();
const sources: readonly Source[] = Object.values(SOURCES);

/** Where no store is, so that the sample is used. */
const emptyFolder = temporaryFolders();

describe('docs/reference', () => {
  it.each([...pagesNow])('%s is as the code has it; else run `npm run docs`', (name, text) => {
    expect(readFileSync(join(REFERENCE, name), 'utf8')).toBe(text);
  });

  it('has no other page than those, and some that have a test of their own (test/docs-*.test.ts)', () => {
    const pages = [...pagesNow.keys(), 'errors.md', 'formulas.md', 'ranking.md', 'store.md'];
    expect(readdirSync(REFERENCE).sort()).toEqual(pages.sort());
  });

  it.each(commands)('documents the command $name with every option and example', (command) => {
    const section = sectionOf('commands.md', command.name);
    const { argument, options, examples } = command;
    const said = [
      ...(argument === undefined ? [] : [argument.name, argument.description]),
      ...options.flatMap(({ flags, choices = [] }) => [flags, ...choices]),
      ...examples.flatMap((example) => [example.command, example.shows]),
    ];
    for (const text of said) expect(section).toContain(text);
  });

  it.each(sources)('documents the source $name', ({ title, ...source }) => {
    const section = sectionOf('sources.md', title);
    const { name, publisher, licence, looksFor } = source;
    for (const text of [name, publisher, licence, looksFor]) expect(section).toContain(text);
  });

  it.each(commands)('$name has a summary, a description and an example', (command) => {
    const { summary, description, options, examples } = command;
    for (const text of [summary, description, ...options.map((option) => option.description)]) {
      expect(text).not.toBe('');
    }
    expect(examples.length).toBeGreaterThan(0);
  });
});

describe('the examples of the help', () => {
  const examples = commands.flatMap((command) => command.examples);

  it.each(
    examples.filter(({ needsFile }) => needsFile === undefined).map(({ command }) => command),
  )('%s', (command) => {
    const folder = emptyFolder();
    const { status, stdout, stderr } = run(command, folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const all = words(command);
    const out = all.includes('--out') ? all[all.indexOf('--out') + 1] : undefined;
    // What is written to a file is not printed.
    if (out === undefined) expect(stdout).not.toBe('');
    else expect(existsSync(join(folder, out))).toBe(true);
  });

  it.each(examples.map(({ command }) => command))('%s uses options that there are', (line) => {
    const [, name = '', ...rest] = words(line);
    const command = commands.find((one) => one.name === name);
    const flags = command?.options.flatMap((option) => option.flags.split(/[ ,]+/)) ?? [];
    for (const word of rest.filter((one) => one.startsWith('-'))) expect(flags).toContain(word);
  });
});

describe('the marked examples of the pages', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', ...markdownIn('docs')].filter((page) =>
    existsSync(page),
  );

  it.each(pages)('%s', (page) => {
    const folder = emptyFolder();
    for (const { command, output, line } of consoleSteps(readFileSync(page, 'utf8'))) {
      const { status, stdout, stderr } = run(command, folder);
      const where = `${page}:${line} $ ${command}`;
      expect({ where, status, stderr }).toEqual({ where, status: 0, stderr: '' });
      if (output !== undefined && !isShownBy(output, stdout)) expect(stdout).toBe(output);
    }
  });
});

/** Runs `pathways …` as it stands in a page; nothing else can stand there. */
function run(commandLine: string, folder: string): ReturnType<typeof runPathways> {
  const [program, ...args] = words(commandLine);
  if (program !== 'pathways' || args.some((word) => /^[|>&;]/.test(word))) {
    throw new Error(`Only a plain pathways command can be run here: ${commandLine}`);
  }
  return runPathways(args, folder);
}

function sectionOf(page: string, title: string): string {
  const text = readFileSync(join(REFERENCE, page), 'utf8');
  return text.split('\n## ').find((section) => section.startsWith(`${title}\n`)) ?? '';
}

function markdownIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file));
}
