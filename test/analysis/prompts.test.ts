import { describe, expect, it } from 'vitest';
import type { Growth } from '../../src/analysis/growth.ts';
import { MOST_PROMPTS, promptsOf } from '../../src/analysis/prompts.ts';
import type { SliceWithGrowth } from '../../src/analysis/rank-slice.ts';
import type { OccupationFigures } from '../../src/domain/slice.ts';
import { WORDING, wordsOf } from '../../src/domain/wording.ts';
import { type MadeFigures, occupation, sliceOf, total } from '../support/slice-figures.ts';

const TOTAL = total({ employment: 100_000 });

function minor(code: string, title: string, figures: MadeFigures) {
  return occupation(code, figures, { level: 'minor', title });
}

function detailed(code: string, title: string, figures: MadeFigures) {
  return occupation(code, figures, { level: 'detailed', title });
}

/** A slice whose occupations grow by the rates given; the others have no projection. */
function slice(
  occupations: readonly OccupationFigures[],
  rates: Readonly<Record<string, { rate: number; openings?: number }>> = {},
): SliceWithGrowth {
  return {
    figures: sliceOf([TOTAL, ...occupations]),
    growth: {
      sources: [],
      growthOf: ({ code, figures }) => {
        const found = rates[code];
        const size = figures.employment?.kind === 'value' ? figures.employment.value : null;
        return found === undefined || size === null ? null : growth(size, found);
      },
    },
    confidence: 0.9,
  };
}

function growth(size: number, { rate, openings }: { rate: number; openings?: number }): Growth {
  const projected = Math.round(size * (1 + rate));
  return {
    basis: 'us-industry',
    release: 'ep-2024-34',
    method: 'published',
    coverage: 1,
    baseYear: 2024,
    projectedYear: 2034,
    baseEmployment: size,
    projectedEmployment: projected,
    change: projected - size,
    growthRate: rate,
    annualGrowthRate: null,
    openings:
      openings === undefined
        ? null
        : { total: openings, growth: null, exits: null, transfers: null },
    basisFigures: {
      baseEmployment: size,
      projectedEmployment: projected,
      change: projected - size,
      openings: null,
    },
  };
}

function questions(of: SliceWithGrowth): readonly string[] {
  return promptsOf(of).map(({ key, fields }) => wordsOf(WORDING, key, fields));
}

describe('prompts', () => {
  it('ask about the largest group with its share', () => {
    expect(
      questions(
        slice([
          occupation('51-0000', { employment: 60_000 }, { title: 'Production Occupations' }),
          occupation('53-0000', { employment: 40_000 }, { title: 'Transportation Occupations' }),
        ]),
      ),
    ).toEqual([
      'Production: 60.0% of manufacturing’s jobs (60,000). Which positions in it hold you back most?',
    ]);
  });

  it('name the minor group that loses most jobs, with the openings that remain', () => {
    const rates = { '51-4000': { rate: -0.1, openings: 900 }, '51-3000': { rate: -0.5 } };
    expect(
      questions(
        slice(
          [
            minor('51-3000', 'Food Processing Workers', { employment: 1_000 }),
            minor('51-4000', 'Metal Workers', { employment: 20_000 }),
          ],
          rates,
        ),
      ),
    ).toEqual([
      'Metal Workers: 2,000 fewer jobs projected by 2034, yet 900 openings a year. Whom are you replacing, and with which skills?',
    ]);
  });

  it('do not speak of openings where none are published', () => {
    expect(
      questions(
        slice([minor('51-4000', 'Metal Workers', { employment: 20_000 })], {
          '51-4000': { rate: -0.1 },
        }),
      ),
    ).toEqual([
      'Metal Workers: 2,000 fewer jobs projected by 2034. Do you see that, and what takes their place?',
    ]);
  });

  it('name the minor group that gains most jobs, not the fastest', () => {
    expect(
      questions(
        slice(
          [
            minor('17-2000', 'Engineers', { employment: 20_000 }),
            minor('15-2000', 'Mathematical Science Occupations', { employment: 2_000 }),
          ],
          { '17-2000': { rate: 0.1 }, '15-2000': { rate: 0.5 } },
        ),
      ),
    ).toEqual([
      'Engineers: 2,000 more jobs projected by 2034 (+10.0%). Where would these people come from?',
    ]);
  });

  it('ask whether something is happening where growth starts from a small base, with what rounding allows', () => {
    const [prompt] = promptsOf(
      slice([minor('39-2000', 'Animal Care and Service Workers', { employment: 400 })], {
        '39-2000': { rate: 0.25 },
      }),
    );
    expect(prompt && wordsOf(WORDING, prompt.key, prompt.fields)).toBe(
      'Animal Care and Service Workers: +25.0% projected from only 400 jobs. Sampling error, or is something happening?',
    );
    expect(prompt?.figures.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^\+25\.0% \(rounding alone allows .+ to .+\)$/),
    );
  });

  it.each([
    [90_000, '$90,000 at the median, 1.8 times its group (Production, $50,000)'],
    [25_000, '$25,000 at the median, against $50,000 for its group (Production)'],
  ])('ask about a median of %i far from that of the group', (wage, words) => {
    const asked = questions(
      slice([
        occupation(
          '51-0000',
          { employment: 60_000, annualMedianWage: 50_000 },
          { title: 'Production Occupations' },
        ),
        detailed('51-4041', 'Machinists', { employment: 5_000, annualMedianWage: wage }),
      ]),
    );
    expect(asked).toContainEqual(expect.stringContaining(`Machinists: ${words}`));
  });

  it('do not make a wage a question where the survey itself says to use its employment with care', () => {
    const asked = questions(
      slice([
        occupation('51-0000', { employment: 60_000, annualMedianWage: 50_000 }),
        detailed('51-4041', 'Machinists', {
          employment: 5_000,
          employmentRsePercent: 30,
          annualMedianWage: 90_000,
        }),
      ]),
    );
    expect(asked).toHaveLength(1);
  });

  it('pair the largest neighbours that the margins leave open, not those of a handful of jobs', () => {
    const asked = questions(
      slice([
        occupation('51-0000', { employment: 60_000, employmentRsePercent: 0.5 }),
        occupation(
          '53-0000',
          { employment: 20_000, employmentRsePercent: 5 },
          { title: 'Transportation Occupations' },
        ),
        occupation(
          '43-0000',
          { employment: 19_500, employmentRsePercent: 5 },
          { title: 'Office Occupations' },
        ),
        occupation('33-0000', { employment: 250, employmentRsePercent: 5 }),
        occupation('29-0000', { employment: 250, employmentRsePercent: 5 }),
      ]),
    );
    expect(asked.at(-1)).toBe(
      'Transportation (20,000 ± 1,645) and Office (19,500 ± 1,604): the survey cannot say which is larger. Which matters more to you?',
    );
  });

  it('name what is withheld, at the coarsest level that has some, and count the rest', () => {
    const hidden = ['A', 'B', 'C', 'D'].map((title, index) =>
      detailed(`51-401${index + 1}`, title, { employment: 'employment-withheld' }),
    );
    expect(questions(slice(hidden))).toEqual([
      'No employment is published for A; B; C and 1 more. Do you employ them, and how many?',
    ]);
    expect(promptsOf(slice(hidden))[0]?.figures[0]).toEqual({
      soc: '51-4011',
      title: 'A',
      measure: 'Jobs',
      text: 'withheld',
      value: null,
    });
  });

  it('show a top-coded wage as a floor', () => {
    const [prompt] = promptsOf(
      slice([
        detailed('29-1240', 'Surgeons', {
          employment: 5_000,
          annualMedianWage: { atLeast: 239_200 },
        }),
      ]),
    );
    expect(prompt?.key).toBe('prompt.top-coded');
    expect(prompt?.figures.at(-1)).toMatchObject({ text: '≥ $239,200', value: 239_200 });
  });

  it('are none where nothing is published', () => {
    expect(promptsOf({ ...slice([]), figures: sliceOf([]) })).toEqual([]);
  });

  it('are no more than seven', () => {
    const everything = slice(
      [
        occupation('51-0000', {
          employment: 30_000,
          employmentRsePercent: 9,
          annualMedianWage: 50_000,
        }),
        occupation('53-0000', { employment: 29_900, employmentRsePercent: 9 }),
        minor('51-4000', 'Metal Workers', { employment: 20_000 }),
        minor('51-3000', 'Food Processing Workers', { employment: 20_000 }),
        minor('39-2000', 'Animal Care and Service Workers', { employment: 40 }),
        detailed('51-4041', 'Machinists', { employment: 5_000, annualMedianWage: 99_000 }),
        detailed('51-4044', 'Hidden', { employment: 'employment-withheld' }),
        detailed('11-1011', 'Chief Executives', {
          employment: 900,
          annualMedianWage: { atLeast: 239_200 },
        }),
      ],
      {
        '51-4000': { rate: -0.1 },
        '51-3000': { rate: 0.1 },
        '39-2000': { rate: 0.5 },
      },
    );
    expect(promptsOf(everything)).toHaveLength(MOST_PROMPTS);
    expect(promptsOf(everything, 99).map(({ key }) => key)).toEqual([
      'prompt.large-group',
      'prompt.decline-without-openings',
      'prompt.growing',
      'prompt.small-base',
      'prompt.wage-above',
      'prompt.not-told-apart',
      'prompt.withheld',
      'prompt.top-coded',
    ]);
  });

  it('fill every field that their words name', () => {
    const asked = questions(
      slice(
        [
          occupation('51-0000', { employment: 60_000, annualMedianWage: 50_000 }),
          minor('51-4000', 'Metal Workers', { employment: 20_000 }),
        ],
        { '51-4000': { rate: -0.1, openings: 10 } },
      ),
    );
    for (const question of asked) expect(question).not.toMatch(/[{}]/);
  });
});
