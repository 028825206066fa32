import { describe, expect, it } from 'vitest';
import { sliceRanking } from '../../../src/charts/slice-ranking.ts';
import { leadingGroups } from '../../../src/charts/words/leading-groups.ts';
import { CROSS_INDUSTRY } from '../../../src/domain/naics.ts';
import type { OccupationFigures } from '../../../src/domain/slice.ts';
import { madeChartSlice } from '../../support/made-chart-slice.ts';
import { occupation, total } from '../../support/slice-figures.ts';

/** Jobs of groups in the order of their codes, with a small sampling error. */
function groups(...jobs: readonly (number | 'employment-withheld')[]): OccupationFigures[] {
  const titles = ['Management Occupations', 'Top Executives', 'Legal Occupations', 'Clerks'];
  return jobs.map((employment, index) =>
    occupation(
      `${11 + 2 * index}-0000`,
      { employment, employmentRsePercent: 0.5 },
      { title: titles[index] ?? `Group ${index}` },
    ),
  );
}

function title(
  rows: readonly OccupationFigures[],
  slice: Parameters<typeof madeChartSlice>[2] = {},
  within?: string,
): string {
  const request = {
    level: within === undefined ? 'major' : 'minor',
    ...(within ? { within } : {}),
  };
  return leadingGroups(sliceRanking(madeChartSlice(rows, {}, slice), request as never, 'size'));
}

describe('the title of a picture of sizes', () => {
  it.each([
    ['one group that is large', [500, 300, 200], 'Management is half of manufacturing’s jobs'],
    ['people, not a group', [100, 700, 200], 'Top Executives are 70% of manufacturing’s jobs'],
    ['two groups', [350, 320, 200, 130], 'Two groups hold two thirds of manufacturing’s jobs'],
    ['three groups', [220, 210, 200, 190, 180], 'Three groups hold 63% of manufacturing’s jobs'],
    ['one group of all', [1000], 'Management is all of manufacturing’s jobs'],
  ] as const)('says %s', (_, jobs, words) => {
    expect(title([total({ employment: 1000 }), ...groups(...jobs)])).toBe(words);
  });

  it('names the largest where three hold less than half', () => {
    const rows = [total({ employment: 1000 }), ...groups(160, 140, 120, 120, 120, 120, 110, 110)];
    expect(title(rows)).toBe('Management is the largest group: 16% of manufacturing’s jobs');
  });

  it('claims no first place that the margins do not tell from the second', () => {
    const rows = [total({ employment: 1000 }), ...groups(160, 159, 120, 120, 120, 120, 110, 91)];
    expect(title(rows)).toBe('Management is among the largest groups: 16% of manufacturing’s jobs');
  });

  it('nor one that is a little larger where no margin is published', () => {
    const rows = [160, 155, 120, 120, 120, 120, 110, 95].map((employment, index) =>
      occupation(`${11 + 2 * index}-0000`, { employment }, { title: `Group ${index} Occupations` }),
    );
    expect(title([total({ employment: 1000 }), ...rows])).toBe(
      'Group 0 is among the largest groups: 16% of manufacturing’s jobs',
    );
  });

  it('does not call a group the largest where a withheld one could be larger', () => {
    const rows = [total({ employment: 1000 }), ...groups(160, 'employment-withheld', 120)];
    expect(title(rows)).toBe(
      'Management is the largest published group: 16% of manufacturing’s jobs',
    );
  });

  it('has jobs in place of shares where the total is withheld', () => {
    const rows = [total({ employment: 'employment-withheld' }), ...groups(500, 300)];
    expect(title(rows)).toBe('Management is the largest published group: 500 jobs');
  });

  it('says where there is nothing', () => {
    expect(title([total({ employment: 1000 }), ...groups('employment-withheld')])).toBe(
      'No group has a published number of jobs',
    );
  });

  it('names the group within which it looks', () => {
    const rows = [
      occupation('51-0000', { employment: 1000 }, { title: 'Production Occupations' }),
      occupation(
        '51-9000',
        { employment: 300, employmentRsePercent: 1 },
        { level: 'minor', title: 'Other Production Occupations' },
      ),
      occupation(
        '51-2000',
        { employment: 240, employmentRsePercent: 1 },
        { level: 'minor', title: 'Assemblers and Fabricators' },
      ),
    ];
    expect(title(rows, {}, '51-0000')).toBe(
      'Other Production is 30% of production jobs in manufacturing',
    );
  });

  it('names an area that is not the nation, and all industries', () => {
    const area = { code: '08', type: 'state', title: 'Colorado' } as const;
    const rows = [total({ employment: 1000 }), ...groups(500, 300, 200)];
    expect(title(rows, { area })).toBe('Management is half of manufacturing’s jobs in Colorado');
    expect(title(rows, { area, industry: CROSS_INDUSTRY })).toBe(
      'Management is half of all jobs in Colorado',
    );
  });
});
