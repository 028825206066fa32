import {
  column,
  headerReference,
  numbersReference,
  type PlacedTable,
  textsReference,
} from '../../workbook/native-chart/cells.ts';
import { lineShape, NO_LINE_SHAPE, textLook, xmlText } from '../../workbook/native-chart/xml.ts';
import { numberFormat } from '../../workbook/number-formats.ts';
import { QUIET_INK, SIZE } from '../layout.ts';
import type { BarLook, BarPoint, BarSeries, DeckBars } from './deck-chart.ts';
import { labelText, lookXml, SHOWS_VALUE } from './xml.ts';

const CATEGORY_AXIS = 50010001;
const VALUE_AXIS = 50010002;

/** Lying bars without an axis: the figures stand at their ends. */
export function barsXml(chart: DeckBars, table: PlacedTable): string {
  const { series, domain } = chart;
  const [first] = series;
  if (first === undefined) throw new Error('a chart needs a series');
  const format = xmlText(numberFormat(column(table, first.column).kind));
  const gap = series.length > 1 ? 24 : 45;
  const bars = `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series
    .map((one, index) => seriesXml(one, index, table))
    .join(
      '',
    )}<c:gapWidth val="${gap}"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`;
  // Names stand at the left edge also where a bar runs to the left of zero.
  const categoryAxis = `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${lineShape(QUIET_INK, 1)}${textLook(SIZE.text)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
  const ends = domain === undefined ? [undefined, 0] : [domain[1], domain[0]];
  const scaling = `<c:scaling><c:orientation val="minMax"/>${ends[0] === undefined ? '' : `<c:max val="${ends[0]}"/>`}<c:min val="${ends[1]}"/></c:scaling>`;
  const valueAxis = `<c:valAx><c:axId val="${VALUE_AXIS}"/>${scaling}<c:delete val="1"/><c:axPos val="b"/><c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${NO_LINE_SHAPE}${textLook(SIZE.text)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`;
  return `${bars}${categoryAxis}${valueAxis}`;
}

function seriesXml(
  { column: key, look, points }: BarSeries,
  index: number,
  table: PlacedTable,
): string {
  const rows = table.figures.rows.length;
  const format = numberFormat(column(table, key).kind);
  const each = [...points].sort(([a], [b]) => a - b);
  const looks = each.map(([row, point]) => pointXml(row, point.look)).join('');
  const labels = each.map(([row, point]) => labelXml(row, point, look, format)).join('');
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${headerReference(table, key)}</c:tx>${lookXml(look)}<c:invertIfNegative val="0"/>${looks}<c:dLbls>${labels}${labelLook(format, 'outEnd')}</c:dLbls><c:cat>${textsReference(table, NAME, rows)}</c:cat><c:val>${numbersReference(table, key, rows)}</c:val></c:ser>`;
}

/** The key of the column that has the names as they are shown. */
export const NAME = 'name';

function pointXml(row: number, look: BarLook | undefined): string {
  if (look === undefined) return '';
  return `<c:dPt><c:idx val="${row}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${lookXml(look)}</c:dPt>`;
}

/** The figure changes with the cell; what stands behind it is part of its number format. */
function labelXml(
  row: number,
  { look, suffix, isCut }: BarPoint,
  seriesLook: BarLook,
  format: string,
): string {
  if (suffix === undefined && isCut !== true) return '';
  const whole = suffix === undefined ? format : withSuffix(format, suffix);
  const isOnFill = isCut === true && (look ?? seriesLook).fill !== null;
  return `<c:dLbl><c:idx val="${row}"/>${labelLook(whole, isCut === true ? 'inBase' : 'outEnd', isOnFill ? 'FFFFFF' : undefined)}</c:dLbl>`;
}

function labelLook(format: string, place: 'outEnd' | 'inBase', colour?: string): string {
  return `<c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${labelText(colour)}<c:dLblPos val="${place}"/>${SHOWS_VALUE}`;
}

/** The format of a number with a text behind it, of either sign. */
function withSuffix(format: string, suffix: string): string {
  // With spaces that no program breaks a line at.
  const quoted = `"${suffix.replaceAll('"', '').replaceAll(' ', '\u00a0')}"`;
  return format
    .split(';')
    .map((section) => section + quoted)
    .join(';');
}
