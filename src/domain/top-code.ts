import type { TopCode } from './facts.ts';

/**
 * How the top code of a release is known. An inferred one is the last known before: a wage marked
 * `#` is at least that, but wages above it may be published.
 */
export const TOP_CODE_BASES = [
  'file notes',
  'documentation',
  'published figures',
  'inferred',
] as const;
export type TopCodeBasis = (typeof TOP_CODE_BASES)[number];

/** The top code of a span of OEWS releases. */
export interface TopCodeRow extends TopCode {
  /** The first and last release of the span: `2016-05`. */
  readonly from: string;
  readonly to: string;
  readonly basis: TopCodeBasis;
}

/**
 * The fallback where a file does not state its top code. The yearly releases of 1999–2002 have no
 * month. Undefined for a release of which no top code is known: a newer one may have raised it.
 */
export function topCodeOf(
  rows: readonly TopCodeRow[],
  year: number,
  month = 12,
): TopCodeRow | undefined {
  const release = `${year}-${String(month).padStart(2, '0')}`;
  return rows.find(({ from, to }) => from <= release && release <= to);
}

/**
 * Reads a publisher's note on top-coded wages: `# = indicates a wage equal to or greater than
 * $115.00 per hour or $239,200 per year`, and its variants since 1997. Undefined where the text is
 * no such note.
 */
export function parseTopCodeNote(text: string): TopCode | undefined {
  const match = NOTE.exec(text);
  if (match === null) return undefined;
  return { hourlyUsd: dollars(match[1]), annualUsd: dollars(match[2]) };
}

const NOTE =
  /(?:greater than|more than|at least|at or above|over|>=?|≥)\s*(?:or equal to\s*)?\$([\d,]+(?:\.\d+)?)\s*(?:\/|per|an)\s*h(?:ou)?r,?\s*(?:or|and)\s*(?:over\s*)?\$([\d,]+(?:\.\d+)?)\s*(?:(?:\/|per|a)\s*y(?:ea)?r|annually)/i;

function dollars(text = ''): number {
  return Number(text.replaceAll(',', ''));
}
