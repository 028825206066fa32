import leven from 'leven';

/** The name that was most likely meant; undefined where none is near. */
export function nearestName(given: string, names: readonly string[]): string | undefined {
  const wanted = given.toLowerCase();
  const begun = names.filter((name) => wanted !== '' && name.startsWith(wanted));
  if (begun.length === 1) return begun[0];
  const byDistance = names
    .map((name) => ({ name, distance: leven(wanted, name) }))
    .sort((one, other) => one.distance - other.distance);
  const [first] = byDistance;
  return first !== undefined && first.distance <= Math.max(1, first.name.length / 3)
    ? first.name
    : undefined;
}
