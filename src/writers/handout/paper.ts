/** Sizes of paper that the handout is made for, in points: width, height. */
export const PAPERS = { letter: [612, 792], a4: [595.28, 841.89] } as const;
export type PaperName = keyof typeof PAPERS;

/** A page, and where its content stands in it; points. */
export interface Sheet {
  readonly size: readonly [number, number];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Top of the line at the foot of each page. */
  readonly foot: number;
}

/** Half an inch, which every printer leaves. */
const MARGIN = 36;
const FOOT = 22;

export function sheetOf(paper: PaperName): Sheet {
  const size = PAPERS[paper];
  const [width, height] = size;
  return {
    size,
    left: MARGIN,
    top: MARGIN,
    width: width - 2 * MARGIN,
    height: height - 2 * MARGIN - FOOT,
    foot: height - MARGIN - FOOT / 2,
  };
}
