import { expect, it } from 'vitest';
import { fileToWrite } from '../../src/commands/file-to-write.ts';

const SLIDES = { ending: '.pptx', needs: 'The slides need', example: 'manufacturing' };

it.each(['deck.pptx', 'Deck.PPTX', '../out/a.b.pptx'])('%s is a file to write', (out) => {
  expect(fileToWrite({ out }, SLIDES)).toBe(out);
});

it.each([
  [{}, 'The slides need a file to be written to.'],
  [{ out: 'deck.ppt' }, 'Expected a file that ends with .pptx after --out, found "deck.ppt".'],
  [{ out: 'pptx' }, 'Expected a file that ends with .pptx after --out, found "pptx".'],
])('%j is refused', (options, message) => {
  expect(() => fileToWrite(options, SLIDES)).toThrow(message);
});
