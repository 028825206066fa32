import { dirname, join } from 'node:path';

/** Where everything of a store stands; nothing outside this folder knows. */
export interface StorePaths {
  readonly root: string;
  readonly manifest: string;
  /** Beside the store, so that a first writer can lock what does not exist yet. */
  readonly lock: string;
  /** Ingested files, kept by hash: beside the store, `data/raw` for `data/store`. */
  readonly raw: string;
}

export function storePaths(root: string): StorePaths {
  return {
    root,
    manifest: join(root, 'manifest.json'),
    lock: `${root}.lock`,
    raw: join(dirname(root), 'raw'),
  };
}

/** Hive-partitioned, so that other engines read the release from the folder's name. */
export function partPath(release: string, name: string): string {
  return `release=${release}/${name}.parquet`;
}
