import type { DrawingWriter } from './drawing-writer.ts';

/** The drawing as the plain Vega-Lite that it is drawn from; the Vega editor opens it. */
export const drawingToVlJson: DrawingWriter = async ({ spec }) =>
  `${JSON.stringify(spec, null, 2)}\n`;
