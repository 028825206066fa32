import { expect, it } from 'vitest';
import { dollars, figure, jobs, percent } from '../../src/analysis/number-format.ts';

it.each([
  [0, '0'],
  [30, '30'],
  [999, '999'],
  [1000, '1,000'],
  [249_790, '249,790'],
  [154_187_380, '154,187,380'],
  [4519.95, '4,520'],
])('%d jobs are %s', (value, text) => {
  expect(jobs(value)).toBe(text);
});

it.each([
  [56_150, 'annualMedianWage', '$56,150'],
  [239_200, 'annualP90Wage', '$239,200'],
  [27, 'hourlyMeanWage', '$27.00'],
  [8.5, 'hourlyP10Wage', '$8.50'],
  [1234.5, 'hourlyP90Wage', '$1,234.50'],
] as const)('%d as %s is %s', (value, measure, text) => {
  expect(dollars(value, measure)).toBe(text);
});

it.each([
  [0.4871, '48.7%'],
  [0.0004, '0.0%'],
  [1, '100.0%'],
])('the fraction %d is %s', (value, text) => {
  expect(percent(value)).toBe(text);
});

it.each([
  [100, '100'],
  [0, '0'],
  [{ atLeast: 239_200 }, '≥ 239,200'],
  [{ atLeast: null }, '≥ top code'],
  [null, 'withheld'],
])('the figure %j is %s', (value, text) => {
  expect(figure(value, jobs, 'withheld')).toBe(text);
});
