import { axisFormat, numberFormat } from '../number-formats.ts';
import {
  column,
  headerReference,
  numbersOf,
  numbersReference,
  type PlacedTable,
  textsReference,
} from './cells.ts';
import type { NativeBars, NativeSeries } from './native-chart.ts';
import {
  filledShape,
  GRID,
  INK,
  lineShape,
  NO_LINE_SHAPE,
  QUIET_INK,
  textLook,
  xmlText,
} from './xml.ts';

const CATEGORY_AXIS = 50010001;
const VALUE_AXIS = 50010002;
const LABEL_POINTS = 9;

/** Lying bars with the first row on top: the category axis runs from top to bottom. */
export function barsXml(chart: NativeBars, table: PlacedTable) {
  const { series, hasLabels } = chart;
  const kind = column(table, series[0]?.column ?? '').kind;
  const gap = series.length > 1 ? 45 : 40;
  const values = `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series
    .map((one, index) => seriesXml(one, index, chart, table))
    .join(
      '',
    )}<c:gapWidth val="${gap}"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`;
  // Labels stand at the left edge also where a bar runs to the left of zero.
  const categoryAxis = `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${lineShape(QUIET_INK, 0.75)}${textLook(LABEL_POINTS)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
  // With the categories turned round, the end of the axis is below.
  const valueAxis = `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${hasLabels ? roomForLosses(chart, table) : ''}</c:scaling><c:delete val="${hasLabels ? 1 : 0}"/><c:axPos val="b"/>${hasLabels ? '' : `<c:majorGridlines>${lineShape(GRID, 0.75)}</c:majorGridlines>`}<c:numFmt formatCode="${xmlText(axisFormat(kind))}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${NO_LINE_SHAPE}${textLook(LABEL_POINTS, QUIET_INK)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`;
  return { plot: `${values}${categoryAxis}${valueAxis}`, legend: series.length > 1 ? LEGEND : '' };
}

/** Figures at the ends of bars to the left need room before the names of the rows. */
function roomForLosses({ series, rows }: NativeBars, table: PlacedTable): string {
  const values = series.flatMap(({ column: key }) => numbersOf(table, key, rows));
  const lowest = Math.min(0, ...values);
  if (lowest === 0) return '';
  const span = Math.max(0, ...values) - lowest;
  return `<c:min val="${Number((lowest - span * LABEL_SHARE).toPrecision(2))}"/>`;
}

const LABEL_SHARE = 0.3;

const LEGEND = `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textLook(LABEL_POINTS)}</c:legend>`;

function seriesXml(
  { column: key, colour, margin }: NativeSeries,
  index: number,
  { category, rows, hasLabels }: NativeBars,
  table: PlacedTable,
): string {
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${headerReference(table, key)}</c:tx>${filledShape(colour)}<c:invertIfNegative val="0"/>${
    hasLabels ? labels(numberFormat(column(table, key).kind)) : ''
  }${margin === undefined ? '' : whiskers(numbersReference(table, margin, rows))}<c:cat>${textsReference(table, category, rows)}</c:cat><c:val>${numbersReference(table, key, rows)}</c:val></c:ser>`;
}

function labels(format: string): string {
  return `<c:dLbls><c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textLook(LABEL_POINTS)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
}

/** As long to both sides as the cells of the margins say; a blank cell has none. */
function whiskers(margins: string): string {
  return `<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/><c:plus>${margins}</c:plus><c:minus>${margins}</c:minus>${lineShape(INK, 1.25)}</c:errBars>`;
}
