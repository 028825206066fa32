import { FileError, type Place } from '../domain/errors.ts';
import type { Content } from './content.ts';
import type { ZipContent } from './zip-content.ts';

/** What can be told apart but is not read. Who adds a reader takes the line out here. */
export type Refused = Exclude<
  Content | ZipContent,
  'zip' | 'ole' | 'text' | 'json' | 'xlsx' | 'archive'
>;

/** @param detail what tells one of its kind from another: a web page's title */
export function refusal(refused: Refused, place: Place, detail?: string): FileError {
  const { found, hint } = REFUSALS[refused];
  return new FileError(
    `Expected a workbook, a delimited text or an archive of them, found ${found}${detail === undefined ? '' : `: "${detail}"`}.`,
    { place, hint },
  );
}

interface Refusal {
  readonly found: string;
  readonly hint: string;
}

const SAVE_AS_XLSX = 'Open it in a spreadsheet program and save it as .xlsx.';
const UNPACK = 'Unpack it, then: pathways ingest FILE';
const LOOK_FOR_TABLE = "Look for the same table as .xlsx or .csv on the publisher's site.";

const REFUSALS: Readonly<Record<Refused, Refusal>> = {
  empty: { found: 'an empty file (0 bytes)', hint: 'Download it again.' },
  html: {
    found: 'a web page, not data',
    hint: "The publisher's server refused the download and sent this page. Download the file by hand in a browser, then: pathways ingest FILE",
  },
  xml: { found: 'XML', hint: SAVE_AS_XLSX },
  rtf: { found: 'a text document (RTF)', hint: LOOK_FOR_TABLE },
  pdf: { found: 'a PDF document', hint: LOOK_FOR_TABLE },
  png: { found: 'a picture (PNG)', hint: LOOK_FOR_TABLE },
  jpeg: { found: 'a picture (JPEG)', hint: LOOK_FOR_TABLE },
  gif: { found: 'a picture (GIF)', hint: LOOK_FOR_TABLE },
  gzip: { found: 'a gzip file', hint: UNPACK },
  bzip2: { found: 'a bzip2 file', hint: UNPACK },
  xz: { found: 'an xz file', hint: UNPACK },
  zstd: { found: 'a zstd file', hint: UNPACK },
  '7z': { found: 'a 7z archive', hint: UNPACK },
  rar: { found: 'a RAR archive', hint: UNPACK },
  parquet: { found: 'a Parquet file', hint: 'Export it as .csv.' },
  sqlite: { found: 'a SQLite database', hint: 'Export its table as .csv.' },
  binary: {
    found: 'bytes of an unknown kind',
    hint: 'Download it again if it should be a workbook or an archive. If it is text, save it as CSV (UTF-8).',
  },
  xlsb: { found: 'a binary workbook (.xlsb)', hint: SAVE_AS_XLSX },
  opendocument: { found: 'an OpenDocument file (.ods, .odt)', hint: SAVE_AS_XLSX },
  numbers: { found: 'an Apple iWork file (.numbers)', hint: 'Export it as .xlsx or .csv.' },
  word: { found: 'a Word document (.docx)', hint: LOOK_FOR_TABLE },
  powerpoint: { found: 'a presentation (.pptx)', hint: LOOK_FOR_TABLE },
};
