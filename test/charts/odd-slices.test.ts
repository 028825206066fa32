import { describe, expect, it } from 'vitest';
import type { Chart, Drawing } from '../../src/charts/chart.ts';
import { CHARTS } from '../../src/charts/index.ts';
import { checkDrawing } from '../support/check-drawing.ts';
import { ODD_SLICES } from '../support/odd-chart-slices.ts';

const ALL: Readonly<Record<string, Chart>> = CHARTS;

function draw(slice: string, chart: string): Drawing {
  const [odd, how] = [ODD_SLICES[slice], ALL[chart]];
  if (odd === undefined || how === undefined) throw new Error(`no ${slice} or no ${chart}`);
  return how.draw(odd, { level: 'major' });
}

describe.each(Object.entries(ODD_SLICES))('a slice with %s', (_, slice) => {
  it.each(Object.entries(ALL))('is in order as %s', async (_, chart) => {
    const drawing = chart.draw(slice, { level: 'major' });
    expect(await checkDrawing(drawing)).toEqual([]);
    expect(await checkDrawing(chart.draw(slice, { level: 'major', top: 2 }))).toEqual([]);
  });
});

describe('the title of a slice with', () => {
  it.each([
    ['no rows', 'size', 'No group has a published number of jobs'],
    ['no rows', 'change', 'No group has a projection'],
    ['no rows', 'growth-detail', 'No group has a projected growth'],
    ['no rows', 'composition', 'No group has a published number of jobs'],
    ['one occupation', 'size', 'Only is all of manufacturing’s jobs'],
    ['one occupation', 'change', 'Only: projected to gain about 500 jobs by 2034'],
    ['one occupation', 'growth-detail', 'Only is projected to grow by 10.0% until 2034'],
    ['one occupation', 'composition', 'The shares are projected to stay as they are until 2034'],
    ['one occupation and no projection', 'composition', 'Only is all of manufacturing’s jobs'],
    ['one occupation and no projection', 'change', 'No group has a projection'],
    ['all withheld', 'size', 'No group has a published number of jobs'],
    ['total withheld', 'composition', 'The shares of the groups are not known'],
    ['all withheld', 'composition-bars', 'No group has a published number of jobs'],
    ['half withheld', 'size', 'One are among the largest groups: 10% of manufacturing’s jobs'],
    [
      'growth of +900 %',
      'change',
      '6 of 22 groups are projected to grow by 2034; Group number 5 to gain most, about 70,000 jobs',
    ],
    [
      'growth of +900 %',
      'growth-detail',
      'Group number 5 is projected to grow fastest, by 900.0% until 2034; of the large groups Group number 8 to shrink most, by 0.5%',
    ],
    [
      'all shrink',
      'change',
      'None of 22 groups is projected to grow by 2034; Group number 1 to lose most, about 8,900 jobs',
    ],
    [
      'all shrink',
      'growth-detail',
      'No group is projected to grow by 2034; of the large groups Group number 1 to shrink most, by 99.0%',
    ],
    ['nothing changes', 'change', 'No group is projected to grow or shrink by 2034'],
    [
      'only small bases',
      'growth-detail',
      'Every group with a projection is small: ask employers what is happening',
    ],
  ] as const)('%s as %s', (slice, chart, title) => {
    expect(draw(slice, chart).title).toBe(title);
  });
});

describe('a picture without marks says why', () => {
  it.each([
    ['no rows', 'size', 'The file has no rows of level 2 (major groups) for this slice.'],
    [
      'all withheld',
      'size',
      'All 2 groups of level 2 (major groups) are in the file, but without a number of jobs: withheld or not available, which is not 0.',
    ],
    [
      'one occupation and no projection',
      'growth-detail',
      'The store has no projection that serves this slice. Ingest one: pathways ingest FILE.',
    ],
    [
      'total withheld',
      'composition',
      'The total of all jobs is not published, so nobody knows what the groups are shares of.',
    ],
  ] as const)('%s as %s', (slice, chart, reason) => {
    const drawing = draw(slice, chart);
    expect(drawing.notes).toEqual([reason]);
    expect(drawing.table.rows).toEqual([]);
    expect(drawing.alt).toBe(`No chart: ${drawing.title}. ${reason}`);
  });
});
