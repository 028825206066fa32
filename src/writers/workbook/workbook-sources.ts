import { releaseTitle } from '../../domain/release.ts';
import type { SourceFile } from '../../domain/slice.ts';
import type { WorkbookFigures } from './workbook-figures.ts';

/** The files that any sheet's figures were read from, each once. */
export function sourceFiles(figures: WorkbookFigures): readonly SourceFile[] {
  const rankings = [
    figures.ranking('major', 'growth'),
    figures.ranking(figures.detailLevel, 'growth'),
  ];
  const files = rankings.flatMap(({ sources }) => sources);
  return [...new Map(files.map((file) => [file.sha256, file])).values()];
}

/** `Source: U.S. Bureau of Labor Statistics, OEWS May 2024, Employment Projections 2024–34.`: publishers and releases. */
export function shortSource(figures: WorkbookFigures): string {
  const byPublisher = new Map<string, Set<string>>();
  for (const { publisher, release } of sourceFiles(figures)) {
    const releases = byPublisher.get(publisher) ?? new Set();
    byPublisher.set(publisher, releases.add(releaseTitle(release)));
  }
  const each = [...byPublisher].map(
    ([publisher, releases]) => `${publisher}, ${[...releases].join(', ')}`,
  );
  const sample = figures.slice.isSample ? ' Sample figures that come with the program.' : '';
  return `Source: ${each.join('; ')}.${sample}`;
}
