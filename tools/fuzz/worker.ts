import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { loadReference } from '../../src/commands/reference.ts';
import { seededRandom } from '../../test/support/seeded-random.ts';
import { baseFiles } from './base-files.ts';
import { faultOf } from './judge.ts';
import { mutate } from './mutate.ts';
import { type Read, readFile } from './read-facts.ts';

/** How one damaged file came out. */
export interface Outcome {
  readonly run: number;
  readonly file: string;
  readonly kind: string;
  readonly what: string;
  /** `same`: it was accepted, and holds nothing else than the sound file. */
  readonly result: 'refused' | 'same' | 'differs' | 'fault' | 'crash';
  readonly detail?: string;
  readonly ms: number;
}

const {
  folder,
  reference: referenceFolder,
  seed,
} = workerData as {
  readonly folder: string;
  readonly reference: string;
  readonly seed: number;
};
const reference = await loadReference(referenceFolder);
const bases = baseFiles();
const sound: Extract<Read, { kind: 'accepted' }>[] = [];
for (const { name, bytes } of bases) {
  const read = await readFile(put(name, bytes), reference);
  if (read.kind === 'refused') throw new Error(`${name} is not sound: ${read.message}`);
  sound.push(read);
}
parentPort?.postMessage('ready');
parentPort?.on('message', async (run: number) => {
  parentPort?.postMessage(await damageAndRead(run));
});

async function damageAndRead(run: number): Promise<Outcome> {
  const random = seededRandom(seed * 1_000_003 + run);
  for (let skip = 0; skip < 5; skip += 1) random();
  const at = run % bases.length;
  const [base, original] = [bases[at], sound[at]];
  if (base === undefined || original === undefined) throw new Error(`there is no base ${at}`);
  const mutated = mutate(base.bytes, random);
  const path = put(base.name, mutated.bytes);
  const started = performance.now();
  const outcome = (result: Outcome['result'], detail?: string): Outcome => ({
    run,
    file: base.name,
    kind: base.kind,
    what: mutated.what,
    result,
    ...(detail === undefined ? {} : { detail }),
    ms: performance.now() - started,
  });
  try {
    const read = await readFile(path, reference);
    if (read.kind === 'refused') return outcome('refused', `${read.name}: ${read.message}`);
    const fault = faultOf(base, original, mutated, read);
    if (fault !== undefined) return outcome('fault', fault);
    return outcome(isSame(original, read) ? 'same' : 'differs');
  } catch (error) {
    return outcome(
      'crash',
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    );
  }
}

function isSame(a: Extract<Read, { kind: 'accepted' }>, b: typeof a): boolean {
  const texts = ({ facts }: typeof a) =>
    [...facts].map(([key, { figures }]) => `${key} ${[...figures.values()]}`).sort();
  return texts(a).join('\n') === texts(b).join('\n');
}

function put(name: string, bytes: Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}
