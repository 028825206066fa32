import type { ReleaseNews } from '../../analysis/refresh-changes.ts';
import type { ReleaseId } from '../../domain/release.ts';
import type { Part } from '../../store/manifest.ts';
import type { KnownPart } from './unreported.ts';

/** The releases of which the store has more than before, or other figures. */
export function releaseNews(
  before: readonly KnownPart[],
  after: readonly Part[],
): readonly ReleaseNews[] {
  const releases = new Set([
    ...after.map(({ origin }) => origin.release),
    ...before.map(({ release }) => release),
  ]);
  return [...releases].sort().flatMap((release) =>
    newsOf(
      release,
      before.filter((part) => part.release === release),
      after.filter(({ origin }) => origin.release === release),
    ),
  );
}

function newsOf(
  release: ReleaseId,
  then: readonly KnownPart[],
  now: readonly Part[],
): readonly ReleaseNews[] {
  const known = new Set(then.map(({ sha256 }) => sha256));
  const files = now
    .filter(({ sha256, rows, superseded }) => !known.has(sha256) && rows > 0 && !superseded)
    .map(({ origin, rows }) => ({ file: origin.file, rows }));
  const kept = new Set(now.map(({ sha256 }) => sha256));
  const isReplaced = then.some(({ sha256 }) => !kept.has(sha256));
  if (files.length === 0 && !isReplaced) return [];
  return [{ release, kind: then.length === 0 ? 'new' : isReplaced ? 'different' : 'more', files }];
}
