import { RequestError } from '../domain/errors.ts';
import { ALL_OWNERSHIPS, ownershipTitle, WITH_SELF_EMPLOYED } from '../domain/ownership.ts';
import type { CatalogSlice } from './catalog.ts';
import { NotHeld } from './choices.ts';

/** The slice of one scope, of those of one industry. @throws RequestError where it is not there, or none is the widest. */
export function resolveOwnership(
  slices: readonly CatalogSlice[],
  asked: string | undefined,
): CatalogSlice {
  const scopes = slices.map(({ ownership }) => ownership);
  const wanted = asked ?? widestOwnership(scopes);
  const found = slices.find(({ ownership }) => ownership === wanted);
  if (found !== undefined) return found;
  const choices = scopes.map((code) => `${code} (${ownershipTitle(code)})`).join('; ');
  const hint = 'Name one: --ownership CODE. They are never added up.';
  if (asked === undefined) {
    throw new RequestError(
      `The figures are there for several ownership scopes, which overlap: ${choices}.`,
      { hint },
    );
  }
  throw new NotHeld(`There are no figures for ownership ${asked}; there are for ${choices}.`, {
    hint,
  });
}

/**
 * The scope that contains all the others, which is that of the release's non-owner file: 1235 holds
 * them all, 58 holds 5. Undefined where none does.
 */
export function widestOwnership(scopes: readonly string[]): string | undefined {
  const whole = [WITH_SELF_EMPLOYED, ALL_OWNERSHIPS].find((scope) => scopes.includes(scope));
  if (whole !== undefined) return whole;
  return scopes.find((scope) =>
    scopes.every((other) => [...other].every((digit) => scope.includes(digit))),
  );
}
