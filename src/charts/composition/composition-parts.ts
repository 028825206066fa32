import type { CompositionPart } from '../../analysis/composition.ts';
import { percent } from '../../analysis/number-format.ts';
import type { Ranking } from '../../analysis/ranking.ts';
import { shortTitle } from '../../analysis/short-title.ts';
import { compositionOfSlice, type SliceComposition } from '../../analysis/slice-composition.ts';
import { oewsPeriodOf } from '../../domain/release.ts';
import type { ChartRequest, ChartSlice, FigureTable } from '../chart.ts';
import { sliceRanking } from '../slice-ranking.ts';
import { counted, named } from '../words/level-words.ts';
import { baseTime, basisNotes } from '../words/projection-words.ts';
import { compositionFinding, compositionNotes, otherTitle } from './composition-words.ts';

/** A part of the whole as it is drawn. */
export interface DrawnPart extends CompositionPart {
  /** Empty for what is several groups. */
  readonly soc: string;
  readonly title: string;
  readonly label: string;
  readonly kind: 'group' | 'other' | 'rest';
}

/** A composition with all that its charts say of it in words. */
export interface ComposedSlice {
  readonly composition: SliceComposition;
  /** Largest group first, then the others together, then what has no row; none without a published total. */
  readonly parts: readonly DrawnPart[];
  readonly hasProjection: boolean;
  /** `May 2024` and `2034, projected`. */
  readonly times: readonly [now: string, projected: string];
  readonly title: string;
  readonly notes: readonly string[];
  readonly sources: Ranking['sources'];
  readonly columns: FigureTable['columns'];
  /** Why nothing can be drawn; undefined where something can. */
  readonly reason: string | undefined;
}

/** Less than this is not seen in a picture, and is rounding where it is the rest. */
const ROUNDING = 0.0005;

/** The composition of a slice, ready to be drawn; `top` groups have a part of their own. */
export function composedSlice(
  slice: ChartSlice,
  request: ChartRequest,
  top: number,
): ComposedSlice {
  const { level, within } = request;
  const composition = compositionOfSlice(slice.figures, slice.growth.growthOf, {
    level,
    top,
    ...(within === undefined ? {} : { within }),
  });
  const growing = sliceRanking(slice, request, 'change');
  const projected = [...growing.rows, ...growing.smallBase];
  const hasProjection = composition.totals.projected !== null && projected.length > 0;
  const bySize = sliceRanking(slice, request, 'size');
  const ranking = hasProjection ? growing : bySize;
  // The jobs are the slice's own: of its release, or of the base year where it is a projection.
  const isSurvey = oewsPeriodOf(slice.figures.slice.release) !== undefined;
  const time = baseTime(slice.figures.slice, isSurvey ? bySize.rows : projected);
  const year = composition.projectedYear;
  const times = [time, year === null ? 'projected' : `${year}, projected`] as const;
  const all = partsOf(composition);
  const parts = all.filter(isSeen);
  return {
    composition,
    parts: composition.totals.employment === null ? [] : parts,
    hasProjection,
    times,
    title: compositionFinding(composition, bySize, hasProjection),
    notes: [
      ...(hasProjection
        ? basisNotes(slice.figures.slice, projected)
        : ['No projection in the store serves this slice, so only the shares of now are shown.']),
      ...(hasProjection && parts.some(differsAsShown) ? [BEFORE_ROUNDING] : []),
      ...compositionNotes(composition, all.length === parts.length, hasProjection),
      ...ranking.caveats,
    ],
    sources: ranking.sources,
    columns: columnsOf(times, hasProjection),
    reason: reasonOf(composition, parts),
  };
}

/** Said where a difference is not that of the two shares as they are printed. */
export const BEFORE_ROUNDING = 'Points are computed before rounding.';

function differsAsShown({ share, projectedShare, changeInPoints }: DrawnPart): boolean {
  if (share === null || projectedShare === null || changeInPoints === null) return false;
  const shown = (fraction: number) => Number((fraction * 100).toFixed(1));
  return pointsText(shown(projectedShare) - shown(share)) !== pointsText(changeInPoints);
}

function partsOf({ rows, other, rest, level }: SliceComposition): readonly DrawnPart[] {
  return [
    ...rows.map((row) => ({ ...row, label: shortTitle(row.title), kind: 'group' as const })),
    ...(other === null
      ? []
      : [
          {
            ...other,
            title: otherTitle(other.groups.length, level),
            label: otherTitle(other.groups.length, level),
            soc: '',
            kind: 'other' as const,
          },
        ]),
    ...(rest === null ? [] : [{ ...rest, soc: '', label: rest.title, kind: 'rest' as const }]),
  ];
}

/** What is left over for rounding, or is negative for it, is no part of a picture. */
function isSeen({ kind, share, projectedShare }: DrawnPart): boolean {
  return kind !== 'rest' || (share ?? 0) >= ROUNDING || (projectedShare ?? 0) >= ROUNDING;
}

function reasonOf(
  { totals, rows, rest, level }: SliceComposition,
  parts: readonly DrawnPart[],
): string | undefined {
  if (rows.length === 0) {
    const withheld = rest?.withheld.length ?? 0;
    return withheld === 0
      ? `The file has no rows of this level for this slice.`
      : `All ${counted(withheld, level)} of this level are in the file, but without a number of jobs: withheld or not available, which is not 0.`;
  }
  if (totals.employment === null) {
    return 'The total of all jobs is not published, so nobody knows what the groups are shares of.';
  }
  return parts.length === 0 ? 'There are no jobs to take shares of.' : undefined;
}

function columnsOf(
  [now, projected]: readonly [string, string],
  hasProjection: boolean,
): FigureTable['columns'] {
  return [
    { key: 'soc', label: 'SOC', kind: 'text' },
    { key: 'title', label: 'Occupation', kind: 'text' },
    { key: 'employment', label: `Jobs ${now}`, kind: 'jobs' },
    { key: 'share', label: `Share ${now}`, kind: 'share' },
    ...(hasProjection
      ? ([
          { key: 'projectedEmployment', label: `Jobs ${projected}`, kind: 'jobs' },
          { key: 'projectedShare', label: `Share ${projected}`, kind: 'share' },
          { key: 'changeInPoints', label: 'Change in percentage points', kind: 'points' },
        ] as const)
      : []),
  ];
}

/** The parts as rows of the columns. */
export function cellsOfParts({ parts, hasProjection }: ComposedSlice): FigureTable['rows'] {
  return parts.map(
    ({ soc, title, employment, share, projected, projectedShare, changeInPoints }) => [
      soc,
      title,
      employment,
      share,
      ...(hasProjection ? [projected, projectedShare, changeInPoints] : []),
    ],
  );
}

/** `Production 48.7% now, 47.6% in 2034; …`. */
export function partsInWords({ parts, hasProjection, composition }: ComposedSlice): string {
  const then = composition.projectedYear === null ? 'projected' : `in ${composition.projectedYear}`;
  return parts
    .map(({ label, share, projectedShare }) => {
      const now = share === null ? 'not known' : percent(share);
      if (!hasProjection) return `${named(label)} ${now}`;
      return `${named(label)} ${now} now, ${projectedShare === null ? 'not projected' : `${percent(projectedShare)} ${then}`}`;
    })
    .join('; ');
}

/** `+0.8 points`, `−1.2 points`, `0.0 points`. */
export function pointsText(change: number): string {
  const text = Math.abs(change).toFixed(1);
  const sign = text === '0.0' ? '' : change < 0 ? '−' : '+';
  return `${sign}${text} points`;
}
