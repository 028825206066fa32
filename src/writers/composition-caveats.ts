import { correctionCaveats, filesFor } from '../analysis/corrections.ts';
import { GROWTH_MEASURES } from '../analysis/growth.ts';
import type { SliceComposition } from '../analysis/slice-composition.ts';
import type { SourceFile } from '../domain/slice.ts';
import { ALL_OCCUPATIONS } from '../domain/soc.ts';

/** What was corrected of the groups of a composition and of their whole. */
export function compositionCaveats(
  { rows, other, rest, within }: SliceComposition,
  files: readonly SourceFile[],
): readonly string[] {
  const codes = [
    within?.code ?? ALL_OCCUPATIONS,
    ...[...rows, ...(other?.groups ?? []), ...(rest?.withheld ?? [])].map(({ soc }) => soc),
  ];
  return correctionCaveats(
    shownFiles(files),
    codes.map((code) => ({ code })),
  );
}

/** The files with what was corrected of the measures that a composition shows. */
export function shownFiles(files: readonly SourceFile[]): readonly SourceFile[] {
  return filesFor(files, ['employment', ...GROWTH_MEASURES]);
}
