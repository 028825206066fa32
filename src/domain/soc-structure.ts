import { plainTitle } from './plain-title.ts';
import { isWithin } from './soc.ts';
import { SOC_LEVELS, type SocLevel } from './soc-level.ts';
import type { SocVintage } from './soc-vintage.ts';

/** One code at one level of a classification. */
export interface SocRow {
  readonly code: string;
  readonly level: SocLevel;
  readonly title: string;
  /**
   * `soc`: so in the official classification. `oews`: only OEWS has it, as a code of its own
   * (51-2028) or a broad group that it publishes as a detailed occupation too (51-2090).
   */
  readonly definedBy: 'soc' | 'oews';
}

/** The codes of one SOC vintage with OEWS's own, and how they nest. */
export class SocStructure {
  readonly vintage: SocVintage;
  readonly rows: readonly SocRow[];
  readonly #byCode = new Map<string, SocRow[]>();
  #byTitle: Map<string, readonly SocRow[]> | undefined;
  #parents: ReadonlyMap<SocRow, SocRow | undefined> | undefined;

  constructor(vintage: SocVintage, rows: readonly SocRow[]) {
    this.vintage = vintage;
    this.rows = rows;
    for (const row of rows) {
      const same = this.#byCode.get(row.code);
      if (same === undefined) this.#byCode.set(row.code, [row]);
      else if (row.definedBy === 'soc') same.unshift(row);
      else same.push(row);
    }
  }

  has(code: string): boolean {
    return this.#byCode.has(code);
  }

  /**
   * The level of a code whose file does not state one. Where OEWS publishes a broad group as a
   * detailed occupation too, it is the official level, broad. Undefined for an unknown code.
   */
  levelOf(code: string): SocLevel | undefined {
    return this.#byCode.get(code)?.[0]?.level;
  }

  /** Every level at which the code may stand, the official one first; empty for an unknown code. */
  levelsOf(code: string): readonly SocLevel[] {
    return (this.#byCode.get(code) ?? []).map(({ level }) => level);
  }

  /** Undefined for an unknown code. */
  titleOf(code: string): string | undefined {
    return this.#byCode.get(code)?.[0]?.title;
  }

  /**
   * The codes with a title, whatever its case and signs; empty where only codes of OEWS's own have
   * it, which gives it to others too, as in May 2013 that of 25-3097 to 25-3099. Undefined where no
   * code has it.
   */
  codesTitled(title: string): readonly string[] | undefined {
    if (this.#byTitle === undefined) {
      this.#byTitle = new Map();
      for (const row of this.rows) {
        const plain = plainTitle(row.title);
        this.#byTitle.set(plain, [...(this.#byTitle.get(plain) ?? []), row]);
      }
    }
    const rows = this.#byTitle.get(plainTitle(title));
    if (rows === undefined) return undefined;
    return rows.some(({ definedBy }) => definedBy === 'soc') ? rows.map(({ code }) => code) : [];
  }

  /**
   * The nearest group above that this vintage lists: where no broad and minor groups are known
   * (2000, 2000/2010), the major group. Undefined for the total and for an unknown code.
   * @param level which row is meant where the code stands at two levels; its official one if left out
   */
  parentOf(code: string, level?: SocLevel): SocRow | undefined {
    const row = this.#byCode.get(code)?.find((one) => level === undefined || one.level === level);
    return row === undefined ? undefined : this.#parentsByRow().get(row);
  }

  /** The rows right below a group, in the order of their codes; empty for a detailed or unknown code. */
  children(code: string): readonly SocRow[] {
    const group = this.#byCode.get(code)?.[0];
    if (group === undefined) return [];
    const parents = this.#parentsByRow();
    return this.rows.filter((row) => parents.get(row) === group);
  }

  #parentsByRow(): ReadonlyMap<SocRow, SocRow | undefined> {
    this.#parents ??= parentsOf(this.rows);
    return this.#parents;
  }
}

function parentsOf(rows: readonly SocRow[]): ReadonlyMap<SocRow, SocRow | undefined> {
  const groups = rows
    .filter(({ level }) => level !== 'detailed')
    .sort((a, b) => SOC_LEVELS[b.level] - SOC_LEVELS[a.level]);
  const total = groups.find(({ level }) => level === 'total');
  const byMajor = new Map<string, SocRow[]>();
  for (const group of groups) {
    const same = byMajor.get(majorDigits(group));
    if (same === undefined) byMajor.set(majorDigits(group), [group]);
    else same.push(group);
  }
  return new Map(
    rows.map((row) => [row, row === total ? undefined : (nearestAbove(row, byMajor) ?? total)]),
  );
}

/** No two groups of one level hold the same code, so the finest that holds it is the parent. */
function nearestAbove(
  row: SocRow,
  finestFirst: ReadonlyMap<string, readonly SocRow[]>,
): SocRow | undefined {
  return finestFirst
    .get(majorDigits(row))
    ?.find(
      (group) => SOC_LEVELS[group.level] < SOC_LEVELS[row.level] && isWithin(row.code, group.code),
    );
}

function majorDigits({ code }: SocRow): string {
  return code.slice(0, 2);
}
