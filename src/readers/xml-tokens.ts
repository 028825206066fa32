import { type XmlFault, xmlText } from './xml-text.ts';

export const Token = {
  /** No further token is complete in the bytes at hand; the position is where it starts. */
  none: 0,
  open: 1,
  close: 2,
  text: 3,
  cdata: 4,
} as const;
export type Token = (typeof Token)[keyof typeof Token];

/**
 * Cuts XML into tokens without making strings; comments and processing instructions are passed over.
 * Works on whatever part of a document is at hand: the bytes may be exchanged between tokens.
 * A document type declaration is refused, so no entity can ever be declared.
 */
export class XmlTokens {
  /** Where the next token starts. */
  position = 0;
  /** Of the last token, if it was a tag: its name without namespace prefix. */
  nameStart = 0;
  nameEnd = 0;
  isEmpty = false;
  /** Of the last token, if it was text or CDATA. */
  textStart = 0;
  textEnd = 0;

  private attributesEnd = 0;
  private qualifiedEnd = 0;

  /** @param limit where the bytes at hand end in `bytes` */
  constructor(
    public bytes: Buffer,
    public limit: number,
    private readonly fault: XmlFault,
  ) {}

  next(): Token {
    const { bytes, limit } = this;
    for (;;) {
      const start = this.position;
      if (start >= limit) return Token.none;
      if (bytes[start] !== LESS) {
        const end = bytes.indexOf(LESS, start);
        if (end < 0 || end >= limit) return Token.none;
        this.textStart = start;
        this.textEnd = end;
        this.position = end;
        return Token.text;
      }
      if (start + 1 >= limit) return Token.none;
      const mark = bytes[start + 1] as number;
      if (mark === BANG) {
        const token = this.declaration(start);
        if (token !== undefined) return token;
      } else if (mark === QUESTION) {
        const end = this.find('?>', start + 2);
        if (end < 0) return Token.none;
        this.position = end + 2;
      } else return this.tag(start, mark === SLASH);
    }
  }

  /** Whether the last tag's name, without prefix, is this one. */
  is(name: string): boolean {
    return this.isAt(this.nameStart, this.nameEnd, name);
  }

  name(): string {
    return this.bytes.toString('latin1', this.nameStart, this.nameEnd);
  }

  /** The text of the last token. */
  text(): string {
    return xmlText(this.bytes, this.textStart, this.textEnd, this.fault);
  }

  /** Whether the last token, a text, is nothing but white space. */
  isBlank(): boolean {
    for (let at = this.textStart; at < this.textEnd; at += 1) {
      if ((this.bytes[at] as number) > SPACE) return false;
    }
    return true;
  }

  /**
   * An attribute of the last opening tag; undefined where it has none of that name.
   * @param prefixed finds it only behind a namespace prefix, whichever: `id` finds `r:id`
   */
  attribute(name: string, prefixed = false): string | undefined {
    const { bytes, attributesEnd } = this;
    let at = this.qualifiedEnd;
    for (;;) {
      while (at < attributesEnd && (bytes[at] as number) <= SPACE) at += 1;
      if (at >= attributesEnd) return undefined;
      let colon = -1;
      const nameStart = at;
      while (at < attributesEnd && bytes[at] !== EQUALS && (bytes[at] as number) > SPACE) {
        if (bytes[at] === COLON) colon = at;
        at += 1;
      }
      const nameEnd = at;
      while (at < attributesEnd && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at += 1;
      const quote = bytes[at];
      let valueEnd = at + 1;
      while (valueEnd < attributesEnd && bytes[valueEnd] !== quote) valueEnd += 1;
      if (valueEnd >= attributesEnd) {
        throw this.fault(`Expected attributes with values in quotes in <${this.name()}>`);
      }
      if (prefixed ? colon >= 0 : colon < 0) {
        const localStart = prefixed ? colon + 1 : nameStart;
        if (this.isAt(localStart, nameEnd, name)) {
          return xmlText(bytes, at + 1, valueEnd, this.fault);
        }
      }
      at = valueEnd + 1;
    }
  }

  /** Passes over what is inside the element just opened; false where its end is not at hand. */
  skipElement(): boolean {
    if (this.isEmpty) return true;
    for (let depth = 1; depth > 0; ) {
      const token = this.next();
      if (token === Token.none) return false;
      if (token === Token.open && !this.isEmpty) depth += 1;
      else if (token === Token.close) depth -= 1;
    }
    return true;
  }

  private isAt(start: number, end: number, name: string): boolean {
    if (end - start !== name.length) return false;
    for (let at = 0; at < name.length; at += 1) {
      if (this.bytes[start + at] !== name.charCodeAt(at)) return false;
    }
    return true;
  }

  /** What begins with `<!`; undefined after a comment, which is passed over. */
  private declaration(start: number): Token | undefined {
    const { bytes, limit } = this;
    const head = bytes.toString('latin1', start, Math.min(limit, start + CDATA.length));
    if (head.startsWith('<!--')) {
      const end = this.find('-->', start + 4);
      if (end < 0) return Token.none;
      this.position = end + 3;
      return undefined;
    }
    if (head === CDATA) {
      const end = this.find(']]>', start + CDATA.length);
      if (end < 0) return Token.none;
      this.textStart = start + CDATA.length;
      this.textEnd = end;
      this.position = end + 3;
      return Token.cdata;
    }
    if ('<!--'.startsWith(head) || CDATA.startsWith(head)) return Token.none;
    throw this.fault('A document type declaration is refused: no spreadsheet program writes one');
  }

  private tag(start: number, isClose: boolean): Token {
    const { bytes, limit } = this;
    let at = start + (isClose ? 2 : 1);
    let nameStart = at;
    let byte = bytes[at] as number;
    while (at < limit && byte > SPACE && byte !== GREATER && byte !== SLASH) {
      if (byte === COLON) nameStart = at + 1;
      if (byte === LESS) throw this.fault('Expected a tag, found "<" inside a tag');
      at += 1;
      byte = bytes[at] as number;
    }
    const nameEnd = at;
    let quote = 0;
    while (at < limit) {
      byte = bytes[at] as number;
      if (quote !== 0) {
        if (byte === quote) quote = 0;
      } else if (byte === GREATER) break;
      else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
      else if (byte === LESS) throw this.fault('Expected a tag, found "<" inside a tag');
      at += 1;
    }
    if (at >= limit) return Token.none;
    if (nameEnd === nameStart) throw this.fault('Expected a tag, found "<" without a name');
    this.nameStart = nameStart;
    this.nameEnd = nameEnd;
    this.qualifiedEnd = nameEnd;
    this.isEmpty = !isClose && bytes[at - 1] === SLASH;
    this.attributesEnd = this.isEmpty ? at - 1 : at;
    this.position = at + 1;
    return isClose ? Token.close : Token.open;
  }

  private find(text: string, from: number): number {
    const at = this.bytes.indexOf(text, from, 'latin1');
    return at >= 0 && at + text.length <= this.limit ? at : -1;
  }
}

const CDATA = '<![CDATA[';
const SPACE = 32;
const BANG = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;
