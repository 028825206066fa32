import { promptsOf } from '../../src/analysis/prompts.ts';
import type { ChartSlice } from '../../src/charts/chart.ts';
import { readPack } from '../../src/commands/pack/read-pack.ts';
import type { Pack } from '../../src/writers/pack/pack.ts';
import { testContext } from './test-context.ts';

/** A pack of the figures that come with the program. */
export async function samplePack(naics: string): Promise<Pack> {
  return (await readPack(testContext('.'), { naics, store: 'sample' })).pack;
}

/** The pack with another slice, of which the questions are asked anew. */
export function packOfSlice(pack: Pack, slice: ChartSlice): Pack {
  const files = slice.figures.files;
  return { ...pack, slice, prompts: promptsOf(slice), files, drawings: [] };
}

/** The pack with other titles of its occupations, in turn. */
export function retitled(pack: Pack, titles: readonly string[]): Pack {
  const { slice } = pack;
  const occupations = slice.figures.occupations.map((one, index) => ({
    ...one,
    title: titles[index % titles.length] ?? one.title,
  }));
  return packOfSlice(pack, { ...slice, figures: { ...slice.figures, occupations } });
}
