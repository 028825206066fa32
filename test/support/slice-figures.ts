import type { Estimate, UnknownReason } from '../../src/domain/estimate.ts';
import type { Measure } from '../../src/domain/measure.ts';
import type { OccupationFigures, Slice, SliceFigures } from '../../src/domain/slice.ts';
import type { SocLevel } from '../../src/domain/soc-level.ts';

/** A number as published, a floor, or the reason why there is none. */
export type MadeFigure = number | { readonly atLeast: number | null } | UnknownReason;

export type MadeFigures = Readonly<Partial<Record<Measure, MadeFigure>>>;

/** An invented occupation of level 2 unless said otherwise. */
export function occupation(
  code: string,
  figures: MadeFigures,
  { level = 'major', title = `Occupation ${code}` }: { level?: SocLevel; title?: string } = {},
): OccupationFigures {
  return {
    code,
    level,
    title,
    figures: Object.fromEntries(
      Object.entries(figures).map(([measure, figure]) => [measure, estimate(figure)]),
    ),
    source: {
      file: 0,
      row: 7,
      cell: (measure) => ({ file: 'made.xlsx', sheet: 'made', cell: `${measure}7` }),
    },
  };
}

export function estimate(figure: MadeFigure): Estimate {
  if (typeof figure === 'number') return { kind: 'value', value: figure };
  if (typeof figure === 'string') return { kind: 'unknown', reason: figure };
  return { kind: 'at-least', value: figure.atLeast };
}

/** The row of all occupations together. */
export function total(figures: MadeFigures): OccupationFigures {
  return occupation('00-0000', figures, { level: 'total', title: 'All Occupations' });
}

/** An invented slice: manufacturing in the U.S., May 2024, unless said otherwise. */
export function sliceOf(
  occupations: readonly OccupationFigures[],
  slice: Partial<Slice> = {},
): SliceFigures {
  return {
    slice: {
      release: 'oews-2024-05',
      area: { code: '99', type: 'us', title: 'U.S.' },
      industry: { code: '31-33', level: 'sector', title: 'Manufacturing' },
      ownership: '5',
      ...slice,
    },
    occupations,
    files: [
      {
        publisher: 'U.S. Bureau of Labor Statistics',
        release: slice.release ?? 'oews-2024-05',
        file: 'made.xlsx',
        sha256: 'a'.repeat(64),
        licence: 'public domain',
      },
    ],
    socVintage: '2018',
  };
}
