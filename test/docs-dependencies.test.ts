import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const PAGE = readFileSync('docs/decisions/0009-dependencies.md', 'utf8');
const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const ALL = { ...dependencies, ...devDependencies } as Record<string, string>;

/** Names in the first cells of the tables. */
const DESCRIBED = [...PAGE.matchAll(/^\| ([^|]+) \|/gm)]
  .flatMap(([, names = '']) => names.split(', '))
  .filter((name) => /^[@a-z]/.test(name) && name !== 'package');

it('says of every package in package.json why it is there, and of no other', () => {
  expect([...DESCRIBED].sort()).toEqual(Object.keys(ALL).sort());
});

it('every version is pinned', () => {
  for (const version of Object.values(ALL)) expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
});

it('lists what is installed with the program as what is', () => {
  const [, installed = ''] = PAGE.split('**Installed with the program**');
  const [section = ''] = installed.split('**In the bundle**');
  for (const name of Object.keys(dependencies)) expect(section).toContain(`| ${name} |`);
});
