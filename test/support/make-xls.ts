import { type CellObject, CFB, utils, write } from '@e965/xlsx';

/** null leaves a cell out. */
export type MadeXlsCell = CellObject | string | number | null;

/** The bytes of a small .xls (BIFF8) workbook. */
export function makeXls(
  sheets: Readonly<Record<string, readonly (readonly MadeXlsCell[])[]>>,
): Buffer {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows as unknown[][]), name);
  }
  return write(book, { bookType: 'biff8', type: 'buffer' });
}

/** The bytes of an OLE compound file with these streams. */
export function makeOle(streams: Readonly<Record<string, Buffer>>): Buffer {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) {
    CFB.utils.cfb_add(container, `/${name}`, content);
  }
  return Buffer.from(CFB.write(container, { type: 'buffer' }) as Uint8Array);
}

/** The same workbook with the record that says its rest is encrypted with a password. */
export function encryptXls(xls: Buffer): Buffer {
  const stream = CFB.find(CFB.read(xls, { type: 'buffer' }), '/Workbook')?.content;
  const workbook = Buffer.from(stream as Uint8Array);
  const afterBegin = 4 + workbook.readUInt16LE(2);
  // FILEPASS, 6 bytes: XOR obfuscation, a key, a verifier.
  const filePass = Buffer.from('2f0006000000' + '12345678', 'hex');
  return makeOle({
    Workbook: Buffer.concat([
      workbook.subarray(0, afterBegin),
      filePass,
      workbook.subarray(afterBegin),
    ]),
  });
}
