/** What runs on the thread of `PngThread`: pictures come in as SVG and go out as PNG. */
import { parentPort, workerData } from 'node:worker_threads';
import { collectGarbage } from './collect-garbage.ts';
import type { PngAnswer, PngRequest } from './png-thread.ts';
import { svgToPng } from './svg-to-png.ts';

const { fonts } = workerData as { readonly fonts: string };

parentPort?.on('message', (request: PngRequest) => {
  const answered = answer(request);
  collectGarbage();
  // What was freed is given back between two turns of the loop.
  setImmediate(() => parentPort?.postMessage(answered));
});

function answer({ id, svg, scale }: PngRequest): PngAnswer {
  try {
    return { id, png: svgToPng(svg, fonts, scale) };
  } catch (error) {
    return { id, error };
  }
}
