import { drawingToPng } from '../../writers/draw/png.ts';
import { loadWriter } from '../../writers/workbook/load-writer.ts';
import { WorkbookFigures } from '../../writers/workbook/workbook-figures.ts';
import type { PieceWriter } from './pieces.ts';

/** The workbook of the pack. */
export const workbookPiece: PieceWriter = async function* (pack, piece) {
  const { writeWorkbook } = await loadWriter();
  const figures = new WorkbookFigures(pack.slice, 'minor', pack.drawings);
  const content = await writeWorkbook(figures, (drawing) =>
    drawingToPng(drawing, { ...piece, scale: 2 }),
  );
  yield { path: 'workbook.xlsx', content };
};
