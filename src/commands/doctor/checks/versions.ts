import { readFile } from 'node:fs/promises';
import { storePaths } from '../../../store/layout.ts';
import { SCHEMA_VERSION } from '../../../store/manifest.ts';
import type { StoreCheck } from './check.ts';

/** The store is of the format that this program writes. A later one is refused before any check. */
export const versions: StoreCheck = {
  title: 'The store is of an earlier format',
  async find({ store }) {
    const text = await readFile(storePaths(store.root).manifest, 'utf8');
    const { schemaVersion } = JSON.parse(text) as { readonly schemaVersion?: unknown };
    if (schemaVersion === SCHEMA_VERSION) return [];
    return [
      {
        severity: 'note',
        message: `Expected format ${SCHEMA_VERSION}, found ${schemaVersion}`,
        place: { file: storePaths(store.root).manifest },
        advice: 'It is read as it is; the next ingest writes it in the present format.',
      },
    ];
  },
};
