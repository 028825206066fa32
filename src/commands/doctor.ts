import { resolve } from 'node:path';
import { findingCounts } from '../analysis/finding-counts.ts';
import { RequestError } from '../domain/errors.ts';
import { FINDINGS_FORMATS } from '../writers/findings-formats.ts';
import { type Command, type Context, type OptionValues, text } from './command.ts';
import { openStore, STORE_OPTION, storePath } from './open-store.ts';
import {
  chosenFormat,
  formatOption,
  OUT_OPTION,
  tableOptions,
  writeResult,
} from './write-result.ts';

/** Says what is wrong with the store, and makes it anew where asked to. */
export const doctor: Command = {
  name: 'doctor',
  description: `Checks the store and says what is wrong, where, and what to do: checksums of its parts and of the files kept beside it, rows that contradict each other, groups against what they consist of, percents and wages against each other, codes against the classification of their release, chart packs against the store.

A fault is damage; a warning is a figure that should not be shown before it was looked at; a note needs nothing. What rounding, withheld and absent rows allow is no finding. Exit code: 0 without faults and warnings, 1 with any, 2 where the store cannot be examined.

With --rebuild the store is made anew from the files kept beside it, with what was said when they were ingested, and then checked. It is replaced when all files are read, or left as it is.`,
  options: [
    {
      flags: '--rebuild',
      description: 'first make the store anew from the files kept beside it',
    },
    {
      flags: '--reports <folder>',
      description: 'where the chart packs are, which are checked too',
      default: 'reports',
    },
    formatOption(FINDINGS_FORMATS),
    OUT_OPTION,
    STORE_OPTION,
  ],
  examples: [
    { command: 'pathways doctor --store sample', shows: 'the figures that come with the program' },
    { command: 'pathways doctor --format json', shows: 'every finding, for a program' },
    {
      command: 'pathways doctor --rebuild',
      shows: 'a store that was damaged, made anew',
      needsFile: true,
    },
  ],
  run,
};

async function run(
  context: Context,
  _args: readonly string[],
  options: OptionValues,
): Promise<number> {
  const write = chosenFormat(FINDINGS_FORMATS, options);
  if (options.rebuild === true) await rebuild(context, options);
  const store = await openStore(context, options);
  const { examineStore } = await import('./doctor/examine-store.ts');
  const findings = await examineStore(
    context,
    store,
    resolve(context.cwd, text(options, 'reports') ?? 'reports'),
  );
  const counts = findingCounts(findings);
  const examined = {
    store: store.isSample ? 'sample' : store.root,
    releases: store.releases.map(({ release }) => release),
    parts: store.manifest.parts.length,
    rows: store.manifest.parts.reduce((sum, { rows }) => sum + rows, 0),
    counts,
    findings,
  };
  await writeResult(context, options, write(examined, tableOptions(context, options)));
  return counts.fault + counts.warning > 0 ? 1 : 0;
}

async function rebuild(context: Context, options: OptionValues): Promise<void> {
  const root = storePath(context, options);
  if (root === undefined) {
    throw new RequestError('The sample that comes with the program is not made anew.', {
      hint: 'Name a store: pathways doctor --rebuild --store PATH.',
    });
  }
  const { rebuildStore } = await import('./doctor/rebuild-store.ts');
  const { files, rows, rowsBefore } = await rebuildStore(context, root);
  const before =
    rowsBefore === undefined || rowsBefore === rows
      ? ''
      : `; there were ${rowsBefore.toLocaleString('en-US')} before`;
  context.err(
    `The store is made anew from ${files} file${files === 1 ? '' : 's'}: ${rows.toLocaleString('en-US')} rows${before}.\n`,
  );
}
