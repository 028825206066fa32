import type { StoreCheck } from './check.ts';
import { corrections } from './corrections.ts';
import { disk } from './disk.ts';
import { duplicates } from './duplicates.ts';
import { leftOver } from './left-over.ts';
import { packs } from './packs.ts';
import { parts } from './parts.ts';
import { projections } from './projections.ts';
import { rawFiles } from './raw-files.ts';
import { versions } from './versions.ts';

/** Every check of a store as a whole, by its name; a new one is a file and a line here. */
export const STORE_CHECKS = {
  parts,
  'raw-files': rawFiles,
  'left-over': leftOver,
  versions,
  disk,
  duplicates,
  corrections,
  projections,
  packs,
} as const satisfies Record<string, StoreCheck>;
