import { resolve } from 'node:path';
import type { DrawingContext } from '../../src/writers/draw/drawing-writer.ts';

/** The fonts that the build put there, and the date of May 2024. */
export const DRAWING_CONTEXT: DrawingContext = {
  fonts: resolve('dist/fonts'),
  date: '2024-05-01',
};
