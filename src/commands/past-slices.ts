import type { PastSlice } from '../charts/chart.ts';
import { RequestError } from '../domain/errors.ts';
import type { Measure } from '../domain/measure.ts';
import { oewsPeriodOf, type ReleaseId, releaseTitle } from '../domain/release.ts';
import type { SliceFigures } from '../domain/slice.ts';
import { resolveSlice } from '../store/resolve-slice.ts';
import type { Store } from '../store/store.ts';
import { type CommandOption, type Context, type OptionValues, text } from './command.ts';
import {
  checkDistance,
  codeChangeBetween,
  inOwnership,
  oewsReleaseOption,
} from './comparable-releases.ts';
import { sliceRequest } from './slice-options.ts';

export const PAST_OPTION: CommandOption = {
  flags: '--past <releases>',
  description:
    'show earlier OEWS releases too, in the chart trend; each at least three years before the next, such as oews-2018-05,oews-2021-05; OEWS is not a time series',
};

const MEASURES: readonly Measure[] = ['employment', 'employmentRsePercent'];

/**
 * The earlier releases that the options name, oldest first, in the ownership scope of the slice where
 * they have it; none where none is named.
 * @throws RequestError where one is not in the store, or not three years before the next.
 */
export async function readPast(
  context: Context,
  options: OptionValues,
  store: Store,
  { slice, socVintage }: SliceFigures,
): Promise<readonly PastSlice[]> {
  const releases = pastReleases(options, slice.release);
  if (releases.length === 0) return [];
  const { loadReference } = await import('./reference.ts');
  const reference = await loadReference(`${context.home}/data/reference`);
  return Promise.all(
    releases.map(async (release) => {
      const found = resolveSlice(store.releases, { ...sliceRequest(options), release });
      const { held } = inOwnership(store, found, slice.ownership) ?? found;
      const [figures] = await store.read(release, [held], MEASURES);
      if (figures === undefined) throw new Error('the store gave no slice');
      const codeChange = await codeChangeBetween(figures.socVintage, socVintage, reference);
      return { figures, codeChange };
    }),
  );
}

function pastReleases(options: OptionValues, now: ReleaseId): readonly ReleaseId[] {
  const asked = (text(options, 'past') ?? '').split(',').map((one) => one.trim());
  const releases = asked
    .filter((one) => one !== '')
    .map((one) => oewsReleaseOption(one, '--past'))
    .sort();
  if (releases.length > 0 && oewsPeriodOf(now) === undefined) {
    throw new RequestError(
      `Earlier releases stand beside an OEWS release; this slice is of ${releaseTitle(now)}.`,
      { hint: 'Leave --past out, or name an OEWS release with --release.' },
    );
  }
  for (const [index, release] of releases.entries()) {
    checkDistance(release, releases[index + 1] ?? now, {
      rule: `--past takes different releases before ${releaseTitle(now)}`,
      hint: 'Name releases at least three years apart, all before the one that is shown.',
    });
  }
  return releases;
}
