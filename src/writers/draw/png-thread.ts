import { Worker } from 'node:worker_threads';

export interface PngRequest {
  readonly id: number;
  readonly svg: string;
  /** Pixels of the PNG for each of the SVG. */
  readonly scale: number;
}

export type PngAnswer =
  | { readonly id: number; readonly png: Uint8Array }
  | { readonly id: number; readonly error: unknown };

interface Waiting {
  readonly resolve: (png: Uint8Array) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Makes PNGs on a second thread, a sixth of a second each, while the first goes on: what a pack with
 * all its pictures needs. A single picture is drawn sooner without.
 */
export class PngThread {
  readonly #script: string;
  readonly #fonts: string;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #count = 0;
  /** Why there is no thread any more. */
  #died: unknown;

  /** @param script the bundle of `png-worker.ts` */
  constructor(script: string, fonts: string) {
    this.#script = script;
    this.#fonts = fonts;
  }

  /** The thread starts with the first picture, and makes one after the other. Fails where it has died. */
  draw(svg: string, scale: number): Promise<Uint8Array> {
    this.warmUp();
    const id = this.#count;
    this.#count += 1;
    return new Promise((resolve, reject) => {
      if (this.#died !== undefined) return reject(this.#died);
      this.#waiting.set(id, { resolve, reject });
      this.#worker?.postMessage({ id, svg, scale } satisfies PngRequest);
    });
  }

  /** Starts the thread before there is anything to draw. */
  warmUp(): void {
    this.#worker ??= this.#start();
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#script, { workerData: { fonts: this.#fonts } });
    worker.on('message', (answer: PngAnswer) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if ('png' in answer) waiting?.resolve(answer.png);
      else waiting?.reject(answer.error);
    });
    worker.on('error', (error) => this.#hasDied(error));
    worker.on('exit', () => this.#hasDied(new Error('The thread that draws pictures has ended.')));
    return worker;
  }

  #hasDied(error: unknown): void {
    this.#died ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#died);
    this.#waiting.clear();
  }
}
