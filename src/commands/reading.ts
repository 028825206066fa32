/**
 * The commands that read the store, as one part of the bundle: they share most of what they need,
 * and every file more is a millisecond at each start.
 */
export { catalog } from './catalog.ts';
export { change } from './change.ts';
export { composition } from './composition.ts';
export { explain } from './explain.ts';
export { rank } from './rank.ts';
export { sectors } from './sectors.ts';
