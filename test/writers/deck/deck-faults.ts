import { linesOf } from '../../../src/writers/deck/fit-text.ts';
import { packageFaults } from '../../support/package-faults.ts';
import { elementsOf, type XmlElement } from '../../support/xml-tree.ts';
import { type Parts, paragraphsOf, treesOf } from './made-deck.ts';

const EMU_PER_POINT = 12_700;
const SLIDE = { width: 960, height: 540 };
const LEADING = 1.2;

/** What is wrong with a deck: its package, its words, what it says to those who cannot see it. */
export function deckFaults(parts: Parts): readonly string[] {
  const slides = treesOf(parts, 'ppt/slides/slide');
  const notes = treesOf(parts, 'ppt/notesSlides/notesSlide');
  return [
    ...packageFaults(parts),
    ...smallWords(parts),
    ...slides.flatMap((slide, index) =>
      [
        ...titleFaults(slide, index === 0),
        ...textFaults(slide),
        ...idFaults(slide),
        ...altFaults(slide),
        ...placeFaults(slide),
      ].map((fault) => `slide ${index + 1}: ${fault}`),
    ),
    ...notes.flatMap((slide, index) =>
      paragraphsOf(slide).join('').length > 20 ? [] : [`slide ${index + 1} has no notes`],
    ),
    ...(notes.length === slides.length ? [] : ['not every slide has notes']),
  ];
}

/** Sizes are in hundredths of a point; the pages of the notes are not projected. */
function smallWords(parts: Parts): readonly string[] {
  return [...parts]
    .filter(([path]) => /^ppt\/(slides|slideLayouts|slideMasters|charts)\/[^/]+\.xml$/.test(path))
    .flatMap(([path, part]) =>
      [
        ...Buffer.from(part)
          .toString('utf8')
          .matchAll(/ sz="(\d+)"/g),
      ]
        .filter(([, size]) => Number(size) < 1800)
        .map(([text]) => `${path} has${text}`),
    );
}

function titleFaults(slide: XmlElement, isFirst: boolean): readonly string[] {
  const titles = elementsOf(slide, 'p:sp').filter((shape) =>
    elementsOf(shape, 'p:ph').some(({ attributes }) => attributes.type === 'title'),
  );
  const [title] = titles;
  if (title === undefined || titles.length > 1) return [`${titles.length} titles`];
  const [text = ''] = paragraphsOf(title);
  const size = sizeOf(title);
  const lines = linesOf(text, { width: boxOf(title).width, size, isBold: true });
  return [
    ...(text === '' ? ['an empty title'] : []),
    ...(lines > 2 ? [`a title of ${lines} lines`] : []),
    ...(size < (isFirst ? 28 : 24) ? [`a title of ${size} points`] : []),
  ];
}

/** Words that are higher than their box, by the widths that they were fitted with. */
function textFaults(slide: XmlElement): readonly string[] {
  return elementsOf(slide, 'p:sp').flatMap((shape) => {
    const words = paragraphsOf(shape);
    if (words.every((text) => text === '')) return [];
    const { width, height } = boxOf(shape);
    const size = sizeOf(shape);
    const isBold = elementsOf(shape, 'a:rPr').some(({ attributes }) => attributes.b === '1');
    const lines = words.reduce((sum, text) => sum + linesOf(text, { width, size, isBold }), 0);
    const needed = lines * size * LEADING;
    return needed <= height + 2 ? [] : [`${words[0]?.slice(0, 40)} needs ${needed} of ${height}`];
  });
}

function idFaults(slide: XmlElement): readonly string[] {
  const ids = elementsOf(slide, 'p:cNvPr').map(({ attributes }) => attributes.id ?? '');
  return new Set(ids).size === ids.length ? [] : [`ids stand twice: ${ids.join(' ')}`];
}

function altFaults(slide: XmlElement): readonly string[] {
  return [...elementsOf(slide, 'p:graphicFrame'), ...elementsOf(slide, 'p:pic')].flatMap(
    (shape) => {
      const alt = elementsOf(shape, 'p:cNvPr')[0]?.attributes.descr ?? '';
      return alt.length > 20 && alt.length <= 2000 ? [] : [`an alternative text of ${alt.length}`];
    },
  );
}

/** Shapes outside the slide, and those that cover each other. */
function placeFaults(slide: XmlElement): readonly string[] {
  const shapes = ['p:sp', 'p:pic', 'p:graphicFrame'].flatMap((name) => elementsOf(slide, name));
  const placed = shapes.map((shape) => ({
    name: elementsOf(shape, 'p:cNvPr')[0]?.attributes.name ?? '',
    ...boxOf(shape),
  }));
  const outside = placed.filter(
    ({ x, y, width, height }) =>
      x < 0 || y < 0 || x + width > SLIDE.width + 0.5 || y + height > SLIDE.height + 0.5,
  );
  const covered = placed.flatMap((one, index) =>
    placed
      .slice(index + 1)
      .filter((other) => meet(one, other))
      .map((other) => `${one.name} covers ${other.name}`),
  );
  const thin = placed
    .filter(({ width, height }) => !(width > 0 && height > 0))
    .map(({ name }) => `${name} has no size`);
  return [...outside.map(({ name }) => `${name} is outside`), ...covered, ...thin];
}

interface PlacedBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function meet(one: PlacedBox, other: PlacedBox): boolean {
  return (
    Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > 1 &&
    Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) > 1
  );
}

/** Points. */
function boxOf(shape: XmlElement): PlacedBox {
  const [at] = elementsOf(shape, 'a:off');
  const [extent] = elementsOf(shape, 'a:ext').filter(({ attributes }) => 'cx' in attributes);
  const points = (text: string | undefined) => Number(text) / EMU_PER_POINT;
  return {
    x: points(at?.attributes.x),
    y: points(at?.attributes.y),
    width: points(extent?.attributes.cx),
    height: points(extent?.attributes.cy),
  };
}

/** Points; 18 where only the layout says it, as for the number of the slide. */
function sizeOf(shape: XmlElement): number {
  const [first] = elementsOf(shape, 'a:rPr').flatMap(({ attributes }) => attributes.sz ?? []);
  return first === undefined ? 18 : Number(first) / 100;
}
