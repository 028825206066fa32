import { jobs } from '../analysis/number-format.ts';
import { SAMPLE_TEXT } from '../analysis/slice-text.ts';
import { releaseTitle } from '../domain/release.ts';
import type { CatalogEntry, CatalogListing } from './catalog-listing.ts';
import { plainText, type TableColumn, type TextTableOptions, textTable } from './text-table.ts';

/** A table for the terminal, one row a file. */
export function catalogTable(
  { store, sample, entries }: CatalogListing,
  terminal: TextTableOptions,
): string {
  const heading = sample ? SAMPLE_TEXT : `Store: ${plainText(store)}`;
  return `${heading}\n\n${textTable(COLUMNS, entries.map(cells), terminal)}\n`;
}

const COLUMNS: readonly TableColumn[] = [
  { header: 'release', align: 'left' },
  { header: 'areas', align: 'left' },
  { header: 'industries', align: 'left' },
  { header: 'ownerships', align: 'left' },
  { header: 'levels', align: 'left' },
  { header: 'rows', align: 'right' },
  { header: 'file', align: 'left', shrinks: true },
  { header: 'sha256', align: 'left' },
  { header: 'ingested', align: 'left' },
];

function cells(entry: CatalogEntry): readonly string[] {
  return [
    `${entry.release} (${releaseTitle(entry.release)})`,
    counted(entry.areas),
    counted(entry.industries),
    entry.ownerships.join(', '),
    entry.levels.join(', '),
    jobs(entry.rows),
    entry.file,
    entry.sha256.slice(0, 12),
    entry.ingestedAt.slice(0, 10),
  ];
}

function counted(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${jobs(count)} ${name}`)
    .join(', ');
}
