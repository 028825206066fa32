import { numberFormat } from '../number-formats.ts';
import {
  column,
  headerReference,
  numbersReference,
  oneTextReference,
  type PlacedTable,
} from './cells.ts';
import type { NativePoints } from './native-chart.ts';
import {
  GRID,
  lineShape,
  NO_LINE_SHAPE,
  QUIET_INK,
  solidFill,
  textLook,
  titleXml,
  xmlText,
} from './xml.ts';

const X_AXIS = 50010001;
const Y_AXIS = 50010002;
const LABEL_POINTS = 10;
const COLOUR = '0072B2';

/** A point a row, with the labels of some. */
export function pointsXml(chart: NativePoints, table: PlacedTable) {
  const { x, y, rows } = chart;
  const series = `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx>${headerReference(table, y)}</c:tx><c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>${MARKER}${labels(chart, table)}<c:xVal>${numbersReference(table, x, rows)}</c:xVal><c:yVal>${numbersReference(table, y, rows)}</c:yVal><c:smooth val="0"/></c:ser>`;
  const values = `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}<c:axId val="${X_AXIS}"/><c:axId val="${Y_AXIS}"/></c:scatterChart>`;
  const plot = `${values}${axis(table, x, { id: X_AXIS, crosses: Y_AXIS, position: 'b', isLogarithmic: true })}${axis(table, y, { id: Y_AXIS, crosses: X_AXIS, position: 'l', isLogarithmic: false })}`;
  return { plot, legend: '' };
}

const MARKER = `<c:marker><c:symbol val="circle"/><c:size val="7"/><c:spPr>${solidFill(COLOUR)}<a:ln w="9525">${solidFill('FFFFFF')}</a:ln></c:spPr></c:marker>`;

interface Axis {
  readonly id: number;
  readonly crosses: number;
  readonly position: 'b' | 'l';
  readonly isLogarithmic: boolean;
}

/** Figures stand at the lower and the left edge, also where the other axis has negative ones. */
function axis(table: PlacedTable, key: string, { id, crosses, position, isLogarithmic }: Axis) {
  const { label, kind } = column(table, key);
  const title = isLogarithmic ? `${label} (each step is ten times as many)` : label;
  return `<c:valAx><c:axId val="${id}"/><c:scaling>${isLogarithmic ? '<c:logBase val="10"/>' : ''}<c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/><c:majorGridlines>${lineShape(GRID, 0.75)}</c:majorGridlines>${titleXml(title, LABEL_POINTS, false)}<c:numFmt formatCode="${xmlText(numberFormat(kind))}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${NO_LINE_SHAPE}${textLook(LABEL_POINTS, QUIET_INK)}<c:crossAx val="${crosses}"/><c:crosses val="autoZero"/><c:crossBetween val="midCat"/></c:valAx>`;
}

/** Labels are the texts of cells; the other points have none. */
function labels({ label, labelled }: NativePoints, table: PlacedTable): string {
  if (labelled.length === 0) return '';
  const each = [...labelled]
    .sort((a, b) => a.row - b.row)
    .map(
      ({ row, side }) =>
        `<c:dLbl><c:idx val="${row}"/><c:layout/><c:tx>${oneTextReference(table, label, row)}</c:tx>${textLook(LABEL_POINTS)}<c:dLblPos val="${side}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbl>`,
    );
  return `<c:dLbls>${each.join('')}<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
}
