import { expect, it } from 'vitest';
import { CATALOG_FORMATS } from '../../src/writers/catalog-formats.ts';
import type { CatalogListing } from '../../src/writers/catalog-listing.ts';

const LISTING: CatalogListing = {
  store: '/data/\u001b[2Jstore',
  sample: false,
  entries: [
    {
      source: 'oews',
      release: 'oews-2024-05',
      areas: { us: 1, state: 54 },
      industries: { sector: 20, '3-digit': 1234 },
      ownerships: ['5', '1235'],
      levels: ['total', 'major', 'detailed'],
      rows: 413_654,
      file: 'all_data_M_2024.xlsx',
      sha256: 'abcdef0123456789'.repeat(4),
      ingestedAt: '2025-04-02T10:00:00.000Z',
    },
  ],
};
const TERMINAL = { width: Number.POSITIVE_INFINITY, bold: (text: string) => text };

it('is a table with a row a file', () => {
  expect(CATALOG_FORMATS.table(LISTING, TERMINAL)).toMatchInlineSnapshot(`
    "Store: /data/ [2Jstore

    release                       areas           industries                ownerships  levels                     rows  file                  sha256        ingested
    ────────────────────────────  ──────────────  ────────────────────────  ──────────  ──────────────────────  ───────  ────────────────────  ────────────  ──────────
    oews-2024-05 (OEWS May 2024)  1 us, 54 state  20 sector, 1,234 3-digit  5, 1235     total, major, detailed  413,654  all_data_M_2024.xlsx  abcdef012345  2025-04-02
    "
  `);
});

it('says that a sample is one', () => {
  const sample = { ...LISTING, store: 'sample', sample: true };
  expect(CATALOG_FORMATS.table(sample, TERMINAL)).toMatch(/^SAMPLE: /);
});

it('is JSON of the public shape', () => {
  expect(JSON.parse(CATALOG_FORMATS.json(LISTING))).toEqual({
    store: LISTING.store,
    sample: false,
    releases: LISTING.entries,
  });
});
