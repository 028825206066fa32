import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { differenceOf, type SampledEstimate, verdictOf } from '../src/analysis/difference.ts';
import { annualGrowthRate, roundingInterval } from '../src/analysis/growth-rate.ts';
import { type Confidence, intervalOf, marginOf } from '../src/analysis/margin.ts';
import { apartFromNext, type RankedEstimate, rankRanges } from '../src/analysis/rank-range.ts';
import { rollUp } from '../src/analysis/roll-up.ts';
import { studentizedRangeQuantile } from '../src/analysis/studentized-range.ts';
import { publishedValue } from '../src/domain/estimate.ts';
import { occupation, sliceOf } from './support/slice-figures.ts';

/** What examples give; each kind has some of it. */
interface Example {
  readonly estimate: number;
  readonly rsePercent: number;
  readonly confidence: Confidence;
  readonly from: SampledEstimate;
  readonly to: SampledEstimate;
  readonly base: number;
  readonly projected: number;
  readonly years: number;
  readonly roundedTo: number;
  readonly parts: readonly Part[];
  readonly items: readonly { readonly estimate: number; readonly standardError?: number }[];
}

/** What each kind of example claims, computed from what it gives; rounded as the page rounds. */
const COMPUTE: Readonly<Record<string, (given: Example) => Readonly<Record<string, unknown>>>> = {
  margin({ estimate, rsePercent, confidence }) {
    const margin = marginOf(estimate, rsePercent, confidence) ?? Number.NaN;
    return {
      margin: Math.round(margin),
      interval: intervalOf(estimate, margin).map(Math.round),
    };
  },
  difference({ from, to, confidence }) {
    const { change, margin, changeRate } = differenceOf(from, to, confidence);
    const half = margin ?? Number.NaN;
    return {
      change,
      margin: Math.round(half),
      changeRate: rounded(changeRate, 4),
      verdict: verdictOf([change - half, change + half]),
    };
  },
  'annual-growth'({ base, projected, years }) {
    return {
      growthRate: rounded(projected / base - 1, 4),
      annualGrowthRate: rounded(annualGrowthRate(base, projected, years), 4),
    };
  },
  rounding({ base, projected, roundedTo }) {
    const [low, high] = roundingInterval(base, projected, roundedTo);
    return { low: rounded(low, 4), high: rounded(high, 4) };
  },
  'roll-up'({ parts }) {
    return rolledUp(parts);
  },
  'rank-range'({ items, confidence }) {
    const estimates = items.map(
      ({ estimate, standardError }): RankedEstimate => ({ estimate, standardError }),
    );
    return {
      q: rounded(studentizedRangeQuantile(confidence, estimates.length), 3),
      ranges: rankRanges(estimates, confidence),
      apartFromNext: apartFromNext(estimates, confidence),
    };
  },
};

interface Part {
  readonly employment: number;
  readonly rsePercent: number;
  readonly meanWage: number;
}

function rolledUp(parts: readonly Part[]) {
  const rows = parts.map(({ employment, rsePercent, meanWage }, index) =>
    occupation(
      `37-101${index + 1}`,
      { employment, employmentRsePercent: rsePercent, annualMeanWage: meanWage },
      { level: 'detailed' },
    ),
  );
  const major = occupation('37-0000', { employment: 1910 });
  const structure = [{ code: '37-1000', title: 'Supervisors', level: 'minor' }] as const;
  const [group] = rollUp(sliceOf([major, ...rows]), 'minor', structure);
  return {
    employment: publishedValue(group?.figures.employment),
    rsePercent: rounded(publishedValue(group?.figures.employmentRsePercent) ?? null, 1),
    meanWage: publishedValue(group?.figures.annualMeanWage),
  };
}

function rounded(value: number | null, decimals: number): number | null {
  return value === null ? null : Number(value.toFixed(decimals));
}

const page = readFileSync('docs/reference/formulas.md', 'utf8');
const examples = [...page.matchAll(/^```json example (\S+)\n(.*?)^```/gms)].map(
  ([, kind = '', text = '']) => ({ kind, example: JSON.parse(text) as Example }),
);

describe('docs/reference/formulas.md', () => {
  it('has an example of every formula, and a computation for every example', () => {
    expect([...new Set(examples.map(({ kind }) => kind))].sort()).toEqual(
      Object.keys(COMPUTE).sort(),
    );
  });

  it.each(examples)('the example of $kind comes out as it says: $example', ({ kind, example }) => {
    expect(example).toMatchObject(COMPUTE[kind]?.(example) ?? { kind: 'unknown' });
  });

  it.each(['## Margin', '## Difference', '## Annual growth', '## Rank range'])(
    '%s names its source',
    (heading) => {
      const section = page.slice(page.indexOf(heading)).split('\n## ')[0] ?? '';
      expect(section).toMatch(/^\*.*\*$/m);
    },
  );
});
