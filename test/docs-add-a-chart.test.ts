import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { growthOfSlice } from '../src/analysis/growth-of-slice.ts';
import { checkDrawing } from './support/check-drawing.ts';
import { openings } from './support/example-chart.ts';
import { growthSource, projected } from './support/growth-sources.ts';
import { madeChartSlice } from './support/made-chart-slice.ts';
import { occupation, total } from './support/slice-figures.ts';

const PAGE = readFileSync('docs/how-to/add-a-chart.md', 'utf8');

const ROWS = [
  total({ employment: 3000 }),
  occupation('51-0000', { employment: 2000 }, { title: 'Production Occupations' }),
  occupation('11-0000', { employment: 1000 }, { title: 'Management Occupations' }),
];

describe('the example of docs/how-to/add-a-chart.md', () => {
  it('is the one that is compiled here', () => {
    const compiled = readFileSync('test/support/example-chart.ts', 'utf8')
      .replaceAll('../../src/charts/', './')
      .replaceAll('../../src/', '../')
      .replace(/^\/\*\* The chart of .*\n/m, '');
    expect(blockOf('ts src/charts/openings.ts')).toBe(compiled);
  });

  it('draws what there is, and says so where there is nothing', async () => {
    const made = madeChartSlice(ROWS);
    const source = growthSource('us-industry', [
      projected(
        '51-0000',
        { baseEmployment: 2000, employmentChangePercent: 1, openings: 230 },
        'major',
      ),
      projected(
        '11-0000',
        { baseEmployment: 1000, employmentChangePercent: 2, openings: 90 },
        'major',
      ),
    ]);
    const sources = [{ basis: source.basis, files: source.figures.files }];
    const growth = { growthOf: growthOfSlice(made.figures, [source]), sources };
    const drawing = openings.draw({ ...made, growth }, { level: 'major' });
    expect(drawing.title).toMatch(/^Production has the most to fill: about 230 jobs a year$/);
    expect(await checkDrawing(drawing)).toEqual([]);
    const empty = openings.draw(made, { level: 'major' });
    expect(empty.title).toBe('No group has projected openings');
    expect(await checkDrawing(empty)).toEqual([]);
  });
});

/** The text of the block of the page that is fenced with these words. */
function blockOf(fence: string): string {
  const start = PAGE.indexOf(`\`\`\`${fence}\n`);
  return PAGE.slice(start).split('\n```')[0]?.split('\n').slice(1).join('\n').concat('\n') ?? '';
}
