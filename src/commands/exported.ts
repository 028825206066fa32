import { RequestError } from '../domain/errors.ts';
import type { ReleaseId } from '../domain/release.ts';
import type { SourceFile } from '../domain/slice.ts';
import type { CatalogSlice } from '../store/catalog.ts';
import type { Part } from '../store/manifest.ts';
import { resolveRelease } from '../store/resolve-release.ts';
import { resolveSlice } from '../store/resolve-slice.ts';
import { correctedIn, sourceFilesOf } from '../store/source-files.ts';
import type { Store } from '../store/store.ts';
import { type OptionValues, text } from './command.ts';
import { sliceRequest } from './slice-options.ts';

/** What is exported: a slice, or all of a release where there is none. */
export interface Exported {
  readonly release: ReleaseId;
  readonly slice?: CatalogSlice;
  readonly slices: readonly CatalogSlice[];
  readonly parts: readonly Part[];
  readonly files: readonly SourceFile[];
}

/** @throws RequestError where the options mean nothing that is there, or contradict each other. */
export function exportedOf({ releases }: Store, options: OptionValues): Exported {
  const request = sliceRequest(options);
  if (options.all !== true) {
    const { slice, held } = resolveSlice(releases, request);
    const files = sourceFilesOf(held.parts).map((file) => correctedIn(file, held));
    return { release: slice.release, slice: held, slices: [held], parts: held.parts, files };
  }
  const narrower = Object.keys(SLICE_FLAGS).find((name) => text(options, name) !== undefined);
  if (narrower !== undefined) {
    throw new RequestError(`--all is a whole release, ${SLICE_FLAGS[narrower]} a part of it.`, {
      hint: 'Leave one of the two out.',
    });
  }
  const { release, parts, slices } = resolveRelease(releases, request.release);
  return { release, slices, parts, files: sourceFilesOf(parts) };
}

/** What chooses within a release. */
const SLICE_FLAGS: Readonly<Record<string, string>> = {
  naics: '--naics',
  area: '--area',
  ownership: '--ownership',
  industryLevel: '--industry-level',
};
