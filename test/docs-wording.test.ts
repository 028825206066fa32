import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { WORDING } from '../src/domain/wording.ts';

it('the page on wording lists every text as it is', () => {
  const page = readFileSync('docs/how-to/change-the-wording.md', 'utf8');
  const listed = [...page.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, key, text]) => [
    key,
    text,
  ]);
  expect(Object.fromEntries(listed)).toEqual(WORDING);
});
