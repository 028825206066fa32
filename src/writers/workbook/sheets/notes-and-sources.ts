import { levelText, SAMPLE_TEXT, sliceText, sourceText } from '../../../analysis/slice-text.ts';
import type { SourceFile } from '../../../domain/slice.ts';
import { figureTable } from '../figure-table.ts';
import type { Sheet } from '../sheet.ts';
import type { WorkbookFigures } from '../workbook-figures.ts';
import { sourceFiles } from '../workbook-sources.ts';

/** What has to be said of all figures, and the files that they were read from. */
export const notesAndSources: Sheet = {
  name: 'Notes and sources',
  table: 'notes',
  shows: 'What to know of all figures, and the files that they come from',
  content(figures) {
    return {
      title: 'Notes and sources',
      notes: [],
      figures: figureTable<Line>(
        [
          { key: 'topic', label: 'Topic', kind: 'text', cell: ({ topic }) => topic },
          { key: 'text', label: 'Text', kind: 'text', cell: ({ text }) => text },
        ],
        lines(figures),
      ),
      charts: [],
    };
  },
};

interface Line {
  readonly topic: string;
  readonly text: string;
}

function lines(figures: WorkbookFigures): readonly Line[] {
  const { slice, detailLevel } = figures;
  const { slice: scope } = slice.figures;
  const rankings = [
    figures.ranking('major', 'size'),
    figures.ranking('major', 'growth'),
    figures.ranking(detailLevel, 'size'),
    figures.ranking(detailLevel, 'growth'),
  ];
  const caveats = new Set(rankings.flatMap((ranking) => ranking.caveats));
  return [
    { topic: 'What is shown', text: sliceText(scope) },
    {
      topic: 'Levels',
      text: `Size, Growth, Composition and Wages: ${levelText('major')}. Detail: ${levelText(detailLevel)}. Rows of two levels count the same jobs: never add them up.`,
    },
    ...(slice.isSample ? [{ topic: 'Sample', text: SAMPLE_TEXT }] : []),
    {
      topic: 'Margin',
      text: `± is at ${slice.confidence * 100}% confidence: the relative standard error that is published, as a range around the estimate. It covers the error of sampling only.`,
    },
    ...[...caveats].map((text) => ({ topic: 'Caution', text })),
    ...BASES.filter(({ basis }) =>
      rankings.some(({ rows, smallBase }) =>
        [...rows, ...smallBase].some(({ growthBasis }) => growthBasis === basis),
      ),
    ).map(({ basis, text }) => ({ topic: `Growth basis ${basis}`, text })),
    ...sourceFiles(figures).flatMap(sourceLines),
  ];
}

const BASES = [
  { basis: 'area-industry', text: 'The projection of this industry in this area.' },
  { basis: 'area', text: 'The projection of all industries in this area.' },
  { basis: 'us-industry', text: 'The projection of this industry in the U.S.' },
  { basis: 'us', text: 'The projection of all industries in the U.S.' },
] as const;

function sourceLines(file: SourceFile): readonly Line[] {
  return [
    { topic: 'Source', text: sourceText(file).replace(/^Source: /, '') },
    {
      topic: 'File',
      text: `${file.file}; sha256 ${file.sha256}; licence: ${file.licence}`,
    },
  ];
}
