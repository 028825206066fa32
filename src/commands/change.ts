import { join } from 'node:path';
import { type PastChangeRequest, pastChange } from '../analysis/past-change.ts';
import { RequestError } from '../domain/errors.ts';
import type { Measure } from '../domain/measure.ts';
import { releaseTitle } from '../domain/release.ts';
import type { SliceFigures } from '../domain/slice.ts';
import { SOC_LEVELS, type SocLevel, socLevelNumber } from '../domain/soc-level.ts';
import { type ResolvedSlice, resolveSlice, type SliceRequest } from '../store/resolve-slice.ts';
import type { Store } from '../store/store.ts';
import { CHANGE_FORMATS } from '../writers/change-formats.ts';
import { type Command, type Context, type OptionValues, text } from './command.ts';
import {
  checkDistance,
  codeChangeBetween,
  inOwnership,
  oewsReleaseOption,
} from './comparable-releases.ts';
import { openStore } from './open-store.ts';
import {
  CONFIDENCE_OPTION,
  confidenceOption,
  LEVEL_OPTION,
  levelOption,
  SLICE_OPTIONS,
  sliceRequest,
  WITHIN_OPTION,
} from './slice-options.ts';
import {
  chosenFormat,
  formatOption,
  OUT_OPTION,
  tableOptions,
  writeResult,
} from './write-result.ts';

/** Compares a slice of two OEWS releases. */
export const change: Command = {
  name: 'change',
  description:
    'Past change, only on request: the difference of employment between two OEWS releases at least three years apart, with its margin, and what changed in between in how occupations, industries and areas are defined and estimated. OEWS is not a time series; projected growth is never made from it.',
  options: [
    SLICE_OPTIONS.naics,
    LEVEL_OPTION,
    { flags: '--from <id>', description: 'the earlier release, such as oews-2018-05' },
    { flags: '--to <id>', description: 'the later release, such as oews-2024-05' },
    WITHIN_OPTION,
    CONFIDENCE_OPTION,
    SLICE_OPTIONS.area,
    SLICE_OPTIONS.ownership,
    SLICE_OPTIONS.industryLevel,
    formatOption(CHANGE_FORMATS),
    OUT_OPTION,
    SLICE_OPTIONS.store,
  ],
  examples: [
    {
      command: 'pathways change --naics 31-33 --level 2 --from oews-2018-05 --to oews-2024-05',
      shows: 'which major groups of manufacturing clearly changed',
      needsFile: true,
    },
    {
      command:
        'pathways change --naics 31-33 --level 5 --within 51-0000 --from 2018-05 --to 2024-05 --format csv',
      shows: 'its production occupations, for a spreadsheet',
      needsFile: true,
    },
  ],
  run,
};

const MEASURES: readonly Measure[] = ['employment', 'employmentRsePercent'];

async function run(
  context: Context,
  _args: readonly string[],
  options: OptionValues,
): Promise<number> {
  const [fromRelease, toRelease] = [releaseOption(options, 'from'), releaseOption(options, 'to')];
  checkDistance(fromRelease, toRelease, {
    rule: '--from must be before --to',
    hint: `Turn them around: --from ${toRelease} --to ${fromRelease}.`,
  });
  const level = levelOption(text(options, 'level') ?? '2');
  const within = text(options, 'within');
  const request: PastChangeRequest = {
    level,
    confidence: confidenceOption(text(options, 'confidence') ?? '0.9'),
    ...(within === undefined ? {} : { within }),
  };
  const store = await openStore(context, options);
  const sides = sameScope(
    store,
    resolveSide(store, sliceRequest(options), fromRelease),
    resolveSide(store, sliceRequest(options), toRelease),
  );
  for (const side of sides) checkLevel(side, level);
  const [from, to] = await Promise.all(sides.map((side) => readSide(store, side)));
  if (from === undefined || to === undefined) return 2;
  if (within !== undefined) checkWithin(within, [from, to], level);
  const { loadReference } = await import('./reference.ts');
  const reference = await loadReference(join(context.home, 'data', 'reference'));
  const compared = pastChange(
    from,
    to,
    await codeChangeBetween(from.socVintage, to.socVintage, reference),
    request,
  );
  const write = chosenFormat(CHANGE_FORMATS, options);
  const result = await write(compared, {
    sample: store.isSample,
    terminal: tableOptions(context, options),
  });
  await writeResult(context, options, result);
  return 0;
}

function releaseOption(options: OptionValues, name: 'from' | 'to'): string {
  const asked = text(options, name);
  if (asked === undefined) {
    throw new RequestError(`Expected a release after --${name}, found none.`, {
      hint: 'Name two releases: --from oews-2018-05 --to oews-2024-05. pathways catalog lists those in the store.',
    });
  }
  return oewsReleaseOption(asked, `--${name}`);
}

function resolveSide(store: Store, request: SliceRequest, release: string): ResolvedSlice {
  return resolveSlice(store.releases, { ...request, release });
}

/**
 * Where the widest scopes of the two releases differ and one release has that of the other too, the
 * slices of that scope; else the slices as they are, and the difference is one of the breaks.
 */
function sameScope(
  store: Store,
  from: ResolvedSlice,
  to: ResolvedSlice,
): readonly [ResolvedSlice, ResolvedSlice] {
  if (from.slice.ownership === to.slice.ownership) return [from, to];
  const fromAsTo = inOwnership(store, from, to.slice.ownership);
  const toAsFrom = inOwnership(store, to, from.slice.ownership);
  if (fromAsTo !== undefined) return [fromAsTo, to];
  return toAsFrom === undefined ? [from, to] : [from, toAsFrom];
}

function checkLevel({ slice, held }: ResolvedSlice, level: SocLevel): void {
  if (held.levels.includes(level)) return;
  const has = held.levels.map((one) => `${socLevelNumber(one)} (${one})`).join(', ');
  throw new RequestError(
    `${releaseTitle(slice.release)}, ${slice.area.title}, industry ${slice.industry.code}: there are no rows of level ${socLevelNumber(level)} (${level}); there are of ${has}.`,
    {
      hint: 'Both releases need published rows of the level: sums of what is published differ by what is withheld. Name a level that both have with --level.',
    },
  );
}

async function readSide(
  store: Store,
  { slice, held }: ResolvedSlice,
): Promise<SliceFigures | undefined> {
  const [figures] = await store.read(slice.release, [held], MEASURES);
  return figures;
}

function checkWithin(within: string, sides: readonly SliceFigures[], level: SocLevel): void {
  const isGroup = sides.some(({ occupations }) =>
    occupations.some((one) => one.code === within && SOC_LEVELS[one.level] < SOC_LEVELS[level]),
  );
  if (isGroup) return;
  throw new RequestError(
    `Neither release has a group ${JSON.stringify(within)} above level ${SOC_LEVELS[level]} in this slice.`,
    { hint: 'Name a major or minor group, such as --within 51-0000.' },
  );
}
