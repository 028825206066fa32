import { correctionText } from '../analysis/corrections.ts';
import { SAMPLE_TEXT, sliceText, sourceText } from '../analysis/slice-text.ts';
import { type ReleaseId, releaseTitle } from '../domain/release.ts';
import type { Slice, SourceFile } from '../domain/slice.ts';
import { plainText, wrap } from './text-table.ts';

export interface ExportSummary {
  /** As the person named it. */
  readonly file: string;
  readonly rows: number;
  readonly columns: number;
  readonly release: ReleaseId;
  /** Absent where all of the release was written. */
  readonly slice?: Omit<Slice, 'release'>;
  readonly files: readonly SourceFile[];
  readonly sample: boolean;
}

/** What was written, and what has to be known of it: the file itself has no place for it. */
export function exportText(summary: ExportSummary): string {
  const { file, rows, columns, release, slice, files, sample } = summary;
  const what =
    slice === undefined
      ? `${releaseTitle(release)}, all areas, industries and ownerships`
      : sliceText({ release, ...slice });
  const open = slice === undefined ? 'area, industry and its level, ownership and ' : '';
  const corrections = files.flatMap((one) => (one.corrections ?? []).map(correctionText));
  return [
    `${file}: ${rows.toLocaleString('en-US')} rows, ${columns} columns.`,
    `${what}.`,
    `Rows overlap: fix ${open}occupation level before you add up. A figure without a number is unknown, not 0; its state says why.`,
    ...files.map(sourceText),
    ...new Set(corrections),
    ...(sample ? [SAMPLE_TEXT] : []),
  ]
    .map((line) => `${wrap(plainText(line), 110, '  ')}\n`)
    .join('');
}
