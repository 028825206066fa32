import { line, solidFill } from '../../workbook/native-chart/xml.ts';
import { INK, SIZE } from '../layout.ts';
import type { BarLook, PlotBox } from './deck-chart.ts';

/** Between the lines of a name: the texts of cells have no line breaks of their own, this becomes one. */
export const BREAK = '\u2028';

/** The XML of texts whose breaks are to be line breaks. */
export function withBreaks(xml: string): string {
  return xml.replaceAll(BREAK, '\n');
}

/** Points of an outline. */
const OUTLINE = 1.5;

/** Fill and outline of a mark; without a fill it is hollow. */
export function lookXml({ fill, outline }: BarLook): string {
  const inside = fill === null ? '<a:noFill/>' : solidFill(fill);
  return `<c:spPr>${inside}${line(outline, OUTLINE)}</c:spPr>`;
}

/** The look of figures beside bars, on one line however long they are. */
export function labelText(colour = INK): string {
  return `<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${SIZE.text * 100}" b="0">${solidFill(colour)}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

/** What a label shows, as ECMA-376 orders it. */
function shows(value: 0 | 1): string {
  return `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
}
export const SHOWS_VALUE = shows(1);
export const SHOWS_NOTHING = shows(0);

/** Where the plot stands, without the names and figures around it. */
export function plotLayout({ x, y, width, height }: PlotBox): string {
  const [left, top, wide, high] = [x, y, width, height].map((part) => Number(part.toFixed(5)));
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${left}"/><c:y val="${top}"/><c:w val="${wide}"/><c:h val="${high}"/></c:manualLayout></c:layout>`;
}
