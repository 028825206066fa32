import { readPackage, writePackage } from '../zip-package.ts';
import type { DeckSlide } from './deck-slide.ts';
import type { FittedText } from './fit-text.ts';
import { heightOf } from './layout.ts';
import { deckChartXml } from './native/chart-xml.ts';
import { embeddedWorkbook } from './native/embedded-workbook.ts';

/** Between the paragraphs of speaker notes, of which the library knows one only; no text has it, as it is white space. */
export const NOTE_BREAK = '\u2028';

/**
 * What the library cannot: charts with hollow bars, margins behind their figures and a workbook that
 * is the same every time; titles of a size of their own; notes of several paragraphs; charts numbered from 1 in every file that a
 * program writes; dates that are the release's and not the clock's.
 */
export function finishDeck(
  bytes: Uint8Array,
  slides: readonly DeckSlide[],
  date: string,
): Uint8Array {
  const parts = renumbered(withoutFolders(readPackage(bytes)));
  const charts = slides.flatMap(({ parts: all }) =>
    all.flatMap((part) => (part.kind === 'chart' ? [part.chart] : [])),
  );
  for (const [index, chart] of charts.entries()) {
    set(parts, `ppt/charts/chart${index + 1}.xml`, Buffer.from(deckChartXml(chart)));
    set(
      parts,
      `ppt/embeddings/Microsoft_Excel_Worksheet${index + 1}.xlsx`,
      embeddedWorkbook(chart.sheet),
    );
  }
  for (const [index, slide] of slides.entries()) {
    edit(parts, `ppt/slides/slide${index + 1}.xml`, (xml) => withTitle(xml, slide.title));
  }
  for (const path of parts.keys()) {
    if (/^ppt\/notesSlides\/[^/]+\.xml$/.test(path)) edit(parts, path, withParagraphs);
  }
  edit(parts, 'docProps/core.xml', (xml) =>
    xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`),
  );
  edit(parts, 'ppt/presentation.xml', inOrder);
  edit(parts, '[Content_Types].xml', (xml) => withoutMissing(xml, parts));
  return writePackage(parts);
}

function set(parts: Map<string, Uint8Array>, path: string, content: Uint8Array): void {
  if (!parts.has(path)) throw new Error(`The deck has no part ${path}.`);
  parts.set(path, content);
}

function edit(parts: Map<string, Uint8Array>, path: string, change: (xml: string) => string): void {
  const part = parts.get(path);
  if (part === undefined) throw new Error(`The deck has no part ${path}.`);
  parts.set(path, Buffer.from(change(Buffer.from(part).toString('utf8'))));
}

const CHART_FILE = /(charts\/(?:_rels\/)?chart|embeddings\/Microsoft_Excel_Worksheet)(\d+)(?=\.)/g;

/** The library counts charts over all files that it has written since it was loaded. */
function renumbered(parts: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const numbers = [...parts.keys()].flatMap((path) => {
    const number = /^ppt\/charts\/chart(\d+)\.xml$/.exec(path)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  const before = Math.min(...numbers, Number.POSITIVE_INFINITY) - 1;
  const rename = (text: string) =>
    text.replace(
      CHART_FILE,
      (_, start: string, number: string) => start + (Number(number) - before),
    );
  return new Map(
    [...parts].map(([path, content]) => {
      const names = /\.rels$|^\[Content_Types\]\.xml$/.test(path);
      const kept = names
        ? Buffer.from(relative(rename(Buffer.from(content).toString('utf8'))))
        : content;
      return [rename(path), kept];
    }),
  );
}

/** A package consists of parts: folders are none. */
function withoutFolders(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  return new Map([...parts].filter(([path]) => !path.endsWith('/')));
}

/** The library names a master for every slide, and writes one. */
function withoutMissing(xml: string, parts: ReadonlyMap<string, Uint8Array>): string {
  return xml.replace(/<Override PartName="\/([^"]*)"[^>]*\/>/g, (override, path: string) =>
    parts.has(path) ? override : '',
  );
}

/** As PowerPoint writes them: from the part itself, not from the root. */
function relative(relationships: string): string {
  return relationships.replaceAll('Target="/ppt/charts/', 'Target="../charts/');
}

/** On a slide the library gives a title the size and the box of its layout, whatever it is asked for. */
function withTitle(xml: string, { size, lines }: FittedText): string {
  const shape = /<p:sp>(?:(?!<\/p:sp>).)*type="title".*?<\/p:sp>/s;
  if (!shape.test(xml)) throw new Error('A slide has no title.');
  return xml.replace(shape, (title) =>
    title
      .replace(/ name="[^"]*"/, ' name="Title"')
      .replace(/ sz="\d+"/g, ` sz="${size * 100}"`)
      .replace(/(<a:ext cx="\d+" cy=")\d+/, `$1${heightOf(lines, size) * EMU_PER_POINT}`),
  );
}

const EMU_PER_POINT = 12700;

/** One paragraph of the notes becomes as many as it has breaks. */
function withParagraphs(xml: string): string {
  return xml.replace(
    /<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)<\/a:p>/,
    (_, look: string, text: string, end: string) =>
      text
        .split(NOTE_BREAK)
        .map((line) => `<a:p><a:r>${look}<a:t>${line}</a:t></a:r>${end}</a:p>`)
        .join(''),
  );
}

/** The master of the notes stands before the slides (ECMA-376, part 1, section 19.2.1.26). */
function inOrder(xml: string): string {
  return xml.replace(
    /(<p:sldIdLst>.*?<\/p:sldIdLst>)(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)/s,
    '$2$1',
  );
}
