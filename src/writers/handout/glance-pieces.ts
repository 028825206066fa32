import { briefly } from '../../analysis/running-words.ts';
import type { ChartSlice } from '../../charts/chart.ts';
import { ownershipTitle } from '../../domain/ownership.ts';
import { releaseTitle } from '../../domain/release.ts';
import { howToRead } from '../how-to-read.ts';
import { keyFigures, keyGrowthNotes } from '../key-figures.ts';
import { industryHeading } from '../slice-title.ts';
import { notePieces } from './chart-pieces.ts';
import { factPieces } from './fact-pieces.ts';
import type { Piece } from './piece.ts';
import { framedPiece, TYPE, textPiece } from './text-pieces.ts';

/** What the handout is about, the main figures, and how to read it. */
export function glancePieces(slice: ChartSlice, width: number): readonly Piece[] {
  const { area, release, industry, ownership } = slice.figures.slice;
  const code = industry.level === 'cross-industry' ? '' : `NAICS ${industry.code} · `;
  const line = { tag: 'P', style: TYPE.body, width, space: 0, most: 1 } as const;
  return [
    textPiece(industryHeading(slice), {
      tag: 'H1',
      style: TYPE.title,
      width,
      space: 0,
      most: 2,
      keepsNext: true,
      bookmark: 'At a glance',
    }),
    textPiece(
      `${briefly(area.title)} · ${releaseTitle(release)} · ${code}ownership: ${ownershipTitle(ownership)}`,
      { ...line, most: 2 },
    ),
    ...(slice.isSample ? [textPiece(SAMPLE, { ...line, space: 6, most: 2 })] : []),
    ...factPieces(keyFigures(slice), width),
    ...notePieces(keyGrowthNotes(slice), { width, saidElsewhere: [] }),
    framedPiece(`How to read this. ${howToRead(slice)}`, width),
  ];
}

const SAMPLE =
  'Sample: these figures come with the program. For another sector, area or year, load its file: pathways ingest FILE.';
