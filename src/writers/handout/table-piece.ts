import { shortTitle } from '../../analysis/short-title.ts';
import type { FigureCell, FigureTable } from '../../charts/chart.ts';
import { GRID, INK } from '../../charts/frame/theme.ts';
import type { PdfElement } from '../draw/pdf-document.ts';
import { figureText } from '../figure-text.ts';
import { decoration } from '../print/decoration.ts';
import { drawFigure, paragraph } from '../print/paragraph.ts';
import type { Piece, Place } from './piece.ts';
import { addText, TYPE } from './text-pieces.ts';

/** Points of a column of figures, and between the rows. */
const FIGURE_WIDTH = 72;
const ROW_PAD = 1.5;
/** Before a row that a chart draws hollow: it is small, so that its growth says little. */
const HOLLOW = '○ ';

/**
 * Some columns of a table, the first in words, the others in figures. Few rows: it stands on one page.
 * @param keys of the columns
 */
export function tablePiece(table: FigureTable, keys: readonly string[], width: number): Piece {
  const indices = keys.map((key) => table.columns.findIndex((column) => column.key === key));
  const columns = indices.map((index) => {
    const column = table.columns[index];
    if (column === undefined) throw new Error(`the table has no column ${keys.join(', ')}`);
    return column;
  });
  const smallBase = table.columns.findIndex(({ key }) => key === 'smallBase');
  const nameWidth = width - (columns.length - 1) * FIGURE_WIDTH - 8;
  const heads = columns.map(({ label }, index) =>
    paragraph(label, { ...TYPE.note, weight: 600 }, index === 0 ? nameWidth : FIGURE_WIDTH - 6, 2),
  );
  const rows = table.rows.map((row) => {
    const cells = indices.map((index, at) => {
      const kind = columns[at]?.kind ?? 'text';
      return figureText((row[index] ?? null) as FigureCell, kind);
    });
    const mark = row[smallBase] === 'yes' ? HOLLOW : '';
    const name = `${mark}${shortTitle(cells[0] ?? '')}`;
    return { cells, name: paragraph(name, TYPE.body, nameWidth, 2) };
  });
  const headHeight = Math.max(...heads.map(({ height }) => height)) + ROW_PAD;
  const heights = rows.map(({ name }) => name.height + 2 * ROW_PAD);
  return {
    height: headHeight + heights.reduce((sum, height) => sum + height, 0),
    space: 8,
    draw(place) {
      const { document, section, sheet, y } = place;
      const element = document.struct('Table');
      section.add(element);
      const right = (index: number) =>
        sheet.left + width - (columns.length - 1 - index) * FIGURE_WIDTH;
      const head = rowOf(place, element);
      for (const [index, words] of heads.entries()) {
        const top = y + headHeight - ROW_PAD - words.height;
        const scope = { scope: 'Column', ...words.spoken };
        head.add(
          document.struct('TH', scope, () => {
            for (const [line, text] of words.lines.entries()) {
              const at = top + (line * words.height) / words.lines.length;
              if (index > 0) drawFigure(document, text, words.style, right(index), at);
              else
                document
                  .font('Inter-600')
                  .fontSize(9)
                  .fillColor(INK)
                  .text(text, sheet.left, at, { lineBreak: false });
            }
          }),
        );
      }
      let top = y + headHeight;
      line(place, top, 1);
      for (const [index, { cells, name }] of rows.entries()) {
        const row = rowOf(place, element);
        addText(
          place,
          row,
          'TH',
          { ...name, spoken: { ...name.spoken, ...ROW_SCOPE } },
          sheet.left,
          top + ROW_PAD,
        );
        for (const [at, text] of cells.entries()) {
          if (at === 0) continue;
          row.add(
            document.struct('TD', {}, () =>
              drawFigure(document, text, TYPE.body, right(at), top + ROW_PAD),
            ),
          );
        }
        top += heights[index] ?? 0;
        line(place, top, 0.5);
      }
    },
  };

  function line({ document, sheet }: Place, y: number, thickness: number): void {
    decoration(document, () => {
      document
        .lineWidth(thickness)
        .strokeColor(thickness === 1 ? INK : GRID)
        .moveTo(sheet.left, y)
        .lineTo(sheet.left + width, y)
        .stroke();
    });
  }
}

const ROW_SCOPE = { scope: 'Row' };

function rowOf({ document }: Place, table: PdfElement): PdfElement {
  const row = document.struct('TR');
  table.add(row);
  return row;
}
