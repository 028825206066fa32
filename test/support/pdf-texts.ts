import { inflateSync } from 'node:zlib';

/** The texts of a PDF that pdfkit wrote, as whoever selects them gets them; a line for each run. */
export function pdfTexts(pdf: Uint8Array): readonly string[] {
  const streams = inflatedStreams(Buffer.from(pdf));
  const objects = Buffer.from(pdf).toString('latin1');
  const fonts = fontMaps(objects, streams);
  const texts: string[] = [];
  for (const content of [...streams.values()].filter((one) => one.includes(' BDC'))) {
    for (const [run] of content.matchAll(/BT\n[\s\S]*?ET/g)) {
      const map = fonts.get(/\/(F\d+) /.exec(run)?.[1] ?? '');
      const codes = [...run.matchAll(/<([0-9a-f]+)>/g)].flatMap(
        ([, hex = '']) => hex.match(/.{4}/g) ?? [],
      );
      texts.push(codes.map((code) => map?.get(Number.parseInt(code, 16)) ?? '?').join(''));
    }
  }
  return texts;
}

/** An object that is a stream: its number and the length of the stream. */
const STREAM =
  /(\d+) 0 obj\n<<(?:(?!endobj)[\s\S])*?\/Length (\d+)(?:(?!endobj)[\s\S])*?>>\nstream\n/g;

/** Streams by the number of their object. */
function inflatedStreams(pdf: Buffer): ReadonlyMap<number, string> {
  const text = pdf.toString('latin1');
  const found = new Map<number, string>();
  for (const match of text.matchAll(STREAM)) {
    const start = (match.index ?? 0) + match[0].length;
    try {
      found.set(
        Number(match[1]),
        inflateSync(pdf.subarray(start, start + Number(match[2]))).toString('latin1'),
      );
    } catch {
      // Not every stream is deflated.
    }
  }
  return found;
}

/** For each font of a page the character of each code. */
function fontMaps(objects: string, streams: ReadonlyMap<number, string>) {
  const maps = new Map<string, ReadonlyMap<number, string>>();
  for (const [, name = '', object] of objects.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const start = objects.indexOf(`\n${object} 0 obj\n`);
    const reference = /\/ToUnicode (\d+) 0 R/.exec(
      objects.slice(start, objects.indexOf('endobj', start)),
    );
    const cmap = streams.get(Number(reference?.[1])) ?? '';
    const map = new Map<number, string>();
    for (const [, from = '', list = ''] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[(.*)\]/g)) {
      for (const [index, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]*)>/g)].entries()) {
        const units = (hex.match(/[0-9a-f]{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
        map.set(Number.parseInt(from, 16) + index, String.fromCharCode(...units));
      }
    }
    maps.set(name, map);
  }
  return maps;
}
