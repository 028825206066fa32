/** What the explorer of the page shows, in words and numbers that are ready to be drawn. */
export interface Explorer {
  /** `00-0000` first, for the groups of level 2; then each of them that has groups of level 3. */
  readonly scopes: readonly ExplorerScope[];
  /** Every group by its SOC code. */
  readonly groups: Readonly<Record<string, ExplorerGroup>>;
}

/** What is shown at once: the groups of one level inside one other. */
export interface ExplorerScope {
  readonly code: string;
  readonly title: string;
  /** By what it can be sorted; what nothing is known of is absent. */
  readonly views: Readonly<Partial<Record<SortName, ExplorerView>>>;
}

export const SORTS = ['size', 'growth', 'wage'] as const;
export type SortName = (typeof SORTS)[number];

/** The groups of a scope in one order. */
export interface ExplorerView {
  /** What is shown in which order, in a sentence. */
  readonly status: string;
  /** How its bars are read. */
  readonly legend: string;
  /** What has no bar, or one to be careful with; by name. */
  readonly notes: readonly string[];
  readonly bars: readonly ExplorerBar[];
  /** The figure of the whole to hold the bars against; null where there is none. */
  readonly reference: { readonly value: number; readonly text: string } | null;
}

export interface ExplorerBar {
  readonly soc: string;
  /** Jobs, fraction, or dollars a year. */
  readonly value: number;
  /** Ends of the margin, in the unit of the value; null where none is published. */
  readonly interval: readonly [low: number, high: number] | null;
  readonly text: string;
  /** A small base: drawn hollow. */
  readonly isHollow: boolean;
  /** A floor: the true figure is this or more. */
  readonly isFloor: boolean;
}

export interface ExplorerGroup {
  readonly title: string;
  /** Label and text of every figure that is known, and why others are not. */
  readonly figures: readonly (readonly [label: string, text: string])[];
}
