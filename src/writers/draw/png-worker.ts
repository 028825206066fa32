/** What runs on the thread of `PngThread`: pictures come in as SVG and go out as PNG. */
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { collectGarbage } from './collect-garbage.ts';
import type { PngAnswer, PngRequest } from './png-thread.ts';
import { svgToPng } from './svg-to-png.ts';

const { fonts } = workerData as { readonly fonts: string };

let last = Promise.resolve();

parentPort?.on('message', (request: PngRequest) => {
  last = last.then(() => draw(request));
});

async function draw(request: PngRequest): Promise<void> {
  parentPort?.postMessage(answer(request));
  collectGarbage();
  // The pixels that were freed are given back between two turns of the loop.
  await setImmediate();
}

function answer({ id, svg, scale }: PngRequest): PngAnswer {
  try {
    return { id, png: svgToPng(svg, fonts, scale) };
  } catch (error) {
    return { id, error };
  }
}
