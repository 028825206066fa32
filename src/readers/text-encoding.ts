import { isUtf8 } from 'node:buffer';
import { FileError } from '../domain/errors.ts';
import type { ByteSource } from './bytes.ts';

/** How a text file's bytes stand for characters, and where its text begins (after a byte order mark). */
export interface TextEncoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly textStart: number;
}

const CHUNK_BYTES = 1 << 20;

/**
 * The byte order mark decides; without one it is UTF-8 if every byte of the file fits, else
 * Windows-1252, which is what spreadsheet programs on Windows save.
 * @throws FileError where UTF-16 ends within a character.
 */
export async function detectEncoding(source: ByteSource): Promise<TextEncoding> {
  const mark = await source.read(0, Math.min(3, source.size));
  if (mark[0] === 0xef && mark[1] === 0xbb && mark[2] === 0xbf)
    return { name: 'utf-8', textStart: 3 };
  if (mark[0] === 0xff && mark[1] === 0xfe) return utf16(source, 'utf-16le');
  if (mark[0] === 0xfe && mark[1] === 0xff) return utf16(source, 'utf-16be');
  return { name: (await isAllUtf8(source)) ? 'utf-8' : 'windows-1252', textStart: 0 };
}

/** The file's text from its start as UTF-8, whatever it is stored in; characters may be cut between chunks. */
export async function* utf8Chunks(
  source: ByteSource,
  encoding: TextEncoding,
): AsyncGenerator<{ readonly chunk: Buffer; readonly consumed: number }> {
  const toUtf8 = converter(encoding);
  for (let offset = encoding.textStart; offset < source.size; offset += CHUNK_BYTES) {
    const length = Math.min(CHUNK_BYTES, source.size - offset);
    const consumed = offset + length;
    const bytes = await source.read(offset, length);
    yield { chunk: toUtf8(bytes, consumed === source.size), consumed };
  }
}

function utf16(source: ByteSource, name: 'utf-16le' | 'utf-16be'): TextEncoding {
  if (source.size % 2 !== 0) {
    throw new FileError(
      `Expected an even number of bytes in UTF-16 text, found ${source.size}: the file is cut off.`,
      {
        place: source.place,
        hint: 'Download it again; a transfer that broke off leaves a shorter file.',
      },
    );
  }
  return { name, textStart: 2 };
}

async function isAllUtf8(source: ByteSource): Promise<boolean> {
  let offset = 0;
  while (offset < source.size) {
    const chunk = await source.read(offset, Math.min(CHUNK_BYTES, source.size - offset));
    const isLast = offset + chunk.length === source.size;
    const whole = isLast ? chunk.length : wholeCharacters(chunk);
    if (whole === 0 || !isUtf8(chunk.subarray(0, whole))) return false;
    offset += whole;
  }
  return true;
}

/** Bytes of the chunk up to a character that the chunk's end cuts; such a one has at most 3 bytes here. */
function wholeCharacters(chunk: Buffer): number {
  for (let back = 1; back <= Math.min(3, chunk.length); back++) {
    const byte = chunk[chunk.length - back] as number;
    if (byte >= 0xc0) return chunk.length - back;
    if (byte < 0x80) break;
  }
  return chunk.length;
}

function converter(encoding: TextEncoding): (chunk: Buffer, isLast: boolean) => Buffer {
  if (encoding.name === 'utf-8') return (chunk) => chunk;
  if (encoding.name === 'windows-1252') return windows1252ToUtf8;
  const decoder = new TextDecoder(encoding.name, { ignoreBOM: true });
  return (chunk, isLast) => Buffer.from(decoder.decode(chunk, { stream: !isLast }), 'utf8');
}

/**
 * Not through TextDecoder: some releases of Node read its windows-1252 as Latin-1, which turns
 * dashes and curly quotes into control characters.
 */
function windows1252ToUtf8(chunk: Buffer): Buffer {
  const text = chunk.toString('latin1');
  return Buffer.from(
    text.replace(/[\x80-\x9f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80] ?? c),
  );
}

/** 0x80 … 0x9F; the five that Windows-1252 leaves open keep their code. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
