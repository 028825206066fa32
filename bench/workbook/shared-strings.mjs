/** The texts of a workbook, each once: cells refer to them by index. */
export class SharedStrings {
  #indexes = new Map();
  #references = 0;

  /** The text's index, and one more reference to it. */
  indexOf(text) {
    this.#references += 1;
    let index = this.#indexes.get(text);
    if (index === undefined) {
      index = this.#indexes.size;
      this.#indexes.set(text, index);
    }
    return index;
  }

  *xml() {
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n' +
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
      `count="${this.#references}" uniqueCount="${this.#indexes.size}">`;
    for (const text of this.#indexes.keys()) yield `<si>${textElement(text)}</si>`;
    yield '</sst>';
  }
}

function textElement(text) {
  if (text === '') return '<t/>';
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return text === text.trim() ? `<t>${escaped}</t>` : `<t xml:space="preserve">${escaped}</t>`;
}
