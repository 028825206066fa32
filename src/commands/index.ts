import { catalog } from './catalog.ts';
import type { Command } from './command.ts';
import { explain } from './explain.ts';
import { ingest } from './ingest.ts';
import { rank } from './rank.ts';
import { sectors } from './sectors.ts';

/** Every command, in the order in which the help lists them. */
export const COMMANDS = { ingest, catalog, sectors, rank, explain } as const satisfies Record<
  string,
  Command
>;
