import { california } from './california.ts';
import { epMatrix } from './ep-matrix.ts';
import { epOccupations } from './ep-occupations.ts';
import { newYorkProjections, newYorkWages } from './new-york.ts';
import { oews } from './oews.ts';
import { projectionsCentral } from './projections-central.ts';
import type { Source } from './source.ts';
import { widProjections } from './wid-projections.ts';
import { widWages } from './wid-wages.ts';

/** Every source, in the order in which they are asked whether a table is theirs. */
export const SOURCES = {
  oews,
  epOccupations,
  epMatrix,
  projectionsCentral,
  widProjections,
  widWages,
  newYorkProjections,
  newYorkWages,
  california,
} as const satisfies Record<string, Source>;
