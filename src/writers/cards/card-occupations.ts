import type { GrowthBasis } from '../../analysis/growth.ts';
import { dollars, figure, jobs, signedPercent } from '../../analysis/number-format.ts';
import { rankSlice } from '../../analysis/rank-slice.ts';
import type { RankedOccupation } from '../../analysis/ranking.ts';
import type { ChartSlice } from '../../charts/chart.ts';
import type { CardCategory, CardOccupation } from './card.ts';

/** How many occupations get a card. */
export const MOST_OCCUPATIONS = 24;

/** An occupation with the category that its card has the colour of. */
export interface CategorisedOccupation extends CardOccupation {
  readonly category: CardCategory;
}

/**
 * The detailed occupations with most jobs, in the order of their categories and codes: an order by
 * size would say which matters. None where the slice has no detailed ones.
 */
export function cardOccupations(slice: ChartSlice): readonly CategorisedOccupation[] {
  const { categories } = slice;
  const { rows } = rankSlice(slice, { level: 'detailed', by: 'size' });
  const place = (category: CardCategory) =>
    category === undefined ? categories.list.length : categories.list.indexOf(category);
  const caution = isLocal(slice)
    ? ['detailed figures below the nation are often not reliable']
    : [];
  return rows
    .slice(0, MOST_OCCUPATIONS)
    .map((row) => ({
      title: row.title,
      soc: row.soc,
      figures: [...figuresOf(row), ...caution],
      category: categories.categoryOf(row.soc),
    }))
    .sort((a, b) => place(a.category) - place(b.category) || (a.soc < b.soc ? -1 : 1));
}

function figuresOf(row: RankedOccupation): readonly string[] {
  const margin = row.employmentMargin === null ? '' : ` ± ${jobs(row.employmentMargin)}`;
  const { baseYear, projectedYear, growthRate } = row;
  const period =
    baseYear === null || projectedYear === null
      ? ''
      : ` ${baseYear}–${String(projectedYear % 100).padStart(2, '0')}`;
  const usd = (value: number) => dollars(value, 'annualMedianWage');
  return [
    `${jobs(Number(row.employment))}${margin} jobs`,
    `median wage ${figure(row.annualMedianWage, usd, 'not published')}`,
    ...(growthRate === null
      ? []
      : [`projected${period} ${signedPercent(growthRate)}${basisWords(row)}`]),
  ];
}

function isLocal({ figures }: ChartSlice): boolean {
  return figures.slice.area.type !== 'us';
}

/** Whose growth it is, where it is not that of this sector and area. */
function basisWords({ growthBasis }: RankedOccupation): string {
  return growthBasis === null ? '' : BASIS_WORDS[growthBasis];
}

const BASIS_WORDS: Readonly<Record<GrowthBasis, string>> = {
  'area-industry': '',
  area: ' in all industries',
  'us-industry': ' in the U.S. sector',
  us: ' in all U.S. industries',
};
