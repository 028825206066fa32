import { type Area, isUs, stateArea } from '../domain/area.ts';
import { RequestError } from '../domain/errors.ts';
import { releaseTitle } from '../domain/release.ts';
import type { CatalogSlice, ReleaseCatalog } from './catalog.ts';
import { didYouMean, distinct, hasWords, list, NotHeld } from './choices.ts';

/** The slices of one area; there is at least one. */
export interface AreaSlices {
  readonly area: Area;
  readonly slices: readonly CatalogSlice[];
}

/** @throws RequestError where the area is not in the release, or several are meant. */
export function resolveArea(release: ReleaseCatalog, asked: string | undefined): AreaSlices {
  const areas = distinct(
    release.slices.map(({ area }) => area),
    ({ code, type }) => `${code} ${type}`,
  );
  const matches = areasMatching(areas, asked);
  const [area, other] = matches;
  if (area === undefined) {
    throw new NotHeld(
      `${releaseTitle(release.release)} in the store has no area ${asked === undefined ? '99 (U.S.)' : JSON.stringify(asked)}; it has ${list(areas.map(areaName))}.`,
      {
        hint:
          didYouMean(asked ?? '', areas, areaName) ??
          'Name one of these with --area, or load the file that has it: pathways ingest FILE. Areas were redrawn in May 2015, 2018 and 2024: an old code may have a new one.',
      },
    );
  }
  if (other !== undefined) {
    throw new RequestError(
      `${JSON.stringify(asked)} is several areas: ${list(matches.map(areaName))}.`,
      {
        hint: 'Name one by its code: --area CODE.',
      },
    );
  }
  const slices = release.slices.filter(
    (slice) => slice.area.code === area.code && slice.area.type === area.type,
  );
  return { area, slices };
}

function areasMatching(areas: readonly Area[], asked: string | undefined): readonly Area[] {
  if (asked === undefined || isUs(asked)) return areas.filter(({ type }) => type === 'us');
  const state = stateArea(/^\d$/.test(asked.trim()) ? `0${asked.trim()}` : asked);
  if (state !== undefined)
    return areas.filter(({ code, type }) => code === state.code && type === state.type);
  const wanted = asked.trim().toLowerCase();
  const byCode = areas.filter(({ code }) => code.toLowerCase() === wanted);
  if (byCode.length > 0 || /^\d+$/.test(wanted)) return byCode;
  const exact = areas.filter(({ title }) => title.toLowerCase() === wanted);
  return exact.length > 0 ? exact : areas.filter(({ title }) => hasWords(title, wanted));
}

function areaName({ code, title }: Area): string {
  return `${code} ${title}`;
}
