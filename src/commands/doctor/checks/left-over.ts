import { leftovers } from '../../../store/sweep.ts';
import type { StoreCheck } from './check.ts';

/** Files in the store's folder that the manifest does not name. */
export const leftOver: StoreCheck = {
  title: 'Files that a writer left behind',
  async find({ store }) {
    if (store.isSample) return [];
    const paths = await leftovers(store.root, store.manifest);
    return paths.map((path) => ({
      severity: 'note',
      message: `${path} is not in the manifest`,
      advice:
        'A writer was stopped before it was done. Nobody reads it, and the next ingest removes it.',
    }));
  },
};
