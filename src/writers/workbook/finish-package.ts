import type { ReleaseId } from '../../domain/release.ts';
import { releaseDate } from '../../domain/release-date.ts';
import { readPackage, writePackage } from '../zip-package.ts';
import { chartXml } from './native-chart/chart-xml.ts';
import { xmlText } from './native-chart/xml.ts';
import type { PlacedObject } from './place-charts.ts';

/**
 * What the library cannot: charts with the first row on top, with whiskers and with labels from
 * cells; charts that a filter does not squeeze; dates that are the release's and not the clock's.
 * Placeholders are replaced part by part, so names, relationships and content types stay the library's.
 */
export function finishPackage(
  bytes: Uint8Array,
  placed: readonly PlacedObject[],
  release: ReleaseId,
): Uint8Array {
  const parts = readPackage(bytes);
  const replace = (path: string, change: (xml: string) => string) => {
    const part = parts.get(path);
    if (part === undefined) throw new Error(`The workbook has no part ${path}.`);
    parts.set(path, Buffer.from(change(Buffer.from(part).toString('utf8'))));
  };
  const charts = placed.flatMap(({ native }) => native ?? []);
  charts.forEach(({ chart, table }, index) => {
    replace(`xl/charts/chart${index + 1}.xml`, () => chartXml(chart, table));
  });
  replace('docProps/core.xml', (xml) => datedAt(xml, releaseDate(release)));
  for (const path of parts.keys()) {
    if (/^xl\/drawings\/[^/]+\.xml$/.test(path)) replace(path, (xml) => withObjects(xml, placed));
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(path)) replace(path, withFixedRows);
  }
  return writePackage(parts);
}

/**
 * Anchored to one cell with a size of their own, not stretched between two: filtering hides rows, and
 * programs differ in the height of a row. With the alternative text in place of the name.
 */
function withObjects(xml: string, placed: readonly PlacedObject[]): string {
  return xml.replace(
    /<xdr:twoCellAnchor[^>]*>(<xdr:from>.*?<\/xdr:from>)<xdr:to>.*?<\/xdr:to>(.*?)<\/xdr:twoCellAnchor>/gs,
    (_, from: string, object: string) => {
      const found = placed.find(({ name }) => object.includes(` descr="${name}"`));
      if (found === undefined) throw new Error('The workbook has an object that was not placed.');
      const { name, alt, width, height } = found;
      const extent = `cx="${width * EMU_PER_PIXEL}" cy="${height * EMU_PER_PIXEL}"`;
      const described = object
        .replace(/ name="[^"]*" descr="[^"]*"/, () => ` name="${name}" descr="${altText(alt)}"`)
        // A picture states its size once more.
        .replace(/(<xdr:pic>.*<a:ext )cx="\d+" cy="\d+"/s, (__, before: string) => before + extent);
      return `<xdr:oneCellAnchor>${from}<xdr:ext ${extent}/>${described}</xdr:oneCellAnchor>`;
    },
  );
}

const EMU_PER_PIXEL = 9525;
const LONGEST_ALT = 2000;

function altText(alt: string): string {
  const characters = [...alt];
  const isLong = characters.length > LONGEST_ALT;
  return xmlText(isLong ? `${characters.slice(0, LONGEST_ALT - 1).join('')}…` : alt);
}

/** Rows without a height of their own are as high in every program. */
function withFixedRows(xml: string): string {
  return xml.replace(
    '<sheetFormatPr defaultRowHeight="15"',
    '<sheetFormatPr defaultRowHeight="15" customHeight="1"',
  );
}

function datedAt(xml: string, date: string): string {
  return xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);
}
