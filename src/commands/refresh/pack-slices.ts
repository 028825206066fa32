import type { PackChanges } from '../../analysis/refresh-changes.ts';
import { CHANGE_MEASURES, releaseChanges } from '../../analysis/release-changes.ts';
import { PathwaysError } from '../../domain/errors.ts';
import type { TopCode } from '../../domain/facts.ts';
import { programOf, type ReleaseId, releaseTitle } from '../../domain/release.ts';
import type { SliceFigures } from '../../domain/slice.ts';
import { resolveSlice } from '../../store/resolve-slice.ts';
import type { Store } from '../../store/store.ts';
import { codeChangeBetween } from '../comparable-releases.ts';
import type { Config } from '../config/schema.ts';
import type { Reference } from '../reference.ts';

/** A pack of the config; one that names no area is made for each of the config's areas. */
export interface ConfiguredPack {
  readonly sector: string;
  /** Undefined for the U.S. */
  readonly area: string | undefined;
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

export function configuredPacks({ packs, areas }: Config): readonly ConfiguredPack[] {
  return packs.flatMap(({ sector, area, options = {} }) => {
    const named = area === undefined ? areas : [area];
    return (named.length === 0 ? [undefined] : named).map((one) => ({
      sector,
      area: one,
      options,
    }));
  });
}

/** The figures of a pack's slice at one moment; or why there are none. */
export type PackSlice =
  | { readonly figures: SliceFigures; readonly topCode: TopCode | undefined }
  | { readonly missing: string };

/**
 * Reads what each pack rests on: the newest release that the store has of its slice.
 * @param of only these releases; absent for all
 */
export async function readPackSlices(
  store: Store | undefined,
  packs: readonly ConfiguredPack[],
  of?: ReadonlySet<ReleaseId>,
): Promise<readonly PackSlice[]> {
  const slices: PackSlice[] = [];
  for (const pack of packs) slices.push(await readPackSlice(store, pack, of));
  return slices;
}

async function readPackSlice(
  store: Store | undefined,
  { sector, area }: ConfiguredPack,
  of: ReadonlySet<ReleaseId> | undefined,
): Promise<PackSlice> {
  const releases = store?.releases.filter(({ release }) => of === undefined || of.has(release));
  if (store === undefined || releases === undefined || releases.length === 0) {
    return { missing: 'The store is empty.' };
  }
  try {
    const request = { naics: sector, ...(area === undefined ? {} : { area }) };
    const { slice, held } = resolveSlice(releases, request);
    const [figures] = await store.read(slice.release, [held], CHANGE_MEASURES);
    if (figures === undefined) throw new Error('the store gave no slice');
    const topCode = held.parts.find(({ origin }) => origin.topCode !== undefined)?.origin.topCode;
    return { figures, topCode };
  } catch (error) {
    if (error instanceof PathwaysError) return { missing: error.message };
    throw error;
  }
}

/** What moved in one pack's slice between two moments. */
export async function packChanges(
  { sector, area }: ConfiguredPack,
  before: PackSlice | undefined,
  after: PackSlice | undefined,
  reference: Reference,
): Promise<PackChanges> {
  const pack = { sector, area: area ?? null };
  const nothing = (note: string): PackChanges => ({ ...pack, changes: null, note });
  if (after === undefined || 'missing' in after) {
    return nothing(`There are no figures for it. ${after?.missing ?? ''}`.trim());
  }
  const { release } = after.figures.slice;
  if (before === undefined || 'missing' in before) {
    return nothing(`First figures of it: ${releaseTitle(release)}. Nothing to compare with.`);
  }
  const then = before.figures.slice.release;
  if (then === release && isSameFiles(before.figures, after.figures)) {
    return nothing(`As before: ${releaseTitle(release)}.`);
  }
  if (programOf(then) !== programOf(release)) {
    return nothing(
      `It rests on ${releaseTitle(release)} now, on ${releaseTitle(then)} before: these are not compared.`,
    );
  }
  const codes = await codeChangeBetween(
    before.figures.socVintage,
    after.figures.socVintage,
    reference,
  );
  return {
    ...pack,
    changes: releaseChanges(before.figures, after.figures, codes, {
      from: before.topCode,
      to: after.topCode,
    }),
  };
}

function isSameFiles(one: SliceFigures, other: SliceFigures): boolean {
  const hashes = ({ files }: SliceFigures) => files.map(({ sha256 }) => sha256).sort();
  return hashes(one).join() === hashes(other).join();
}
