import { shortTitle } from '../../../analysis/short-title.ts';
import type { WageRanges } from '../../../analysis/wage-range.ts';
import { leastOf } from '../../../analysis/wage-range.ts';
import { textWidth } from '../../../charts/frame/text-width.ts';
import { wrap } from '../../../charts/frame/wrap.ts';
import { highestWage, type WageRow, wageRow } from '../../../charts/wages/wage-row.ts';
import { isByThirds } from '../../../charts/wages/wage-words.ts';
import { escapeMarkup } from '../../markup.ts';
import { INK, LIGHT, LOSS, SIZE } from '../layout.ts';

/** Points between a mark and its figure. */
const GAP = 12;
const WIDEST_NAME = 340;
const HIGHEST_STEP = 34;
const TEXT = SIZE.text;

/**
 * The ranges as SVG, a pixel a point, with every figure beside its mark: on a slide there is no room
 * for the axis that the chart has elsewhere. Set in Inter, which the program brings.
 */
export function wagePicture(
  ranges: WageRanges,
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const byThirds = isByThirds(ranges.known);
  const highest = highestWage(ranges);
  const rows = ranges.rows.map((row) => wageRow(row, highest, byThirds));
  const names = ranges.rows.map(
    ({ title }) =>
      wrap(shortTitle(title), { width: WIDEST_NAME, fontSize: TEXT, lines: 1 })[0] ?? '',
  );
  const step = Math.min(HIGHEST_STEP, height / rows.length);
  const scale = scaleOf(names, rows, highest, width);
  const marks = rows.map((row, index) => {
    const y = (index + 0.5) * step;
    return [
      text(names[index] ?? '', scale.names, y, 'end'),
      rangeMarks(row, scale, y, byThirds),
      text(row.medianText, width, y, 'end', true),
    ].join('');
  });
  const whole = leastOf(ranges.wholeMedian);
  const line =
    whole === undefined
      ? ''
      : `<path d="M${at(scale, whole)},0V${round(rows.length * step)}" fill="none" stroke="#${LOSS}" stroke-width="2.5" stroke-dasharray="6 5"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#fff"/><g font-family="Inter" font-size="${TEXT}" fill="#${INK}">${line}${marks.join('')}</g></svg>`;
}

/** Where names end, zero stands, and how many points a dollar is. */
interface Scale {
  readonly names: number;
  readonly zero: number;
  readonly pointsPerUsd: number;
}

function scaleOf(
  names: readonly string[],
  rows: readonly WageRow[],
  highest: number,
  width: number,
): Scale {
  const widest = (texts: readonly string[], weight: 400 | 700 = 400) =>
    Math.max(0, ...texts.map((one) => textWidth(one, TEXT, weight)));
  const namesEnd = widest(names);
  const right =
    widest(rows.map(({ highText }) => highText)) +
    3 * GAP +
    widest(
      rows.map(({ medianText }) => medianText),
      700,
    );
  const room = width - namesEnd - GAP - right;
  // Figures left of low ranges reach beyond zero.
  const spills = rows.map(
    ({ low, lowText }) => textWidth(lowText, TEXT) + GAP - (low / highest) * room,
  );
  const spill = Math.min(room / 3, 1.2 * Math.max(0, ...spills));
  return {
    names: namesEnd,
    zero: namesEnd + GAP + spill,
    pointsPerUsd: (room - spill) / highest,
  };
}

function at({ zero, pointsPerUsd }: Scale, wage: number): number {
  return round(zero + wage * pointsPerUsd);
}

function rangeMarks(row: WageRow, scale: Scale, y: number, byThirds: boolean): string {
  const [low, median, high] = [row.low, row.median, row.high].map((wage) => at(scale, wage)) as [
    number,
    number,
    number,
  ];
  const range = byThirds
    ? `<path d="M${low},${round(y)}H${high}" stroke="#${INK}" stroke-width="2"/>`
    : `<path d="M${low},${round(y)}H${high}" stroke="#${LIGHT}" stroke-width="11"/>`;
  const isOpenMedian = row.medianFill !== INK_OF_ROWS;
  return [
    // Before the marks, which the light around a figure must not cover.
    text(row.lowText, low - GAP, y, 'end'),
    text(row.highText, high + GAP, y, 'start'),
    range,
    row.lowSize > 0 ? end(row.lowShape, low, y, true) : '',
    row.highSize > 0 ? end(row.highShape, high, y, false) : '',
    isOpenMedian
      ? `<path d="M${median - 6},${round(y - 8)}l14,8l-14,8z" fill="#fff" stroke="#${INK}" stroke-width="2"/>`
      : `<circle cx="${median}" cy="${round(y)}" r="7" fill="#${INK}" stroke="#fff" stroke-width="2"/>`,
  ].join('');
}

const INK_OF_ROWS = '#1B1F24';

/** A tick, an arrow where the end is open, a diamond for a mean of a third. */
function end(shape: string, x: number, y: number, isLow: boolean): string {
  if (shape === 'diamond') {
    const fill = isLow ? 'fff' : INK;
    return `<path d="M${x},${round(y - 8)}l8,8l-8,8l-8,-8z" fill="#${fill}" stroke="#${INK}" stroke-width="2"/>`;
  }
  if (shape.endsWith('Z'))
    return `<path d="M${x - 2},${round(y - 9)}l12,9l-12,9z" fill="#${INK}"/>`;
  return `<path d="M${x},${round(y - 9)}v18" stroke="#${INK}" stroke-width="2.5"/>`;
}

/** So wide that the dashed line ends above and below a figure, and does not show within it. */
const HALO = 9;

/** With its middle at `y`, and light around it where it stands on a line. */
function text(
  words: string,
  x: number,
  y: number,
  anchor: 'start' | 'end',
  isBold = false,
): string {
  if (words === '') return '';
  const place = `x="${round(x)}" y="${round(y + TEXT * 0.36)}" text-anchor="${anchor}"${isBold ? ' font-weight="700"' : ''}`;
  const escaped = escapeMarkup(words);
  return `<text ${place} stroke="#fff" stroke-width="${HALO}" stroke-linejoin="round">${escaped}</text><text ${place}>${escaped}</text>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
