import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../domain/errors.ts';
import type { Part } from './manifest.ts';

/** @throws StoreError where the part is missing or its bytes are not those that were written. */
export async function checkPart(root: string, part: Part): Promise<void> {
  const path = join(root, part.path);
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw damaged(
      cause.code === 'ENOENT' ? 'is missing' : `cannot be read (${cause.code})`,
      path,
      part,
      cause,
    );
  });
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  if (Buffer.from(digest).toString('hex') === part.sha256) return;
  throw damaged('does not match its checksum', path, part);
}

function damaged(what: string, path: string, part: Part, cause?: unknown): StoreError {
  return new StoreError(`A part of the store ${what}: ${part.path}`, {
    place: { file: path },
    hint: `It held ${part.origin.file} (${part.origin.release}): ingest that file into a new store.`,
    cause,
  });
}
