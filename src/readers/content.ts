import { OLE_MAGIC } from './ole.ts';

/** Bytes from a file's start that `detectContent` needs. */
export const HEAD_BYTES = 1 << 16;

/**
 * What a file holds, by its bytes and never by its name: publishers' servers save refusals under
 * data names. A zip is looked into by `zip-content.ts`.
 */
export type Content =
  | 'empty'
  | 'zip'
  | 'ole'
  | 'text'
  | 'html'
  | 'json'
  | 'xml'
  | 'rtf'
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'gzip'
  | 'bzip2'
  | 'xz'
  | 'zstd'
  | '7z'
  | 'rar'
  | 'parquet'
  | 'sqlite'
  | 'binary';

export function detectContent(head: Buffer): Content {
  if (head.length === 0) return 'empty';
  for (const [content, signature] of SIGNATURES) {
    if (head.subarray(0, signature.length).equals(signature)) return content;
  }
  const text = decodeHead(head);
  if (text === undefined) return 'binary';
  return detectMarkup(text) ?? 'text';
}

/** A web page's title, to tell which refusal it is; undefined where it has none. */
export function pageTitle(head: Buffer): string | undefined {
  const title = /<title[^>]*>([^<]*)/i.exec(decodeHead(head) ?? '')?.[1];
  const line = title?.replace(/\s+/g, ' ').trim().slice(0, 80);
  return line === '' ? undefined : line;
}

const SIGNATURES: readonly (readonly [Content, Buffer])[] = [
  ['zip', Buffer.from('PK\x03\x04', 'latin1')],
  // An archive without entries, and one split into parts.
  ['zip', Buffer.from('PK\x05\x06', 'latin1')],
  ['zip', Buffer.from('PK\x07\x08', 'latin1')],
  ['ole', OLE_MAGIC],
  ['pdf', Buffer.from('%PDF-', 'latin1')],
  ['png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
  ['jpeg', Buffer.from('\xff\xd8\xff', 'latin1')],
  ['gif', Buffer.from('GIF8', 'latin1')],
  ['gzip', Buffer.from('\x1f\x8b', 'latin1')],
  ['bzip2', Buffer.from('BZh91AY&SY', 'latin1')],
  ['xz', Buffer.from('\xfd7zXZ\x00', 'latin1')],
  ['zstd', Buffer.from('\x28\xb5\x2f\xfd', 'latin1')],
  ['7z', Buffer.from("7z\xbc\xaf'\x1c", 'latin1')],
  ['rar', Buffer.from('Rar!\x1a\x07', 'latin1')],
  // With the first byte of its first page: PAR1 alone may be a column's name in a text.
  ['parquet', Buffer.from('PAR1\x15', 'latin1')],
  ['sqlite', Buffer.from('SQLite format 3\x00', 'latin1')],
  ['rtf', Buffer.from('{\\rtf', 'latin1')],
];

/** The head as text, without byte order mark; undefined where it does not look like text. */
function decodeHead(head: Buffer): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  // Markup and control characters are ASCII: which 8-bit encoding it is does not matter here.
  const text = head.toString('latin1').replace(/^\xef\xbb\xbf/, '');
  // A single NUL may be damage in a text, which the reader reports with its row.
  const controls = text.match(CONTROLS)?.length ?? 0;
  return controls * 100 > text.length ? undefined : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROLS = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/g;

function detectMarkup(text: string): Content | undefined {
  const start = text.replace(/^(?:\s|<\?[^>]*\?>|<!--[\s\S]*?-->)+/, '').slice(0, 200);
  if (/^<(?:!doctype\s+html|html|head|body|meta|title|script|table|div|p|h1)\b/i.test(start)) {
    return 'html';
  }
  if (/^\s*<\?xml\b/i.test(text) || /^<[a-z!][^<>]*>/i.test(start)) return 'xml';
  if (/^(?:\{\s*(?:"|\})|\[\s*(?:[{"[\]]))/.test(start)) return 'json';
  return undefined;
}
