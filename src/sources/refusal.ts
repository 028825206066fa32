import { LayoutError } from '../domain/errors.ts';
import type { Recognition } from './source.ts';

/** What was recognised; a table that is the source's own, with a layout that it does not trust, is refused. */
export function orRefused(recognise: () => Recognition): Recognition {
  try {
    return recognise();
  } catch (error) {
    if (error instanceof LayoutError) return { kind: 'refused', error };
    throw error;
  }
}
