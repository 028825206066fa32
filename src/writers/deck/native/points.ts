import {
  column,
  headerReference,
  numbersReference,
  type PlacedTable,
} from '../../workbook/native-chart/cells.ts';
import {
  GRID,
  lineShape,
  NO_LINE_SHAPE,
  solidFill,
  textLook,
  xmlText,
} from '../../workbook/native-chart/xml.ts';
import { numberFormat } from '../../workbook/number-formats.ts';
import { INK, QUIET_INK, SIZE } from '../layout.ts';
import type { DeckPoints, PointLabel, PointSeries } from './deck-chart.ts';
import { lookXml, SHOWS_NOTHING, SHOWS_VALUE } from './xml.ts';

const X_AXIS = 50010001;
const Y_AXIS = 50010002;
/** Points across a mark. */
export const MARK = 15;

/** A point a row, each with its number beside it. */
export function pointsXml(chart: DeckPoints, table: PlacedTable): string {
  const { x, xDomain, yDomain, yStep, series } = chart;
  const [first] = series;
  if (first === undefined) throw new Error('a chart needs a series');
  const groups = series.map((one, index) => seriesXml(one, index, chart, table)).join('');
  const points = `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${groups}<c:axId val="${X_AXIS}"/><c:axId val="${Y_AXIS}"/></c:scatterChart>`;
  const across = axis(table, x, {
    id: X_AXIS,
    crosses: Y_AXIS,
    position: 'b',
    scaling: `<c:logBase val="10"/><c:orientation val="minMax"/><c:max val="${xDomain[1]}"/><c:min val="${xDomain[0]}"/>`,
    step: '',
    // Drawn at a rate of 0, with its figures at the lower edge.
    line: lineShape(QUIET_INK, 1.5),
    at: '<c:crosses val="autoZero"/>',
  });
  const up = axis(table, first.y, {
    id: Y_AXIS,
    crosses: X_AXIS,
    position: 'l',
    scaling: `<c:orientation val="minMax"/><c:max val="${yDomain[1]}"/><c:min val="${yDomain[0]}"/>`,
    step: `<c:majorUnit val="${yStep}"/>`,
    line: NO_LINE_SHAPE,
    at: `<c:crossesAt val="${xDomain[0]}"/>`,
  });
  return `${points}${across}${up}`;
}

function seriesXml(
  { y, labels, symbol, look }: PointSeries,
  index: number,
  { x }: DeckPoints,
  table: PlacedTable,
): string {
  const rows = table.figures.rows.length;
  const marker = `<c:marker><c:symbol val="${symbol}"/><c:size val="${MARK}"/>${lookXml(look)}</c:marker>`;
  const each = [...labels]
    .sort(([a], [b]) => a - b)
    .map(([row, label]) => labelXml(label, row))
    .join('');
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${headerReference(table, y)}</c:tx><c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>${marker}<c:dLbls>${each}${SHOWS_NOTHING}</c:dLbls><c:xVal>${numbersReference(table, x, rows)}</c:xVal><c:yVal>${numbersReference(table, y, rows)}</c:yVal><c:smooth val="0"/></c:ser>`;
}

/** A text of its own, which every program shows: the number under which the list beside has its name. */
function labelXml({ text, side }: PointLabel, row: number): string {
  const look = `lang="en-US" sz="${SIZE.text * 100}" b="1"`;
  return `<c:dLbl><c:idx val="${row}"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr ${look}>${solidFill(INK)}</a:rPr><a:t>${xmlText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="${side}"/>${SHOWS_VALUE}</c:dLbl>`;
}

interface Axis {
  readonly id: number;
  readonly crosses: number;
  readonly position: 'b' | 'l';
  readonly scaling: string;
  readonly step: string;
  readonly line: string;
  readonly at: string;
}

/** Its figures stand at the lower or the left edge, also where the other axis has negative ones. */
function axis(
  table: PlacedTable,
  key: string,
  { id, crosses, position, scaling, step, line, at }: Axis,
): string {
  const format = xmlText(numberFormat(column(table, key).kind));
  return `<c:valAx><c:axId val="${id}"/><c:scaling>${scaling}</c:scaling><c:delete val="0"/><c:axPos val="${position}"/><c:majorGridlines>${lineShape(GRID, 1)}</c:majorGridlines><c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}${textLook(SIZE.text, QUIET_INK)}<c:crossAx val="${crosses}"/>${at}<c:crossBetween val="midCat"/>${step}</c:valAx>`;
}
