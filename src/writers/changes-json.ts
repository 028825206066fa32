import type { RefreshChanges } from '../analysis/refresh-changes.ts';

/** The changes as they are, for programs. */
export function changesJson(changes: RefreshChanges): string {
  return `${JSON.stringify(changes, null, 2)}\n`;
}
