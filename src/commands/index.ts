import type { Command } from './command.ts';

/** What the list of commands says of one, and where the rest of it is: loaded only when it is called. */
export interface CommandEntry {
  /** One line, as in the list of commands. */
  readonly summary: string;
  /** As in its usage: `<file...>`. */
  readonly argument?: string;
  readonly load: () => Promise<Command>;
  /** Begun while the command is loaded, where it is to be run. */
  readonly prepare?: () => void;
}

/** The database takes 25 ms to load and to start, part of it on another thread. */
function startDatabase(): void {
  import('../store/query-rows.ts').then(({ warmUp }) => warmUp()).catch(() => {});
}

/** Every command, in the order in which the help lists them. */
export const COMMANDS = {
  ingest: {
    summary: 'load downloaded files into the store',
    argument: '<file...>',
    load: async () => (await import('./ingest.ts')).ingest,
  },
  doctor: {
    summary: 'check the store, say what is wrong and what to do',
    load: async () => (await import('./doctor.ts')).doctor,
    prepare: startDatabase,
  },
  catalog: {
    summary: 'list the releases and files in the store',
    load: async () => (await import('./reading.ts')).catalog,
  },
  sectors: {
    summary: 'list the sectors of a release with size and wages',
    load: async () => (await import('./reading.ts')).sectors,
    prepare: startDatabase,
  },
  rank: {
    summary: 'rank a sector’s occupations at one SOC level',
    load: async () => (await import('./reading.ts')).rank,
    prepare: startDatabase,
  },
  composition: {
    summary: 'show what a sector consists of, now and projected',
    load: async () => (await import('./reading.ts')).composition,
    prepare: startDatabase,
  },
  change: {
    summary: 'compare a sector’s occupations in two releases, with margins and breaks',
    load: async () => (await import('./reading.ts')).change,
    prepare: startDatabase,
  },
  explain: {
    summary: 'show every figure of one occupation and where it was read',
    argument: '<soc>',
    load: async () => (await import('./reading.ts')).explain,
    prepare: startDatabase,
  },
  chart: {
    summary: 'draw one chart of a sector',
    argument: '[name]',
    load: async () => (await import('./chart.ts')).chart,
    prepare: startDatabase,
  },
  page: {
    summary: 'write one page of a sector to show, print and send',
    load: async () => (await import('./page.ts')).page,
    prepare: startDatabase,
  },
  deck: {
    summary: 'write slides of a sector to project, with charts that can be edited, all but wages',
    load: async () => (await import('./deck.ts')).deck,
    prepare: startDatabase,
  },
  workbook: {
    summary: 'write the figures of a sector as an Excel workbook with charts',
    load: async () => (await import('./workbook.ts')).workbook,
    prepare: startDatabase,
  },
  handout: {
    summary: 'write pages to print and hand out',
    load: async () => (await import('./handout.ts')).handout,
    prepare: startDatabase,
  },
  cards: {
    summary: 'write 5 × 8 inch cards to print for the wall',
    load: async () => (await import('./cards.ts')).cards,
    prepare: startDatabase,
  },
  prompts: {
    summary: 'write the questions for employers that a sector’s figures raise',
    load: async () => (await import('./prompts.ts')).prompts,
    prepare: startDatabase,
  },
  conversation: {
    summary: 'write a workbook to record what employers say, or read it back',
    argument: '[read file...]',
    load: async () => (await import('./conversation.ts')).conversation,
    prepare: startDatabase,
  },
  init: {
    summary: 'write a config that says what to keep current',
    load: async () => (await import('./init.ts')).init,
  },
  refresh: {
    summary: 'fetch what a config names, load it, and say what changed',
    load: async () => (await import('./refresh.ts')).refresh,
  },
  pack: {
    summary: 'write everything for a launch meeting into one folder',
    load: async () => (await import('./pack.ts')).pack,
    prepare: startDatabase,
  },
  export: {
    summary: 'write figures as CSV, JSON or Parquet for other programs',
    load: async () => (await import('./export.ts')).exportCommand,
  },
} as const satisfies Record<string, CommandEntry>;

/** All commands by name, with all that they say of themselves; for the reference. */
export async function loadCommands(): Promise<readonly (Command & { readonly summary: string })[]> {
  return Promise.all(
    Object.values(COMMANDS).map(async ({ summary, load }) => ({ ...(await load()), summary })),
  );
}
