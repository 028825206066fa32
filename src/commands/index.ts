import type { Command } from './command.ts';
import { ingest } from './ingest.ts';
import { rank } from './rank.ts';

/** Every command, in the order in which the help lists them. */
export const COMMANDS = { ingest, rank } as const satisfies Record<string, Command>;
