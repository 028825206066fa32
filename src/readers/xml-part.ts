import type { XmlFault } from './xml-text.ts';
import { Token, XmlTokens } from './xml-tokens.ts';

/** Told each element as it opens; `parent` is the name of the one around it, '' for the root. */
export type OnElement = (name: string, parent: string, tokens: XmlTokens) => void;

/**
 * Walks the elements of a small part held as a whole (workbook, relations, styles).
 * @throws FileError where it is not well-formed XML, or its root is not `root`.
 */
export function walkPart(part: Buffer, root: string, fault: XmlFault, onElement: OnElement): void {
  requireUtf8(part, fault);
  const tokens = new XmlTokens(part, part.length, fault);
  const open: string[] = [];
  for (let token = tokens.next(); token !== Token.none; token = tokens.next()) {
    if (token === Token.open) {
      const name = tokens.name();
      const parent = open.at(-1) ?? '';
      if (parent === '' && name !== root) throw fault(`Expected <${root}>, found <${name}>`);
      onElement(name, parent, tokens);
      if (!tokens.isEmpty && open.push(name) > MAX_DEPTH) {
        throw fault(`Expected at most ${MAX_DEPTH} elements inside each other`);
      }
    } else if (token === Token.close) {
      const name = open.pop();
      if (name === undefined || !tokens.is(name)) {
        throw fault(
          `Expected ${name === undefined ? 'no closing tag' : `</${name}>`}, found </${tokens.name()}>`,
        );
      }
      if (open.length === 0) return;
    }
  }
  throw fault(
    `Expected ${open.length === 0 ? `<${root}>` : `</${open.at(-1)}>`}, found the end of the part`,
  );
}

/** @throws FileError where the bytes begin as UTF-16 does. */
export function requireUtf8(part: Buffer, fault: XmlFault): void {
  const first = part.length >= 2 ? part.readUInt16BE(0) : 0;
  if (first === 0xfeff || first === 0xfffe || first === 0x003c || first === 0x3c00) {
    throw fault('Expected XML in UTF-8, found UTF-16');
  }
}

const MAX_DEPTH = 256;
