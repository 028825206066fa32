import { repeatedKeys } from '../../../store/repeated-keys.ts';
import type { StoreCheck, StoreFinding } from './check.ts';

/** No two rows of a release state different figures for the same key. */
export const duplicates: StoreCheck = {
  title: 'Two rows say different things of the same occupation and slice',
  async find({ store, isSound }) {
    const found: StoreFinding[] = [];
    for (const { release, parts } of store.releases) {
      const { count, lines } = await repeatedKeys(store.root, parts.filter(isSound));
      found.push(
        ...lines.map((message) => ({
          severity: 'fault' as const,
          release,
          message: `${message}${count > lines.length ? `; ${count} in all` : ''}`,
          advice: 'pathways doctor --rebuild makes the store anew and refuses such a file.',
        })),
      );
    }
    return found;
  },
};
