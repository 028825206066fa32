import type { RankedOccupation } from '../analysis/ranking.ts';
import { levelText } from '../analysis/slice-text.ts';
import type { SourceFile } from '../domain/slice.ts';
import type { ChartRequest, ChartSlice, Drawing, FigureTable } from './chart.ts';
import { frame } from './frame/frame.ts';
import { counted } from './words/level-words.ts';
import { sliceLine, sourceLines } from './words/slice-lines.ts';
import { byWhyNoJobs } from './words/without-jobs.ts';

export interface Emptiness {
  readonly name: string;
  /** What there is none of, as a sentence without its full stop. */
  readonly title: string;
  /** Why, and what to do where something can be done. */
  readonly notes: readonly string[];
  readonly columns: FigureTable['columns'];
  readonly sources: readonly SourceFile[];
}

/** A picture without marks that says why there are none. */
export function emptyDrawing(
  slice: ChartSlice,
  request: ChartRequest,
  { name, title, notes, columns, sources }: Emptiness,
): Drawing {
  const content = {
    title,
    subtitle: sliceLine(slice, request),
    notes,
    sources: sourceLines(sources, slice),
    alt: `No chart: ${title}. ${notes.join(' ')}`,
  };
  return {
    name,
    ...content,
    spec: frame(content, { left: 0, right: 0, height: 1 }, { layer: [] }),
    table: { columns, rows: [] },
  };
}

/** Why a level has no row with a number of jobs. */
export function whyNoJobs(
  { level, within }: ChartRequest,
  withheld: readonly RankedOccupation[],
): string {
  const where = `${levelText(level)}${within === undefined ? '' : ` within ${within}`}`;
  if (withheld.length === 0) return `The file has no rows of ${where} for this slice.`;
  const all = `All ${counted(withheld.length, level)} of ${where}`;
  return byWhyNoJobs(withheld).notAddedUp.length === 0
    ? `${all} are in the file, but without a number of jobs: withheld or not available, which is not 0.`
    : `${all} are without a number of jobs, which is not 0: they cannot be added up from this file, or are withheld.`;
}

/** Why no row of a level has a projection. */
export function whyNoGrowth(
  { growth }: ChartSlice,
  request: ChartRequest,
  withoutGrowth: number,
): string {
  if (growth.sources.length === 0) {
    return 'The store has no projection that serves this slice. Ingest one: pathways ingest FILE.';
  }
  return withoutGrowth === 0
    ? whyNoJobs(request, [])
    : `The projections have none of the ${counted(withoutGrowth, request.level)} of this slice, or their jobs are withheld.`;
}
