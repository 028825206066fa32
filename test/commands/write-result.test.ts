import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chosenFormat, writeResult } from '../../src/commands/write-result.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';
import { testContext } from '../support/test-context.ts';

const newFolder = temporaryFolders();

test('a script that names a file hears nothing, a person at a terminal that it is written', async () => {
  const context = testContext(newFolder());
  await writeResult(context, { out: 'a.csv' }, 'soc\n');
  expect(context.printed).toEqual({ out: '', err: '' });
  const atTerminal = { ...context, terminal: { ...context.terminal, isTerminal: true } };
  await writeResult(atTerminal, { out: 'b.csv' }, 'soc\n');
  expect(context.printed).toEqual({ out: 'Wrote b.csv.\n', err: '' });
  expect(readFileSync(join(context.cwd, 'b.csv'), 'utf8')).toBe('soc\n');
});

test('what the result was made from is not replaced, under any name', async () => {
  const context = testContext(newFolder());
  const words = join(context.cwd, 'words.json');
  writeFileSync(words, '{}');
  symlinkSync('words.json', join(context.cwd, 'link.json'));
  for (const [options, inputs] of [
    [{ out: 'link.json', wording: 'words.json' }, []],
    [{ out: words }, ['./link.json']],
  ] as const) {
    await expect(writeResult(context, options, 'soc\n', inputs)).rejects.toMatchObject({
      name: 'FileError',
      message: `${options.out} is what was read; it is not replaced.`,
    });
  }
  expect(readFileSync(words, 'utf8')).toBe('{}');
});

test.each(['form.xlsx', 'a.PDF'])('a table of text is not written under the name %s', (out) => {
  expect(() => chosenFormat({ table: 1, csv: 2 }, { out })).toThrow(
    /^This command writes no \.(xlsx|pdf) files\.$/,
  );
  expect(chosenFormat({ table: 1, xlsx: 2, pdf: 3 }, { out })).toBeGreaterThan(1);
});

test('without a file the result is all that is printed', async () => {
  const context = testContext(newFolder());
  await writeResult(
    { ...context, terminal: { ...context.terminal, isTerminal: true } },
    {},
    'soc\n',
  );
  expect(context.printed.out).toBe('soc\n');
});
