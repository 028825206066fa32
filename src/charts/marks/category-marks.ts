import type { Categories, Category } from '../../domain/category.ts';
import type { KeyEntry } from '../frame/key-line.ts';
import { type Layer, type PlacedRow, ROW_Y } from '../frame/row-layout.ts';
import { text } from '../frame/text-layers.ts';
import { COLOURS, INK } from '../frame/theme.ts';

/** Room that chips take, with the gap to what follows. */
export const CHIP_ROOM = 56;
const CHIP = { width: 42, height: 26 };
/** Below this contrast with white an area needs an outline (WCAG 2.2, criterion 1.4.11). */
const LEAST_CONTRAST = 3;

/**
 * The categories of rows by code, where they help: of groups finer than level 2, and only where
 * there are several, since one colour says nothing.
 */
export function categoriesOfRows(
  categories: Categories,
  codes: readonly string[],
): ReadonlyMap<string, Category> {
  const found = new Map(
    codes.flatMap((code) => {
      const category = code.endsWith('-0000') ? undefined : categories.categoryOf(code);
      return category === undefined ? [] : [[code, category] as const];
    }),
  );
  return new Set(found.values()).size > 1 ? found : new Map();
}

/** The colours of a row's bar: those of its category, else the chart's own. */
export function barColours(category: Category | undefined): { fill: string; stroke: string } {
  if (category === undefined) return { fill: COLOURS.blue, stroke: COLOURS.blue };
  return { fill: category.colour, stroke: outlineOf(category) };
}

/** What the symbols stand for, in the order in which the rows first have them. */
export function categoryKey(found: ReadonlyMap<string, Category>): readonly KeyEntry[] {
  return [...new Set(found.values())].map((category) => ({
    text: `${category.symbol}  ${category.label}`,
    shape: 'square',
    radius: 8,
    fill: category.colour,
    stroke: outlineOf(category),
  }));
}

/** The symbols of the rows on their colours, with their left ends at `x`. */
export function categoryChips(
  rows: readonly (PlacedRow & { readonly category: Category | undefined })[],
  x: number,
): readonly Layer[] {
  const values = rows.flatMap(({ y, category }) =>
    category === undefined
      ? []
      : [
          {
            y,
            top: y - CHIP.height / 2,
            bottom: y + CHIP.height / 2,
            symbol: category.symbol,
            category: category.label,
            fill: category.colour,
            stroke: outlineOf(category),
            ink: category.textColour,
          },
        ],
  );
  if (values.length === 0) return [];
  const symbols = text('symbol', {
    x: { value: x + CHIP.width / 2 },
    y: ROW_Y,
    align: 'center',
    small: true,
    weight: 600,
  });
  return [
    {
      data: { values },
      mark: { type: 'rect', cornerRadius: 4, strokeWidth: 1 },
      encoding: {
        x: { value: x },
        x2: { value: x + CHIP.width },
        y: { field: 'top', type: 'quantitative', scale: null, axis: null },
        y2: { field: 'bottom' },
        fill: { field: 'fill', type: 'nominal', scale: null },
        stroke: { field: 'stroke', type: 'nominal', scale: null },
        tooltip: { field: 'category' },
      },
    },
    {
      ...symbols,
      data: { values },
      encoding: { ...symbols.encoding, color: { field: 'ink', type: 'nominal', scale: null } },
    },
  ];
}

function outlineOf({ colour, contrastOnWhite }: Category): string {
  return contrastOnWhite < LEAST_CONTRAST ? INK : colour;
}
