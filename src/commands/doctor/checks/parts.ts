import { join } from 'node:path';
import { PathwaysError } from '../../../domain/errors.ts';
import { checkPart } from '../../../store/check-part.ts';
import { sha256OfFile } from '../../../store/sha256.ts';
import type { StoreCheck, StoreFinding } from './check.ts';

/** Every part is there, and its bytes have the checksums of the manifest. */
export const parts: StoreCheck = {
  title: 'Parts of the store are missing or damaged',
  async find({ store }) {
    const found: StoreFinding[] = [];
    for (const part of store.manifest.parts) {
      const path = join(store.root, part.path);
      const finding = {
        severity: 'fault',
        release: part.origin.release,
        part: part.path,
        place: { file: path },
      } as const;
      try {
        checkPart(store.root, part);
      } catch (error) {
        if (!(error instanceof PathwaysError)) throw error;
        found.push({ ...finding, message: error.message, advice: error.hint ?? '' });
        continue;
      }
      const sha256 = await sha256OfFile(path);
      if (sha256 === part.sha256) continue;
      found.push({
        ...finding,
        message: `Expected SHA-256 ${part.sha256}, found ${sha256}: ${part.path}`,
        advice: 'pathways doctor --rebuild makes the store anew from the files kept beside it.',
      });
    }
    return found;
  },
};
