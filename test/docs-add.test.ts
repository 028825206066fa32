import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it.each(['add-a-chart', 'add-a-source', 'add-to-the-pack'])(
  'docs/how-to/%s.md names no file that is not there, but those of its examples',
  (page) => {
    const text = readFileSync(`docs/how-to/${page}.md`, 'utf8');
    const named = [...text.matchAll(/`((?:src|test|tools)\/[\w./-]+)`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.length).toBeGreaterThan(5);
    const missing = named.filter((path) => !existsSync(path));
    expect(missing.filter((path) => !/NAME|prairie|openings/.test(path))).toEqual([]);
  },
);
