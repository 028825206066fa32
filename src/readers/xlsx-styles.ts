import { walkPart } from './xml-part.ts';
import type { XmlFault } from './xml-text.ts';

/**
 * Which cell styles show a number as a date or time: 1 at the style's index, else 0.
 * @throws FileError where it is not well-formed XML.
 */
export function parseDateStyles(part: Buffer, fault: XmlFault): Uint8Array {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  walkPart(part, 'styleSheet', fault, (name, parent, tokens) => {
    if (name === 'numFmt' && parent === 'numFmts') {
      codes.set(Number(tokens.attribute('numFmtId')), tokens.attribute('formatCode') ?? '');
    } else if (name === 'xf' && parent === 'cellXfs') {
      formats.push(Number(tokens.attribute('numFmtId') ?? 0));
    }
  });
  return Uint8Array.from(formats, (id) => {
    const code = codes.get(id);
    return (code === undefined ? isBuiltinDate(id) : isDateFormat(code)) ? 1 : 0;
  });
}

/** Whether a number format such as `yyyy-mm-dd` or `[h]:mm` shows a date or a time. */
export function isDateFormat(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .replace(/general/gi, '');
  return /[ymdhs]/i.test(bare);
}

/** Ids that have a meaning without a code of their own: ECMA-376 part 1, 18.8.30, with East Asian ones. */
function isBuiltinDate(id: number): boolean {
  return (
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    (id >= 45 && id <= 47) ||
    (id >= 50 && id <= 58)
  );
}
