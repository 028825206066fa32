/** A text between tags or in an attribute of XML or HTML, whatever it holds. */
export function escapeMarkup(text: string): string {
  return lawfulXml(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Without the characters that XML cannot hold: most controls, halves of pairs (XML 1.0, 2.2 Char). */
export function lawfulXml(text: string): string {
  return text.replace(FORBIDDEN, '');
}

const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
