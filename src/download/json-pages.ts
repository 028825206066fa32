import { DownloadError } from '../domain/errors.ts';
import { BY_HAND } from './fault.ts';

/** How a service divides a list of records into pages of JSON. */
export interface JsonPages {
  /** The address of a page, from 0. */
  urlOf(first: string, page: number): string;
  /** How many pages there are, as one of them says. @throws DownloadError where it says nothing of it. */
  countOf(text: string, url: string): number;
}

/** Pages beyond which a service is not believed. */
const MOST_PAGES = 500;

/** `{"rows": […], "pager": {"total_pages": 8}}`, asked for with `page=`; a page without a pager is the only one. */
export const PAGER_PAGES: JsonPages = {
  urlOf(first, page) {
    if (page === 0) return first;
    const url = new URL(first);
    url.searchParams.set('page', String(page));
    return url.href;
  },
  countOf(text, url) {
    const { pager } = parsePage(text, url) as { pager?: { total_pages?: unknown } };
    const count = pager?.total_pages === undefined ? 1 : Number(pager.total_pages);
    if (Number.isInteger(count) && count >= 0 && count <= MOST_PAGES) return Math.max(1, count);
    throw notPages(`a list of ${String(pager?.total_pages).slice(0, 40)} pages`, url);
  },
};

/** One list of the records of all pages, in their order. @throws DownloadError where one has none. */
export function joinPages(texts: readonly string[], url: string): string {
  const rows = texts.flatMap((text) => {
    const page = parsePage(text, url);
    if (Array.isArray(page)) return page as unknown[];
    if (Array.isArray(page.rows)) return page.rows as unknown[];
    throw notPages('a page without rows', url);
  });
  return `{"rows": [\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`;
}

function parsePage(text: string, url: string): Record<string, unknown> {
  let page: unknown;
  try {
    page = JSON.parse(text);
  } catch {
    // Told below.
  }
  if (typeof page === 'object' && page !== null) return page as Record<string, unknown>;
  throw notPages('something else', url);
}

function notPages(found: string, url: string): DownloadError {
  return new DownloadError(`Expected records in JSON, found ${found}: ${url}`, { hint: BY_HAND });
}
