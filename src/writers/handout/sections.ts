import type { Pack } from '../pack/pack.ts';
import { growthLimits, sliceLimits } from '../slice-limits.ts';
import { chartPieces } from './chart-pieces.ts';
import { glancePieces } from './glance-pieces.ts';
import { growthPieces } from './growth-pieces.ts';
import type { HandoutCharts } from './handout-charts.ts';
import { limitPieces } from './limit-pieces.ts';
import { missedPieces } from './missed-pieces.ts';
import type { Piece } from './piece.ts';
import { type PromptRoom, promptPieces } from './prompt-pieces.ts';

/**
 * All that the handout says, part by part, in the order in which it says it.
 * @param width points of a line
 */
export function sectionsOf(
  pack: Pack,
  charts: HandoutCharts,
  width: number,
  prompts: PromptRoom,
): readonly (readonly Piece[])[] {
  const { slice, wording } = pack;
  const { size, wages } = charts;
  const limits = sliceLimits(slice);
  // What is said of growth stands beside it, pages before the limits.
  const ofGrowth = growthLimits(slice, 'major');
  const saidElsewhere = limits.filter((limit) => !ofGrowth.includes(limit));
  const look = { width, wording, saidElsewhere };
  return [
    [...glancePieces(slice, width), ...chartPieces(size, { ...look, bookmark: 'Size' })],
    growthPieces(charts, look),
    chartPieces(wages, { ...look, bookmark: 'Wages' }),
    promptPieces(pack, width, prompts),
    missedPieces(wording, width),
    limitPieces(pack, limits, width),
  ];
}
