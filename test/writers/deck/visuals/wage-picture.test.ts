import { describe, expect, it } from 'vitest';
import { wageRanges } from '../../../../src/analysis/wage-range.ts';
import { wagePicture } from '../../../../src/writers/deck/visuals/wage-picture.ts';
import { HOSTILE_TITLES } from '../../../support/odd-chart-slices.ts';
import { occupation, sliceOf, total } from '../../../support/slice-figures.ts';
import { elementsOf, xmlTree } from '../../../support/xml-tree.ts';

const SIZE = { width: 880, height: 260 };

function picture(rows: Parameters<typeof sliceOf>[0]) {
  const svg = wagePicture(wageRanges(sliceOf(rows), { level: 'major', top: 9 }), SIZE);
  const tree = xmlTree(svg);
  // Each is drawn twice: with light around it, and on top of that.
  const texts = elementsOf(tree, 'text').filter(({ attributes }) => !('stroke' in attributes));
  return { svg, tree, texts: texts.map(({ text }) => text) };
}

describe('the picture of wages', () => {
  it('has every figure beside its mark, and an open end as one', () => {
    const { texts, svg } = picture([
      total({ employment: 100, annualMedianWage: 50_000 }),
      occupation(
        '11-0000',
        {
          employment: 100,
          annualP10Wage: 70_000,
          annualMedianWage: 136_000,
          annualP90Wage: { atLeast: 239_200 },
        },
        { title: 'Management Occupations' },
      ),
    ]);
    expect(texts).toEqual(['Management', '$70,000', '≥ $239,200', '$136,000']);
    expect(svg).toContain('stroke-dasharray');
  });

  it('has white around a figure, so that no line runs through it, and below the marks', () => {
    const { svg, tree } = picture([
      total({ employment: 100, annualMedianWage: 50_000 }),
      occupation(
        '11-0000',
        {
          employment: 100,
          annualP10Wage: 60_000,
          annualMedianWage: 136_000,
          annualP90Wage: 200_000,
        },
        { title: 'Management Occupations' },
      ),
    ]);
    const [group] = elementsOf(tree, 'g');
    const drawn = (group?.children ?? []).map(({ name, attributes, text }) =>
      name === 'text' ? `${'stroke' in attributes ? 'white ' : ''}${text}` : name,
    );
    expect(drawn.indexOf('white $60,000')).toBeGreaterThan(drawn.indexOf('path'));
    expect(drawn.indexOf('white $200,000')).toBeLessThan(drawn.lastIndexOf('path'));
    const widths = [...svg.matchAll(/<text [^>]*stroke="#fff" stroke-width="(\d+)"/g)];
    expect(widths.map(([, width]) => Number(width))).toEqual([9, 9, 9, 9]);
  });

  it('draws means of thirds as diamonds, and no percentiles', () => {
    const { texts, svg } = picture([
      total({ employment: 100 }),
      occupation(
        '11-0000',
        {
          employment: 100,
          annualEntryWage: 60_000,
          annualMedianWage: 90_000,
          annualExperiencedWage: 120_000,
        },
        { title: 'Management Occupations' },
      ),
    ]);
    expect(texts).toEqual(['Management', '$60,000', '$120,000', '$90,000']);
    expect(svg).toContain('l8,8l-8,8l-8,-8z');
    expect(svg).not.toContain('stroke-dasharray');
  });

  it('keeps all words 18 pixels high and within the picture, whatever a title holds', () => {
    const { svg, tree } = picture(
      HOSTILE_TITLES.map((title, index) =>
        occupation(
          `${11 + 2 * index}-0000`,
          { employment: 100, annualMedianWage: 30_000 + 9_000 * index },
          { title },
        ),
      ),
    );
    expect(svg.match(/font-size="\d+"/g)).toEqual(['font-size="18"']);
    expect(svg).not.toContain('<script');
    for (const { attributes } of elementsOf(tree, 'text')) {
      expect(Number(attributes.x)).toBeGreaterThanOrEqual(0);
      expect(Number(attributes.x)).toBeLessThanOrEqual(SIZE.width);
      expect(Number(attributes.y)).toBeLessThanOrEqual(SIZE.height);
    }
  });
});
