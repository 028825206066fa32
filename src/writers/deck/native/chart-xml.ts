import type { PlacedTable } from '../../workbook/native-chart/cells.ts';
import { textLook } from '../../workbook/native-chart/xml.ts';
import { SIZE } from '../layout.ts';
import { barsXml } from './bars.ts';
import type { DeckChart } from './deck-chart.ts';
import { pointsXml } from './points.ts';
import { plotLayout, withBreaks } from './xml.ts';

/** Name of the sheet in the workbook of every chart. */
export const SHEET = 'Figures';

/**
 * The chart's part of the package (ECMA-376, part 1, section 21.2). Its ranges are cells of the
 * workbook that is embedded with it, and what it holds are the values that these cells have.
 */
export function deckChartXml(chart: DeckChart): string {
  const table: PlacedTable = { sheet: SHEET, figures: chart.sheet, headerRow: 0 };
  const plot = withBreaks(chart.kind === 'bars' ? barsXml(chart, table) : pointsXml(chart, table));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="en-US"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${plotLayout(chart.plot)}${plot}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textLook(SIZE.text)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}
