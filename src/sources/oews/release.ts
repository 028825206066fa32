import { oewsReleaseId, type ReleaseId } from '../../domain/release.ts';

/** How names of files, archives, sheets and titles state the release; the first group is the year. */
const PATTERNS: readonly { readonly pattern: RegExp; readonly month: 5 | 11 | 'by-year' }[] = [
  { pattern: /(?:^|[^a-z])M_?(\d{4})(?!\d)/i, month: 5 },
  { pattern: /(?:^|[^a-z])may[\s_]*(\d{4})(?!\d)/i, month: 5 },
  { pattern: /(?:^|[^a-z])nov(?:ember)?[\s_]*(\d{4})(?!\d)/i, month: 11 },
  { pattern: /^oesm(\d{2})(?:nat|st|ma|in\d|all)/i, month: 5 },
  { pattern: /^oesn(\d{2})(?:nat|st|ma|in\d|all)/i, month: 11 },
  { pattern: /^oes(\d{2})(?:nat|st|ma|in\d)/i, month: 'by-year' },
  { pattern: /oes_data_(\d{4})(?!\d)/i, month: 5 },
  { pattern: /^oes_research_(\d{4})(?!\d)/i, month: 5 },
  {
    pattern: /^(?:oes_)?(?:national|state|msa|natsector|nat\dd|oes)_(\d{4})(?:_dl)?/i,
    month: 'by-year',
  },
];

/** The releases that one name or title states; several where it contradicts itself. */
export function releasesIn(text: string): readonly ReleaseId[] {
  const base = text.split(/[/\\]/).at(-1) ?? text;
  const found = PATTERNS.flatMap(({ pattern, month }) => {
    const digits = pattern.exec(base)?.[1];
    if (digits === undefined) return [];
    const year = fullYear(Number(digits));
    if (year < 1988 || year > 2100) return [];
    return [
      oewsReleaseId({ year, month: month === 'by-year' ? (year <= 2002 ? undefined : 5) : month }),
    ];
  });
  return [...new Set(found)];
}

function fullYear(year: number): number {
  if (year >= 100) return year;
  return year >= 88 ? 1900 + year : 2000 + year;
}
