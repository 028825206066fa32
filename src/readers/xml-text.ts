import { isUtf8 } from 'node:buffer';
import type { FileError } from '../domain/errors.ts';

/** Makes the error for a fault of the XML; the one who reads knows the place. */
export type XmlFault = (problem: string) => FileError;

/**
 * The text in `bytes[start, end)`, UTF-8, with line ends as XML has them (LF) and its entities
 * replaced. Only XML's own five entities and character numbers exist here: nothing is ever expanded.
 * @throws FileError where it is not UTF-8 or holds another entity.
 */
export function xmlText(bytes: Buffer, start: number, end: number, fault: XmlFault): string {
  const text = plainText(bytes, start, end, fault);
  return text.includes('&') ? text.replace(ENTITY, (entity) => entityText(entity, fault)) : text;
}

/** As `xmlText`, for CDATA, where `&` is only itself. */
export function plainText(bytes: Buffer, start: number, end: number, fault: XmlFault): string {
  let bits = 0;
  for (let at = start; at < end; at += 1) bits |= bytes[at] as number;
  if (bits >= 0x80 && !isUtf8(bytes.subarray(start, end))) {
    throw fault('Expected text in UTF-8, found other bytes');
  }
  const text =
    bits < 0x80 ? bytes.toString('latin1', start, end) : bytes.toString('utf8', start, end);
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Replaces a spreadsheet's own escapes of characters that XML cannot hold: `_x000D_` is a CR. */
export function unescapeSpreadsheetText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const ENTITY = /&[^;&]{0,12};?/g;

const NAMED: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

function entityText(entity: string, fault: XmlFault): string {
  const named = NAMED[entity];
  if (named !== undefined) return named;
  const number = /^&#(?:x([0-9a-fA-F]+)|([0-9]+));$/.exec(entity);
  const code = number?.[1] !== undefined ? Number.parseInt(number[1], 16) : Number(number?.[2]);
  if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
  throw fault(`Expected an entity such as "&amp;", found "${entity}"`);
}
