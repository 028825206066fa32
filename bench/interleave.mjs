import { median } from 'simple-statistics';

export { median };

/**
 * Runs each of the named measurements in turn, `rounds` times over, so that a slow minute of the
 * machine falls on all of them. Returns the results of each by name.
 */
export async function interleave(rounds, measurements) {
  const results = Object.fromEntries(Object.keys(measurements).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, measure] of Object.entries(measurements)) results[name].push(await measure());
  }
  return results;
}

export function medianSeconds(results) {
  return median(results.map(({ seconds }) => seconds));
}
