import { expect, test } from 'vitest';
import { drawingToPdf } from '../../../src/writers/draw/pdf.ts';
import { DRAWING_CONTEXT } from '../../support/drawing-context.ts';
import { exampleDrawing } from '../../support/example-drawing.ts';
import { pdfTexts } from '../../support/pdf-texts.ts';

const TEXTS = [{ text: 'Kraków’s jobs: ≥ 1,234', x: 10, y: 20 }];

async function pdf(weight = 400) {
  const drawing = exampleDrawing(TEXTS, { fontWeight: weight });
  return Buffer.from((await drawingToPdf(drawing, DRAWING_CONTEXT)) as Uint8Array);
}

test('its text can be selected, in the order in which it is drawn', async () => {
  const texts = pdfTexts(await pdf());
  expect(texts).toEqual([
    'Kraków’s jobs: ≥ 1,234',
    'A note.',
    'Nobody.',
    'Two rows',
    'invented figures',
  ]);
});

test('is tagged: its language, its title, and the picture with its alternative text', async () => {
  const text = (await pdf()).toString('latin1');
  for (const part of [
    '/Lang (en-US)',
    '/DisplayDocTitle true',
    '/Marked true',
    '/S /Document',
    '/S /Figure',
    '/Alt (Two texts.)',
    '/BBox [0 0 1280 ',
    '(Two rows)',
  ]) {
    expect(text).toContain(part);
  }
});

test('its date is that of the release, its fonts are inside, and each weight is its own', async () => {
  const text = (await pdf(600)).toString('latin1');
  expect(text).toContain('(D:20240501000000Z)');
  const fonts = [...text.matchAll(/\/BaseFont \/[A-Z]+\+(\S+)/g)].map(([, name]) => name);
  expect([...new Set(fonts)].sort()).toEqual(['Inter-Bold', 'Inter-Regular', 'Inter-SemiBold']);
  expect(text).not.toMatch(/Helvetica/);
});

test('a letter that the font does not have is a box', async () => {
  const drawing = exampleDrawing([{ text: 'one 👷 <中> & "two"', x: 10, y: 20 }]);
  const texts = pdfTexts((await drawingToPdf(drawing, DRAWING_CONTEXT)) as Uint8Array);
  expect(texts[0]).toBe('one □ <□> & "two"');
});
