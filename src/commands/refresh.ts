import type { Command } from './command.ts';

/** Keeps a store and its packs current, as a config says. */
export const refresh: Command = {
  name: 'refresh',
  description: `Fetches what pathways.config.json names, loads it into the store and says what changed: which releases are new, and for each pack what moved beyond its margins. Files that the servers have unchanged are not fetched again; a file that is on disk already is taken in the place of a download; a release that is not published yet is no error, and an older file is never taken for it. Servers are asked one at a time, with your e-mail address, over https only.

changes.md and changes.json are written to the folder for reports. What cannot be done is said, and the rest is done.`,
  options: [
    {
      flags: '--config <file>',
      description: 'the config (default: pathways.config.json in the current folder)',
    },
    {
      flags: '--release <id>',
      description:
        'not the newest but this release, such as 2023-05; only of the sources that have it',
    },
    { flags: '--dry-run', description: 'say what would be fetched; ask nobody, change nothing' },
    {
      flags: '--fail-on-change',
      description: 'exit with 1 where the store has other figures than before',
    },
  ],
  examples: [
    {
      command: 'pathways refresh --dry-run',
      shows: 'what would be fetched',
      needsFile: true,
    },
    { command: 'pathways refresh', shows: 'fetch, load, compare', needsFile: true },
    {
      command: 'pathways refresh --release 2023-05',
      shows: 'the OEWS files of an earlier year',
      needsFile: true,
    },
  ],
  async run(context, _args, options) {
    const { runRefresh } = await import('./refresh/run.ts');
    const { REFRESH_STEPS } = await import('./refresh/refresh-steps.ts');
    return runRefresh(context, options, REFRESH_STEPS);
  },
};
