import { levelText } from '../../analysis/slice-text.ts';
import type { Wording } from '../../domain/wording.ts';
import { pdfFigure } from '../draw/pdf-document.ts';
import { drawingQuestion } from '../drawing-question.ts';
import { printable } from '../print/printable.ts';
import { type FittedChart, fittedPicture } from './fitted-chart.ts';
import { listPieces } from './list-pieces.ts';
import { type Piece, together } from './piece.ts';
import { askPiece, TYPE, textPiece } from './text-pieces.ts';

/** What all charts of a handout share. */
export interface ChartLook {
  /** Points. */
  readonly width: number;
  readonly wording: Wording;
  /** What the handout says of all figures, once, at its end. */
  readonly saidElsewhere: readonly string[];
}

interface Lead {
  readonly width: number;
  readonly bookmark: string;
}

/** A chart with its finding above, and below it what has to be said and what it asks; all on one page. */
export function chartPieces(chart: FittedChart, request: ChartLook & Lead): readonly Piece[] {
  const { width, wording } = request;
  const { drawing, height } = chart;
  const isDrawn = height > 0;
  const question = drawingQuestion(wording, drawing);
  return together([
    ...findingPieces(chart, request),
    ...(isDrawn ? [figurePiece(chart)] : []),
    ...notePieces(drawing.notes, request),
    ...(question === undefined ? [] : [askPiece(question, width, 0)]),
  ]);
}

/** What a chart or a table shows, in words, and at which level. */
export function findingPieces(
  { drawing, level }: FittedChart,
  { width, bookmark }: Lead,
): readonly Piece[] {
  return [
    textPiece(drawing.title, {
      tag: 'H2',
      style: TYPE.heading,
      width,
      space: 18,
      most: 4,
      keepsNext: true,
      bookmark,
    }),
    textPiece(`SOC ${levelText(level)}`, {
      tag: 'P',
      style: TYPE.quiet,
      width,
      space: 2,
      most: 1,
      keepsNext: true,
    }),
  ];
}

/** What has to be said beside figures: once a page, and on each page that has such figures. */
export function notePieces(
  notes: readonly string[],
  { width, saidElsewhere }: Pick<ChartLook, 'width' | 'saidElsewhere'>,
): readonly Piece[] {
  const own = notes.filter((note) => !saidElsewhere.includes(note)).map((text) => ({ text }));
  const look = { style: TYPE.note, width, most: 4, space: 1.5, spaceAbove: 5 } as const;
  return listPieces(own, { ...look, onceAPage: true });
}

function figurePiece(chart: FittedChart): Piece {
  const { drawing, width, height } = chart;
  return {
    height,
    space: 6,
    picture: () => fittedPicture(chart),
    draw({ document, section, sheet, y, svg }) {
      const box = { x: sheet.left, y, width, height };
      section.add(pdfFigure(document, svg, printable(drawing.alt), box));
    },
  };
}
