import type { CatalogListing } from './catalog-listing.ts';

/** The public JSON of a catalog. */
export function catalogJson({ store, sample, entries }: CatalogListing): string {
  return `${JSON.stringify({ store, sample, releases: entries }, null, 2)}\n`;
}
