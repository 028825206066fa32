import { stat } from 'node:fs/promises';
import type { Part } from '../../../store/manifest.ts';
import { rawPath } from '../../../store/raw-record.ts';
import { sha256OfFile } from '../../../store/sha256.ts';
import type { StoreCheck, StoreFinding } from './check.ts';

/** The files that the parts were made of are kept, with the bytes they had. */
export const rawFiles: StoreCheck = {
  title: 'Ingested files are not kept, or were changed',
  async find({ store, rawFolder }) {
    if (rawFolder === undefined) return [];
    const found: StoreFinding[] = [];
    for (const { file, sha256, part } of keptFiles(store.manifest.parts)) {
      const path = rawPath(rawFolder, sha256, file);
      const { release } = part.origin;
      if ((await stat(path).catch(() => undefined)) === undefined) {
        found.push({
          severity: 'note',
          release,
          message: `${file} is not kept (SHA-256 ${sha256.slice(0, 16)}…)`,
          place: { file: path },
          advice:
            'Ingested with --no-keep, or removed. The store cannot be made anew without it: keep your own copy.',
        });
      } else if ((await sha256OfFile(path)) !== sha256) {
        found.push({
          severity: 'fault',
          release,
          message: `${file} is not the file that was ingested: its SHA-256 is not ${sha256.slice(0, 16)}…`,
          place: { file: path },
          advice:
            'Remove it; download the file again and ingest it into a new store, or put your own copy there.',
        });
      }
    }
    return found;
  },
};

/** Each file once, and the mappings that files were read by. */
function keptFiles(all: readonly Part[]) {
  const files = all.flatMap((part) => [
    { file: part.origin.file, sha256: part.origin.sha256, part },
    ...(part.ingest?.mapping === undefined ? [] : [{ ...part.ingest.mapping, part }]),
  ]);
  return new Map(files.map((one) => [`${one.sha256} ${one.file}`, one])).values();
}
