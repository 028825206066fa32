import { isSameClassification } from '../analysis/code-match.ts';
import type { CodeChange } from '../analysis/comparable-codes.ts';
import { monthsBetween } from '../analysis/series-breaks.ts';
import { RequestError } from '../domain/errors.ts';
import { parseOewsRelease, type ReleaseId, releaseTitle } from '../domain/release.ts';
import type { SocVintage } from '../domain/soc-vintage.ts';
import type { ResolvedSlice } from '../store/resolve-slice.ts';
import type { Store } from '../store/store.ts';
import type { Reference } from './reference.ts';

const LEAST_MONTHS = 36;

/** @throws RequestError where what stands after the option is no OEWS release. */
export function oewsReleaseOption(asked: string, option: string): ReleaseId {
  const release = parseOewsRelease(asked);
  if (release !== undefined) return release;
  throw new RequestError(
    `Expected an OEWS release after ${option}, found ${JSON.stringify(asked)}.`,
    {
      hint: 'Past change is of OEWS releases, such as oews-2018-05; what is projected stands in a projection: pathways rank --by growth.',
    },
  );
}

/**
 * Six half-yearly panels make a release: nearer ones share respondents.
 * @param swapped what to do where the first is not before the second
 * @throws RequestError where the first is not before the second, and where it is less than three years before.
 */
export function checkDistance(
  from: ReleaseId,
  to: ReleaseId,
  swapped: { readonly rule: string; readonly hint: string },
): void {
  const months = monthsBetween(from, to) ?? 0;
  if (months >= LEAST_MONTHS) return;
  const names = `${releaseTitle(from)} and ${releaseTitle(to)}`;
  throw months <= 0
    ? new RequestError(`${swapped.rule}, found ${names}.`, { hint: swapped.hint })
    : new RequestError(`${names} are less than three years apart, so they are not compared.`, {
        hint: 'Each release pools three years of responses, so nearer ones share most of them. Name releases at least three years apart.',
      });
}

/** The same slice of the same release in another ownership scope; undefined where the release has it not. */
export function inOwnership(
  store: Store,
  { slice }: ResolvedSlice,
  ownership: string,
): ResolvedSlice | undefined {
  const { release, area, industry } = slice;
  const held = store.releases
    .find((one) => one.release === release)
    ?.slices.find(
      (one) =>
        one.area.code === area.code &&
        one.area.type === area.type &&
        one.industry.code === industry.code &&
        one.industry.level === industry.level &&
        one.ownership === ownership,
    );
  return held && { slice: { ...slice, ownership }, held };
}

/** How the codes of the earlier classification become those of the later one. */
export async function codeChangeBetween(
  from: SocVintage,
  to: SocVintage,
  reference: Reference,
): Promise<CodeChange> {
  if (isSameClassification(from, to)) return { kind: 'same' };
  const isFrom2010 = from === '2010' || from === '2000/2010';
  const isTo2018 = to === '2018' || to === '2010/2018';
  if (!isFrom2010 || !isTo2018) return { kind: 'unknown' };
  return { kind: 'crosswalk', pairs: await reference.crosswalk2010To2018() };
}
