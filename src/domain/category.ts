import { checkCategoryRows } from './category-rows.ts';
import { contrastRatio, textColourOn } from './colour.ts';
import { isSocCode, isWithin } from './soc.ts';

/** A rough group of occupations that are compatible, as a career-pathways guide asks for. */
export interface Category {
  /** Stable: `installation-and-maintenance`. */
  readonly id: string;
  readonly label: string;
  /** One to three characters that no other category has: colour alone never tells one. */
  readonly symbol: string;
  /** For areas: `#D55E00`. Two categories may share one. */
  readonly colour: string;
  /** Black or white: the colour of text on `colour`. */
  readonly textColour: '#000000' | '#FFFFFF';
  /** Contrast ratio of `colour` and white: below 4.5 it is no colour for text on white, below 3 an area needs an outline. */
  readonly contrastOnWhite: number;
}

/** A SOC group of level 2 or 3 and its category, as one line of a file. */
export interface CategoryRow {
  readonly soc: string;
  readonly category: string;
  /** These three stand in the first line of a category; later lines repeat them or leave them empty. */
  readonly label: string;
  readonly symbol: string;
  readonly colour: string;
  /** Of the file, from 1. */
  readonly line: number;
}

/** The categories of one file. */
export interface Categories {
  /** In the order in which the file first names them. */
  readonly list: readonly Category[];
  /**
   * The category of a code of any level and any SOC vintage: that of its level-3 group where the file
   * has a line for it, else of its level-2 group. A level-2 group has the category of its own line,
   * whatever its level-3 groups have. Undefined for the total and for what is no SOC code.
   */
  categoryOf(code: string): Category | undefined;
  /** Categories other than its own that level-3 groups of a level-2 group have; empty for any other code. */
  othersWithin(group: string): readonly Category[];
}

/**
 * The categories that the lines of a file make.
 * @throws LayoutError where a line is not as it should be, a group stands twice, or a level-2 group
 * has no line: each of the 23 needs one, so every code has exactly one category.
 */
export function categoriesOf(rows: readonly CategoryRow[], file: string): Categories {
  checkCategoryRows(rows, file);
  const byId = new Map<string, Category>();
  for (const row of rows) {
    if (!byId.has(row.category)) byId.set(row.category, category(row));
  }
  const list = [...byId.values()];
  const majors = rows.filter(({ soc }) => soc.endsWith('-0000'));
  const minors = rows.filter(({ soc }) => !soc.endsWith('-0000'));
  const byMajor = new Map(majors.map((row) => [row.soc.slice(0, 2), byId.get(row.category)]));

  function categoryOf(code: string): Category | undefined {
    if (!isSocCode(code)) return undefined;
    const minor = minors.find(({ soc }) => isWithin(code, soc));
    return minor === undefined ? byMajor.get(code.slice(0, 2)) : byId.get(minor.category);
  }
  return {
    list,
    categoryOf,
    othersWithin(group) {
      const own = categoryOf(group);
      if (own === undefined) return [];
      const within = minors.filter(({ soc }) => soc !== group && isWithin(soc, group));
      const found = new Set(within.map((row) => row.category));
      return list.filter((one) => found.has(one.id) && one !== own);
    },
  };
}

function category({ category: id, label, symbol, colour }: CategoryRow): Category {
  return {
    id,
    label,
    symbol,
    colour,
    textColour: textColourOn(colour),
    contrastOnWhite: contrastRatio(colour, '#FFFFFF'),
  };
}
