import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeResult } from '../../src/commands/write-result.ts';
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

test('without a file the result is all that is printed', async () => {
  const context = testContext(newFolder());
  await writeResult(
    { ...context, terminal: { ...context.terminal, isTerminal: true } },
    {},
    'soc\n',
  );
  expect(context.printed.out).toBe('soc\n');
});
