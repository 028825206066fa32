import { makeXls } from '../../test/support/make-xls.ts';
import { makeXlsx, makeZip } from '../../test/support/make-xlsx.ts';
import { type BaseCell, baseRows, HEADER, SECTORS, STATES } from './base-rows.ts';
import { type CellSpan, csvSpans } from './csv-spans.ts';
import { xlsSpans } from './xls-spans.ts';

/** A small file in the shape of a publisher's, to be damaged. */
export interface BaseFile {
  /** Its name, which states the release. */
  readonly name: string;
  readonly kind: 'xlsx' | 'zip' | 'xls' | 'csv';
  readonly bytes: Buffer;
  /** Which bytes hold which cell; of formats without checksums. */
  readonly spans: readonly CellSpan[];
}

/** One of each shape, every format twice or more. */
export function baseFiles(): readonly BaseFile[] {
  const sectors = [HEADER, ...baseRows(SECTORS)];
  const states = [HEADER, ...baseRows(STATES)];
  const xlsx = makeXlsx({
    sheets: [
      { name: 'Natsector_M2024_dl', rows: sectors },
      { name: 'UpdateTime', rows: [['alldataupdate'], ['09MAR2021:10:42:00']] },
    ],
  });
  const inline = makeXlsx({
    sheets: [{ name: 'state_M2024_dl', rows: states, inlineStrings: true }],
    method: 0,
  });
  return [
    base('natsector_M2024_dl.xlsx', 'xlsx', xlsx),
    base('state_M2024_dl.xlsx', 'xlsx', inline),
    base(
      'oesm24in4.zip',
      'zip',
      makeZip([
        { name: 'oesm24in4/natsector_M2024_dl.xlsx', data: xlsx, method: 0 },
        { name: 'oesm24in4/readme.pdf', data: '%PDF-' },
      ]),
    ),
    base(
      'oesm24st.zip',
      'zip',
      makeZip([
        { name: 'oesm24st/state_M2024_dl.csv', data: csv(states, ',', true) },
        { name: 'oesm24st/natsector_M2024_dl.csv', data: csv(sectors, ',', false) },
      ]),
    ),
    base('natsector_M2024_dl.xls', 'xls', makeXls({ Natsector_M2024_dl: excel(sectors) })),
    base('state_M2024_dl.xls', 'xls', makeXls({ state_M2024_dl: excel(asTexts(states)) })),
    base('natsector_M2024_dl.csv', 'csv', csv(sectors, ',', true)),
    base('state_M2024_dl.csv', 'csv', csv(states, ',', false)),
    base('state_M2024_dl.txt', 'csv', csv(states, '\t', false)),
  ];
}

function base(name: string, kind: BaseFile['kind'], bytes: Buffer): BaseFile {
  if (kind === 'csv') return { name, kind, bytes, spans: csvSpans(bytes) };
  return { name, kind, bytes, spans: kind === 'xls' ? xlsSpans(bytes) : [] };
}

type Rows = readonly (readonly BaseCell[])[];

function csv(rows: Rows, delimiter: string, quoted: boolean): Buffer {
  const lines = rows.map((row) =>
    row
      .map((cell) => (cell === null ? '' : String(cell).toUpperCase() === 'TRUE' ? 'TRUE' : cell))
      .map((cell) => (quoted ? `"${cell}"` : String(cell)))
      .join(delimiter),
  );
  return Buffer.from(`${lines.join('\r\n')}\r\n`);
}

function excel(rows: Rows) {
  return rows.map((row) => row.map((cell) => (cell === true ? 'TRUE' : (cell as string | number))));
}

/** As the files of 2005 to 2009: every number is text, padded with blanks. */
function asTexts(rows: Rows): Rows {
  return rows.map((row, index) =>
    row.map((cell) => (index > 0 && typeof cell === 'number' ? `  ${cell}` : cell)),
  );
}
