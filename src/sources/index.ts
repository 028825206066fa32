import { epMatrix } from './ep-matrix.ts';
import { epOccupations } from './ep-occupations.ts';
import { oews } from './oews.ts';
import type { Source } from './source.ts';

/** Every source, in the order in which they are asked whether a table is theirs. */
export const SOURCES = { oews, epOccupations, epMatrix } as const satisfies Record<string, Source>;
