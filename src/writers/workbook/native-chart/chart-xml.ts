import { barsXml } from './bars.ts';
import type { PlacedTable } from './cells.ts';
import type { NativeChart } from './native-chart.ts';
import { pointsXml } from './points.ts';
import { solidFill, titleXml } from './xml.ts';

const TITLE_POINTS = 14;

/** The chart's part of the package (ECMA-376, part 1, section 21.2), its ranges in the table's cells. */
export function chartXml(chart: NativeChart, table: PlacedTable): string {
  const { plot, legend } = chart.kind === 'bars' ? barsXml(chart, table) : pointsXml(chart, table);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:lang val="en-US"/><c:roundedCorners val="0"/><c:chart>${titleXml(chart.title, TITLE_POINTS, true)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr>${solidFill('FFFFFF')}<a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`;
}
