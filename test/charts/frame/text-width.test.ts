import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { openSync } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { type FontWeight, shippedWeight, textWidth } from '../../../src/charts/frame/text-width.ts';
import { TYPE } from '../../../src/charts/frame/theme.ts';

const TITLES = ['soc-2000', 'soc-2010', 'soc-2018'].flatMap((vintage) =>
  parse<{ title: string }>(readFileSync(`data/reference/${vintage}.csv`), { columns: true }).map(
    ({ title }) => title,
  ),
);
const FIGURES = [
  '6,218,770 · 48.7%',
  '−7.0%',
  '+12.5%',
  '≥ $239,200',
  '2024–34',
  '± 10,230 (0.2%)',
  'NAICS 31-33',
  '< 0.1%',
];

describe.each<FontWeight>([400, 600, 700])('at weight %i', (weight) => {
  const font = openSync(`dist/fonts/inter-${weight}.ttf`);
  // Said or not, the script is this one: without letters fontkit would kern twice.
  const drawn = (text: string) =>
    (font.layout(text, undefined, 'latn').advanceWidth / font.unitsPerEm) * TYPE.label;

  test('every SOC title is at most a pixel wider than it is measured, and not more than 3 % narrower', () => {
    expect(TITLES.length).toBeGreaterThan(2500);
    const off = [...TITLES, ...FIGURES].filter((text) => {
      const measured = textWidth(text, TYPE.label, weight);
      return drawn(text) > measured + 1 || measured > drawn(text) * 1.03 + 2;
    });
    expect(off).toEqual([]);
  });
});

test('a letter that the font does not have is taken for a broad one', () => {
  expect(textWidth('👷', 20)).toBeGreaterThan(textWidth('W', 20));
});

test.each([
  [undefined, 400],
  ['normal', 400],
  ['bold', 700],
  [500, 600],
  [600, 600],
  [900, 700],
])('the weight %s is drawn as %i', (asked, shipped) => {
  expect(shippedWeight(asked)).toBe(shipped);
});
