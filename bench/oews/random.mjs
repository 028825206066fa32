/**
 * A stream of numbers in [0, 1) that depends on `key` alone: the same key gives the same numbers on
 * every machine. Only integer arithmetic, so no engine rounds it differently (FNV-1a, mulberry32).
 */
export function randomFrom(key) {
  let state = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) state = Math.imul(state ^ key.charCodeAt(i), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
