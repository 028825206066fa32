import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWording } from '../../src/commands/read-wording.ts';
import { WORDING } from '../../src/domain/wording.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';
import { testContext } from '../support/test-context.ts';

const context = testContext(temporaryFolders()());

function readingOf(content: string | Uint8Array) {
  writeFileSync(join(context.cwd, 'words.json'), content);
  return readWording(context, { wording: 'words.json' });
}

test('texts of a file stand for those that come with the program, the others stay', async () => {
  expect(await readWording(context, {})).toBe(WORDING);
  // A byte order mark is what some editors write.
  const words = await readingOf('\uFEFF{"card.missed": "Wen haben wir vergessen? Größe"}');
  expect(words).toEqual({ ...WORDING, 'card.missed': 'Wen haben wir vergessen? Größe' });
});

const LONG = 'x'.repeat(5000);
test.each<[string, string | Uint8Array, RegExp]>([
  ['Latin-1', Buffer.from('{"card.missed": "größe"}', 'latin1'), /^Expected text in UTF-8/],
  ['no JSON', '{', /^Expected an object of texts, .*JSON/],
  ['a list', '[]', /found something else\.$/],
  ['a number', '{"card.missed": 7}', /^Expected a text for "card\.missed", found 7\.$/],
  ['an unknown key', `{"${LONG}": "a"}`, /^There is no text "x{60}" to replace\.$/],
  ['an unknown field', `{"card.missed": "{${LONG}}"}`, /has no field \{x{60}\}\.$/],
])('a file with %s is refused with its name and a hint', async (_, content, message) => {
  await expect(readingOf(content)).rejects.toMatchObject({
    message: expect.stringMatching(message),
    place: { file: 'words.json' },
    hint: expect.stringMatching(/./),
  });
});

test('an empty name is none', async () => {
  await expect(readWording(context, { wording: ' ' })).rejects.toMatchObject({
    message: 'Expected a file after --wording, found nothing.',
  });
});
