import type { CompositionPart } from '../analysis/composition.ts';
import type { SliceComposition } from '../analysis/slice-composition.ts';

/** One line of a composition: a group, or several without a code of their own. */
export interface CompositionLine extends CompositionPart {
  readonly soc: string;
  readonly title: string;
}

/** Rows, other and rest, which together are the whole. */
export function compositionLines({
  rows,
  other,
  rest,
}: SliceComposition): readonly CompositionLine[] {
  return [
    ...rows,
    ...(other === null ? [] : [{ ...other, soc: '' }]),
    ...(rest === null ? [] : [{ ...rest, soc: '' }]),
  ];
}
