import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('the packed program runs outside the project, in another folder, on the sample', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['tools/test-package.mjs', '--linked'],
    { encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const lines = stdout.trimEnd().split('\n');
  expect(lines[0]).toMatch(
    /^pathways-[\d.]+\.tgz: \d+ files, [\d.]+ MB packed, [\d.]+ MB unpacked$/,
  );
  // More than this was not meant to be in it.
  expect(Number(/([\d.]+) MB packed/.exec(stdout)?.[1])).toBeLessThan(5);
  for (const command of ['rank', 'chart', 'page', 'workbook', 'conversation', 'export', 'pack']) {
    expect(lines.some((line) => line.startsWith(`pathways ${command} `))).toBe(true);
  }
}, 180_000);
