import { Chart, ChartRange, ChartSeries, ChartType, Image } from 'wasm-xlsxwriter';
import type { PlacedTable } from './native-chart/cells.ts';
import type { NativeChart } from './native-chart/native-chart.ts';
import type { Sheet, SheetContent } from './sheet.ts';
import type { WrittenSheet } from './write-sheet.ts';

/** What stands beside a table: the package has a stand-in for it, which bears its name. */
export interface PlacedObject {
  readonly name: string;
  readonly alt: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** What a chart's part of the package is made from; absent for a picture. */
  readonly native?: { readonly chart: NativeChart; readonly table: PlacedTable };
}

const WIDTH = 640;
const GAP = 24;
const GAP_COLUMN = 20;
const POINTS_HEIGHT = 520;
const BARS = { least: 240, head: 110, row: 22, rowOfTwo: 36 };

/** Places the charts and the picture of a sheet at the right of its table, one below the other. */
export function placeCharts(
  { worksheet, headerRow }: WrittenSheet,
  sheet: Sheet,
  { charts, figures, picture }: SheetContent,
  png: Uint8Array | undefined,
): readonly PlacedObject[] {
  if (charts.length === 0 && png === undefined) return [];
  const column = figures.columns.length + 1;
  worksheet.setColumnWidthPixels(column - 1, GAP_COLUMN);
  const top = headerRow + 1;
  let below = 0;
  const placed = charts.map((chart, index): PlacedObject => {
    const height = heightOf(chart);
    const name = `${sheet.name} chart ${index + 1}`;
    worksheet.insertChartWithOffset(top, column, roomFor(name), 0, below);
    below += height + GAP;
    const table = { sheet: sheet.name, figures, headerRow };
    return { name, alt: chart.alt, width: WIDTH, height, native: { chart, table } };
  });
  if (png === undefined || picture === undefined) return placed;
  const size = pngSize(png);
  const name = `${sheet.name} picture`;
  worksheet.insertImageWithOffset(top, column, new Image(png).setAltText(name), 0, below);
  const height = Math.round((WIDTH * size.height) / size.width);
  return [...placed, { name, alt: picture.alt, width: WIDTH, height }];
}

/** The library takes no alternative text of more than 255 characters; the name is found again. */
function roomFor(name: string): Chart {
  const series = new ChartSeries().setValues(ChartRange.newFromString("'Read me first'!$A$1"));
  return new Chart(ChartType.Bar).pushSeries(series).setAltText(name).setName(name);
}

function heightOf(chart: NativeChart): number {
  if (chart.kind === 'points') return POINTS_HEIGHT;
  const row = chart.series.length > 1 ? BARS.rowOfTwo : BARS.row;
  return Math.max(BARS.least, BARS.head + chart.rows * row);
}

/** Width and height stand in the first chunk. */
function pngSize(png: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
