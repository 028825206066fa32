import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHARTS } from '../../src/charts/index.ts';
import { drawingFormat } from '../../src/commands/drawing-format.ts';
import { DRAWING_FORMATS } from '../../src/writers/draw/drawing-formats.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';
import { testContext } from '../support/test-context.ts';

const newFolder = temporaryFolders();
const SIZE = ['chart', 'size', '--naics', '31-33'];

/** How files of a format begin. */
const BEGINNINGS: Readonly<Record<keyof typeof DRAWING_FORMATS, string>> = {
  svg: '<svg ',
  png: '\u0089PNG',
  pdf: '%PDF-1.7',
  'vl.json': '{\n  "$schema": "https://vega.github.io/schema/vega-lite/v6.json"',
  html: '<!doctype html>',
};

describe('pathways chart', () => {
  it('lists the charts', () => {
    const { status, stdout, stderr } = runPathways(['chart', '--list'], newFolder());
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^chart +level +shows$/);
    expect(lines.slice(2).map((line) => line.split(' ')[0])).toEqual(Object.keys(CHARTS));
  });

  it.each(Object.entries(BEGINNINGS))(
    'draws %s by the ending of the file, twice the same',
    (ending, beginning) => {
      const folder = newFolder();
      for (const name of [`one.${ending}`, `two.${ending.toUpperCase()}`]) {
        const result = runPathways([...SIZE, '--out', name], folder);
        expect(result).toEqual({ status: 0, stdout: '', stderr: '' });
      }
      const [one, two] = readdirSync(folder)
        .sort()
        .map((name) => readFileSync(join(folder, name)));
      expect(one?.toString('latin1').slice(0, beginning.length)).toBe(beginning);
      expect(one?.equals(two as Buffer)).toBe(true);
    },
  );

  it('prints SVG where no file is named, and bytes into a pipe', () => {
    expect(runPathways(SIZE, newFolder()).stdout).toMatch(/^<svg /);
    const { stdout } = spawnSync(process.execPath, [
      resolve('bin/pathways.js'),
      ...SIZE,
      '--format',
      'png',
      '--store',
      'sample',
    ]);
    expect(stdout.subarray(0, 8)).toEqual(
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    );
  });

  it('--format wins over the ending', () => {
    const folder = newFolder();
    runPathways([...SIZE, '--format', 'vl.json', '--out', 'chart.svg'], folder);
    expect(readFileSync(join(folder, 'chart.svg'), 'utf8')).toMatch(/^\{/);
  });

  it('shows earlier releases in the chart that has a place for them only', () => {
    expect(runPathways(['chart', 'size', '--past', '2018-05'], newFolder())).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'error: The chart size shows no earlier releases, and --past asks for them.\n' +
        '  Hint: Leave --past out, or draw the chart that shows them: pathways chart trend.\n',
    });
  });

  it.each([
    [['chart', 'sise'], 'There is no chart "sise". Did you mean size?'],
    [['chart', 'toString'], 'There is no chart "toString".'],
    [['chart'], 'Expected the name of a chart.'],
  ])('%j is refused with the charts that there are', (args, message) => {
    expect(runPathways(args, newFolder())).toEqual({
      status: 2,
      stdout: '',
      stderr: `error: ${message}\n  Hint: The charts are: ${Object.keys(CHARTS).join(', ')}. pathways chart --list says what they show.\n`,
    });
  });

  it.each([
    [
      ['--out', 'size.jpg'],
      'A chart is not drawn as .jpg: size.jpg.\n  Hint: The endings are: .svg, .png, .pdf, .vl.json, .html. Or name one with --format.',
    ],
    [
      ['--out', 'no/such/folder.svg'],
      'Cannot write no/such/folder.svg: there is no such folder\n  Hint: Check that the folder is there and may be written by you.',
    ],
    [
      ['--top', '0'],
      'Expected a number from 1 after --top, found "0".\n  Hint: Leave --top out to see all.',
    ],
    [
      ['--level', '7'],
      'Expected a level from 1 to 5 after --level, found "7".\n  Hint: 1 total, 2 major, 3 minor, 4 broad, 5 detailed.',
    ],
    [
      ['--min-base', 'few'],
      'Expected a number of jobs after --min-base, found "few".\n  Hint: --min-base 0 ranks all occupations, however small.',
    ],
    [
      ['--within', '51-0000'],
      '51-0000 is of level 2; --within takes a group above level 2.\n  Hint: Name a group of a lower level number, or look at a finer level with --level.',
    ],
  ])('%j is refused, and nothing is written', (options, message) => {
    const folder = newFolder();
    expect(runPathways([...SIZE, ...options], folder)).toEqual({
      status: 2,
      stdout: '',
      stderr: `error: ${message}\n`,
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('sends a terminal no bytes', () => {
    const context = testContext('.');
    const onTerminal = { ...context, terminal: { ...context.terminal, isTerminal: true } };
    expect(() => drawingFormat(onTerminal, { format: 'png' })).toThrow(
      'A terminal cannot show png.',
    );
    expect(drawingFormat(onTerminal, { format: 'png', out: 'x' })).toBe(DRAWING_FORMATS.png);
    expect(drawingFormat(onTerminal, {})).toBe(DRAWING_FORMATS.svg);
  });
});
