/** The name that was most likely meant; undefined where none is near. */
export function nearestName(given: string, names: readonly string[]): string | undefined {
  const wanted = given.toLowerCase();
  const begun = names.filter((name) => wanted !== '' && name.startsWith(wanted));
  if (begun.length === 1) return begun[0];
  const byDistance = names
    .map((name) => ({ name, distance: editDistance(wanted, name) }))
    .sort((one, other) => one.distance - other.distance);
  const [first] = byDistance;
  return first !== undefined && first.distance <= Math.max(1, first.name.length / 3)
    ? first.name
    : undefined;
}

/** Letters to add, leave out or replace (Levenshtein, 1965). */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
