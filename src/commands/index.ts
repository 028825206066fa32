import { catalog } from './catalog.ts';
import { change } from './change.ts';
import type { Command } from './command.ts';
import { composition } from './composition.ts';
import { explain } from './explain.ts';
import { ingest } from './ingest.ts';
import { rank } from './rank.ts';
import { sectors } from './sectors.ts';

/** Every command, in the order in which the help lists them. */
export const COMMANDS = {
  ingest,
  catalog,
  sectors,
  rank,
  composition,
  change,
  explain,
} as const satisfies Record<string, Command>;
