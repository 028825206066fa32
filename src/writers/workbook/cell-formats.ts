import { Color, Format, FormatAlign, FormatBorder, FormatUnderline } from 'wasm-xlsxwriter';
import type { ColumnKind } from '../../charts/chart.ts';
import { floorFormat, numberFormat } from './number-formats.ts';

export const TITLE_POINTS = 16;

const INK = '1B1F24';
const QUIET_INK = '4D5560';
const RULE = 'D5D9DE';
const HEADER = '1F3A5F';
const LINK = '0072B2';

/** The looks of a workbook's cells. */
export function cellFormats() {
  const cells = new Map<string, Format>();
  const cell = (name: string, make: () => Format) => {
    const format = cells.get(name) ?? make();
    cells.set(name, format);
    return format;
  };
  return {
    title: new Format().setBold().setFontSize(TITLE_POINTS).setFontColor(colour(INK)),
    line: new Format().setFontColor(colour(QUIET_INK)),
    header: (kind: ColumnKind) =>
      cell(`header ${alignmentOf(kind)}`, () =>
        new Format()
          .setBold()
          .setFontColor(colour('FFFFFF'))
          .setBackgroundColor(colour(HEADER))
          .setTextWrap()
          .setAlign(FormatAlign.VerticalCenter)
          .setAlign(alignmentOf(kind))
          // At the right stands the button of the filter.
          .setIndent(kind === 'text' ? 1 : kind === 'rank' ? 0 : 2),
      ),
    number: (kind: ColumnKind) =>
      cell(kind, () => body().setNumFormat(numberFormat(kind)).setAlign(alignmentOf(kind))),
    floor: (kind: ColumnKind) => cell(`≥ ${kind}`, () => body().setNumFormat(floorFormat(kind))),
    text: cell('text', () => text()),
    /** A text that would become a formula if somebody entered it again. */
    guardedText: cell('guarded', () => text().setQuotePrefix()),
    link: cell('link', () =>
      text().setFontColor(colour(LINK)).setUnderline(FormatUnderline.Single),
    ),
  };
}
export type CellFormats = ReturnType<typeof cellFormats>;

function text(): Format {
  return body().setNumFormat('@').setTextWrap().setAlign(FormatAlign.Left).setIndent(1);
}

/** Ranks stand in the middle: at the right they would touch the codes. */
function alignmentOf(kind: ColumnKind): FormatAlign {
  if (kind === 'text') return FormatAlign.Left;
  return kind === 'rank' ? FormatAlign.Center : FormatAlign.Right;
}

function body(): Format {
  return new Format()
    .setFontColor(colour(INK))
    .setAlign(FormatAlign.Top)
    .setBorderBottom(FormatBorder.Thin)
    .setBorderBottomColor(colour(RULE));
}

function colour(hex: string): Color {
  return Color.rgb(Number.parseInt(hex, 16));
}
