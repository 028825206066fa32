import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { read, utils } from '@e965/xlsx';

const opened = new Map();

/** The publishers' files; remembers which were read through it, for the origin of what is derived. */
export function sourceFolder(folder) {
  const used = new Map();
  return {
    /** Rows of a sheet, the first if none is named, as arrays of trimmed texts. */
    sheet(path, name) {
      const { workbook, sha256 } = open(join(folder, path));
      used.set(basename(path), sha256);
      const sheet = workbook.Sheets[name ?? workbook.SheetNames[0]];
      if (sheet === undefined)
        throw new Error(`${path}: no sheet ${name}; there are ${workbook.SheetNames}`);
      return utils
        .sheet_to_json(sheet, { header: 1, raw: true, defval: '', blankrows: true })
        .map((row) => row.map((cell) => String(cell).trim()));
    },
    /** Rows of a tab-separated file. */
    tabSeparated(path) {
      const bytes = readFileSync(join(folder, path));
      used.set(basename(path), createHash('sha256').update(bytes).digest('hex'));
      return bytes
        .toString('utf8')
        .split(/\r?\n/)
        .filter((line) => line !== '')
        .map((line) => line.split('\t').map((cell) => cell.trim()));
    },
    /** Name and checksum of every file read. */
    used() {
      return [...used]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([file, sha256]) => ({ file, sha256 }));
    },
  };
}

function open(path) {
  const known = opened.get(path);
  if (known !== undefined) return known;
  const bytes = readFileSync(path);
  const book = {
    workbook: read(bytes, { cellHTML: false, cellText: false }),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  opened.set(path, book);
  return book;
}
