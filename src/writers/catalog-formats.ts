import { catalogJson } from './catalog-json.ts';
import type { CatalogListing } from './catalog-listing.ts';
import { catalogTable } from './catalog-table.ts';
import type { TextTableOptions } from './text-table.ts';

/** The formats that a catalog is written in. */
export const CATALOG_FORMATS = {
  table: catalogTable,
  json: catalogJson,
} as const satisfies Record<
  string,
  (listing: CatalogListing, terminal: TextTableOptions) => string
>;
