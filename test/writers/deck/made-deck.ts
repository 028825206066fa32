import { promptsOf } from '../../../src/analysis/prompts.ts';
import type { ChartSlice } from '../../../src/charts/chart.ts';
import { readPack } from '../../../src/commands/pack/read-pack.ts';
import { WORDING, type Wording } from '../../../src/domain/wording.ts';
import { deckPptx } from '../../../src/writers/deck/deck.ts';
import type { Pack } from '../../../src/writers/pack/pack.ts';
import { packDrawings } from '../../../src/writers/pack/pack-charts.ts';
import { readPackage } from '../../../src/writers/zip-package.ts';
import { DRAWING_CONTEXT } from '../../support/drawing-context.ts';
import { testContext } from '../../support/test-context.ts';
import { elementsOf, type XmlElement, xmlTree } from '../../support/xml-tree.ts';

/** The pack of a slice, as the command reads it. */
export function packOf(slice: ChartSlice, wording: Wording = WORDING): Pack {
  return {
    slice,
    drawings: packDrawings(slice),
    pastDrawings: [],
    prompts: promptsOf(slice),
    wording,
    files: [...slice.figures.files, ...slice.growth.sources.flatMap(({ files }) => files)],
    cards: { blankCards: 4, occupationCards: false },
  };
}

/** A sector of the figures that come with the program. */
export async function samplePack(naics: string): Promise<Pack> {
  return (await readPack(testContext('.'), { naics, store: 'sample' })).pack;
}

export type Parts = ReadonlyMap<string, Uint8Array>;

export async function deckParts(pack: Pack): Promise<Parts> {
  return readPackage(await deckPptx(pack, DRAWING_CONTEXT));
}

/** The XML of the parts whose path begins so, in the order of their numbers. */
export function treesOf(parts: Parts, start: string): readonly XmlElement[] {
  return [...parts]
    .filter(([path]) => path.startsWith(start) && path.endsWith('.xml'))
    .sort(([a], [b]) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
    .map(([, part]) => xmlTree(Buffer.from(part).toString('utf8')));
}

/** The paragraphs of an element, each as one text. */
export function paragraphsOf(element: XmlElement): readonly string[] {
  return elementsOf(element, 'a:p').map((paragraph) =>
    elementsOf(paragraph, 'a:t')
      .map(({ text }) => text)
      .join(''),
  );
}

/** The shape by the name that the selection pane has. */
export function shapesNamed(slide: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(slide, 'p:sp').filter(
    (shape) => elementsOf(shape, 'p:cNvPr')[0]?.attributes.name === name,
  );
}

export function textOf(slide: XmlElement, name: string): string {
  return shapesNamed(slide, name).flatMap(paragraphsOf).join('\n');
}
