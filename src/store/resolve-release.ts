import { parseOewsRelease, programOf, projectionPeriodOf } from '../domain/release.ts';
import type { ReleaseCatalog } from './catalog.ts';
import { NotHeld } from './choices.ts';

/** @throws NotHeld where the release is not in the store. */
export function resolveRelease(
  releases: readonly ReleaseCatalog[],
  asked: string | undefined,
): ReleaseCatalog {
  const id = asked === undefined ? undefined : (parseOewsRelease(asked) ?? asked);
  const found =
    id === undefined
      ? releasesByDefault(releases)[0]
      : releases.find(({ release }) => release === id);
  if (found !== undefined) return found;
  throw notInStore(releases, asked);
}

/**
 * The releases in the order in which they are looked into: the newest of OEWS, never an older one,
 * then those of the other programs, the newest first and of one base year the one that looks
 * farther ahead. One program may hold its areas in several: New York's differ in their period.
 */
export function releasesByDefault(releases: readonly ReleaseCatalog[]): readonly ReleaseCatalog[] {
  const isOews = ({ release }: ReleaseCatalog) => programOf(release) === 'oews';
  const others = releases.filter((catalog) => !isOews(catalog));
  const year = ({ release }: ReleaseCatalog) =>
    Number(/-(\d{4})(?:-\d{2})?$/.exec(release)?.[1] ?? 0);
  const end = ({ release }: ReleaseCatalog) => projectionPeriodOf(release)?.projectedYear ?? 0;
  others.sort((a, b) => year(b) - year(a) || end(b) - end(a));
  return [...releases.filter(isOews).slice(-1), ...others];
}

export function notInStore(
  releases: readonly ReleaseCatalog[],
  asked: string | undefined,
): NotHeld {
  return new NotHeld(
    `The release ${asked ?? ''} is not in the store, which holds: ${releases.map(({ release }) => release).join(', ')}.`,
    { hint: 'Ingest a file of that release first: pathways ingest FILE.' },
  );
}
