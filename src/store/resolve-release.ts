import { parseOewsRelease, programOf } from '../domain/release.ts';
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

/** The newest release of every program, OEWS before all others, then the newest first. */
export function releasesByDefault(releases: readonly ReleaseCatalog[]): readonly ReleaseCatalog[] {
  const newest = new Map<string, ReleaseCatalog>();
  for (const catalog of releases) newest.set(programOf(catalog.release), catalog);
  const year = ({ release }: ReleaseCatalog) =>
    Number(/-(\d{4})(?:-\d{2})?$/.exec(release)?.[1] ?? 0);
  const isOews = ({ release }: ReleaseCatalog) => (programOf(release) === 'oews' ? 1 : 0);
  return [...newest.values()].sort((a, b) => isOews(b) - isOews(a) || year(b) - year(a));
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
