import type { SectorListing } from '../analysis/sectors.ts';
import type { TextTableOptions } from './text-table.ts';

export interface SectorsWriterOptions {
  /** Whether the figures are the embedded sample's. */
  readonly sample: boolean;
  readonly terminal: TextTableOptions;
}

/** A list of sectors in one format. */
export type SectorsWriter = (
  listing: SectorListing,
  options: SectorsWriterOptions,
) => Promise<string>;
