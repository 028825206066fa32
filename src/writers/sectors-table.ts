import { dollars, figure, jobs, percent } from '../analysis/number-format.ts';
import type { SectorListing, SectorSummary } from '../analysis/sectors.ts';
import { SAMPLE_TEXT, sourceText } from '../analysis/slice-text.ts';
import { ownershipTitle } from '../domain/ownership.ts';
import { releaseTitle } from '../domain/release.ts';
import type { SectorsWriter } from './sectors-writer.ts';
import { plainText, type TableColumn, textTable, wrap } from './text-table.ts';

/** A table for the terminal, with what must be said under it. */
export const sectorsTable: SectorsWriter = async (listing, { sample, terminal }) => {
  const { area, release, confidence, rows } = listing;
  const notes = sectorsNotes(listing, sample);
  return [
    terminal.bold(plainText(`Sectors, ${area.title}, ${releaseTitle(release)}`)),
    '',
    textTable(columns(confidence), rows.map(cells), terminal),
    '',
    ...notes.map((note) => wrap(note, Math.min(terminal.width, 110), '  ')),
    '',
  ].join('\n');
};

function columns(confidence: number): readonly TableColumn[] {
  return [
    { header: 'NAICS', align: 'left' },
    { header: 'sector', align: 'left', shrinks: true },
    { header: 'employment', align: 'right' },
    { header: `± at ${confidence * 100}%`, align: 'right' },
    { header: 'share', align: 'right' },
    { header: 'mean wage', align: 'right' },
    { header: 'median wage', align: 'right' },
    { header: 'ownership', align: 'left' },
  ];
}

function cells(row: SectorSummary): readonly string[] {
  return [
    row.naics,
    row.title,
    figure(row.employment, jobs, 'withheld'),
    row.employmentMargin === null ? '–' : jobs(row.employmentMargin),
    row.share === null ? '–' : percent(row.share),
    figure(row.annualMeanWage, (value) => dollars(value, 'annualMeanWage'), 'withheld'),
    figure(row.annualMedianWage, (value) => dollars(value, 'annualMedianWage'), 'withheld'),
    row.ownership,
  ];
}

/** What has to be said under the rows, a paragraph each. */
function sectorsNotes(
  { rows, sources, caveats }: SectorListing,
  sample: boolean,
): readonly string[] {
  const scopes = [...new Set(rows.map(({ ownership }) => ownership))].sort();
  return [
    `Ownership: ${scopes.map((code) => `${code} ${ownershipTitle(code)}`).join('; ')}. It differs from sector to sector.`,
    ...(rows.some(({ employmentMargin }) => employmentMargin === null)
      ? ['–: no sampling error is published for the employment; it is not exact.']
      : []),
    ...(rows.every(({ share }) => share === null)
      ? ['No shares: the store does not hold the figure of all industries (national_M…_dl.xlsx).']
      : []),
    ...caveats,
    ...sources.map(sourceText),
    ...(sample ? [SAMPLE_TEXT] : []),
  ];
}
