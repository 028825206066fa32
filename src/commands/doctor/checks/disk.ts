import { statfs } from 'node:fs/promises';
import type { StoreCheck } from './check.ts';

/** Room that any ingest may need, besides that for the store itself once more. */
const LEAST_BYTES = 200e6;

/** There is room to make the store anew. */
export const disk: StoreCheck = {
  title: 'The disk is nearly full',
  async find({ store }) {
    const found = await statfs(store.root).catch(() => undefined);
    if (found === undefined || store.isSample) return [];
    const free = found.bavail * found.bsize;
    const needed = LEAST_BYTES + store.manifest.parts.reduce((sum, { bytes }) => sum + bytes, 0);
    if (free >= needed) return [];
    return [
      {
        severity: 'warning',
        message: `${megabytes(free)} are free; an ingest or a rebuild may need ${megabytes(needed)}`,
        place: { file: store.root },
        advice: 'Free some space first: what does not fit is not stored.',
      },
    ];
  },
};

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6).toLocaleString('en-US')} MB`;
}
