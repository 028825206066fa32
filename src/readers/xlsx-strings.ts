import { MAX_STRINGS, MAX_TEXT_LENGTH } from './sheet-limits.ts';
import { requireUtf8 } from './xml-part.ts';
import { plainText, unescapeSpreadsheetText, type XmlFault } from './xml-text.ts';
import { Token, XmlTokens } from './xml-tokens.ts';

/**
 * The texts of the shared strings part, in order, as people read them: runs of formatted text
 * joined, phonetic readings left out, nothing trimmed.
 * @throws FileError where it is not well-formed XML, or too large.
 */
export function parseSharedStrings(part: Buffer, fault: XmlFault): string[] {
  requireUtf8(part, fault);
  const tokens = new XmlTokens(part, part.length, fault);
  const strings: string[] = [];
  let inTable = false;
  for (let token = tokens.next(); token !== Token.none; token = tokens.next()) {
    if (token === Token.open && !inTable) {
      if (!tokens.is('sst')) throw fault(`Expected <sst>, found <${tokens.name()}>`);
      if (tokens.isEmpty) return strings;
      inTable = true;
    } else if (token === Token.open && tokens.is('si')) {
      const text = readRichText(tokens, 'si', fault);
      if (text === undefined) break;
      if (strings.push(text) > MAX_STRINGS) {
        throw fault(`Expected at most ${MAX_STRINGS} shared texts`);
      }
    } else if (token === Token.open) {
      if (!tokens.skipElement()) break;
    } else if (token === Token.close) {
      if (!tokens.is('sst')) throw fault(`Expected </sst>, found </${tokens.name()}>`);
      return strings;
    }
  }
  throw fault(`Expected </sst> after ${strings.length} texts, found the end of the part`);
}

/**
 * The text of a string item (`si` or `is`) that was just opened: its `t` and those of its runs, not
 * those of phonetic runs. Undefined where its end is not at hand.
 */
export function readRichText(
  tokens: XmlTokens,
  element: string,
  fault: XmlFault,
): string | undefined {
  if (tokens.isEmpty) return '';
  let text = '';
  for (;;) {
    const token = tokens.next();
    if (token === Token.none) return undefined;
    if (token === Token.open) {
      if (tokens.is('t')) {
        const run = readText(tokens, 't', fault);
        if (run === undefined) return undefined;
        text += run;
        if (text.length > MAX_TEXT_LENGTH) throw tooLong(fault);
      } else if (!tokens.is('r') && !tokens.skipElement()) return undefined;
    } else if (token === Token.close && !tokens.is('r')) {
      if (tokens.is(element)) return text;
      throw fault(`Expected </${element}>, found </${tokens.name()}>`);
    }
  }
}

/** The text of the element just opened, CDATA included; undefined where its end is not at hand. */
export function readText(tokens: XmlTokens, element: string, fault: XmlFault): string | undefined {
  if (tokens.isEmpty) return '';
  let text = '';
  for (;;) {
    const token = tokens.next();
    if (token === Token.none) return undefined;
    if (token === Token.text) text += tokens.text();
    else if (token === Token.cdata) {
      text += plainText(tokens.bytes, tokens.textStart, tokens.textEnd, fault);
    } else if (token === Token.close && tokens.is(element)) return unescapeSpreadsheetText(text);
    else
      throw fault(
        `Expected </${element}>, found <${token === Token.close ? '/' : ''}${tokens.name()}>`,
      );
    if (text.length > MAX_TEXT_LENGTH) throw tooLong(fault);
  }
}

function tooLong(fault: XmlFault) {
  return fault(`Expected a text of at most ${MAX_TEXT_LENGTH} characters, found a longer one`);
}
