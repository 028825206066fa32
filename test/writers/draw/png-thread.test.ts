import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { PngThread } from '../../../src/writers/draw/png-thread.ts';
import { svgToPng } from '../../../src/writers/draw/svg-to-png.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const FONTS = 'dist/fonts';
const SCRIPT = resolve('dist/png-worker.js');
const newFolder = temporaryFolders();
const SVG = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text y="15">${text}</text></svg>`;

test('pictures are those of this thread, in whatever order they are awaited', async () => {
  const thread = new PngThread(SCRIPT, FONTS);
  const drawn = await Promise.all(['a', 'b', 'c'].map((text) => thread.draw(SVG(text), 2)));
  await thread.close();
  const here = ['a', 'b', 'c'].map((text) => Buffer.from(svgToPng(SVG(text), FONTS, 2)));
  expect(drawn.map((png) => Buffer.from(png))).toEqual(here);
});

test('what cannot be drawn fails alone', async () => {
  const thread = new PngThread(SCRIPT, FONTS);
  const [broken, whole] = await Promise.allSettled([
    thread.draw('no svg', 1),
    thread.draw(SVG('a'), 1),
  ]);
  await thread.close();
  expect([broken.status, whole.status]).toEqual(['rejected', 'fulfilled']);
});

test.each([
  ['ends', 'process.exit(0);'],
  ['throws', 'throw new Error("no memory");'],
])('nobody waits for a thread that %s', async (_, line) => {
  const script = join(newFolder(), 'worker.mjs');
  writeFileSync(
    script,
    `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { ${line} });`,
  );
  const thread = new PngThread(script, FONTS);
  const drawn = await Promise.allSettled([thread.draw(SVG('a'), 1), thread.draw(SVG('b'), 1)]);
  expect(drawn.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(thread.draw(SVG('c'), 1)).rejects.toThrow(/has ended|no memory/);
  await thread.close();
});
