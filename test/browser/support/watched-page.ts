import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page of the browser, and all that it complained of or asked for. */
export interface WatchedPage {
  readonly page: Page;
  /** Messages of warnings and errors, and errors that nothing caught. */
  readonly complaints: readonly string[];
  /** Addresses other than the page's own and data that it carries. */
  readonly requests: readonly string[];
}

/** Opens a file as a reader does, from the file system. */
export async function openFile(
  browser: Browser,
  path: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  const address = `file://${path}`;
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (url !== address && !url.startsWith('data:')) requests.push(url);
  });
  await page.goto(address);
  return { page, complaints, requests };
}
