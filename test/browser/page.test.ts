import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeFiles } from '../support/made-facts.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';
import { chromiumPath } from './support/chromium-path.ts';
import { openFile } from './support/watched-page.ts';

const executablePath = chromiumPath();
const newFolder = temporaryFolders();

describe.skipIf(executablePath === undefined)('the page in a browser', () => {
  let browser: Browser;
  let manufacturing: string;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: executablePath as string,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    manufacturing = pageOf('31-33');
  });
  afterAll(() => browser?.close());

  it('opens from the file system without a complaint and without a request', async () => {
    const { page, complaints, requests } = await openFile(browser, manufacturing);
    await expectVisible(page, 'Production is half of manufacturing’s jobs');
    expect(await page.locator('.picture svg').count()).toBe(1);
    expect([...complaints, ...requests]).toEqual([]);
  });

  it('shows a group’s level 3 when it is chosen, and goes back', async () => {
    const { page, complaints } = await openFile(browser, manufacturing);
    await page.getByLabel('Show', { exact: true }).selectOption('51-0000');
    expect(await statusOf(page)).toBe('Inside Production: 9 groups of level 3, most jobs first.');
    expect(await rowsOf(page)).toHaveLength(9);
    expect((await rowsOf(page))[0]).toMatch(
      /^Other Production\. Jobs: 1,876,320 ± 9,260 \(at 90%\)\./,
    );
    await page.getByRole('button', { name: 'All groups' }).click();
    expect(await rowsOf(page)).toHaveLength(22);
    expect(await focusedRow(page)).toMatch(/^Production\./);
    expect(complaints).toEqual([]);
  });

  it('sorts by size, growth and wage, and puts small bases last', async () => {
    const { page, complaints } = await openFile(browser, manufacturing);
    expect((await rowsOf(page))[0]).toMatch(/^Production\./);
    await page.getByRole('radio', { name: 'Growth' }).check({ force: true });
    expect(await statusOf(page)).toBe(
      'All groups: 22 groups of level 2, highest projected growth first.',
    );
    expect((await rowsOf(page))[0]).toMatch(/^Computer and Mathematical\./);
    expect((await rowsOf(page)).slice(-2).join()).toMatch(
      /Educational.*Small base: fewer than 1,000 jobs.*Community.*Small base/s,
    );
    expect(await page.locator('#explorer .notes').innerText()).toContain('drawn hollow');
    await page.getByRole('radio', { name: 'Wage' }).check({ force: true });
    expect((await rowsOf(page))[0]).toMatch(/^Legal\..*Median wage a year: \$204,380/);
    expect(complaints).toEqual([]);
  });

  it('shows figure, margin and basis of the row under the pointer', async () => {
    const { page } = await openFile(browser, manufacturing);
    const detail = page.getByRole('complementary', { name: 'The chosen group' });
    await page.getByRole('option', { name: /^Management\./ }).hover();
    expect(await detail.innerText()).toMatch(
      /Management\s+SOC 11-0000\s+See its 4 groups →\s+Jobs\s+858,440 ± 5,649/,
    );
    expect(await detail.innerText()).toContain('rates of all industries in the U.S.');
    await page.getByRole('heading', { name: 'Look inside the groups' }).hover();
    expect(await detail.innerText()).toContain('SOC 51-0000');
  });

  it('can be used by keyboard alone', async () => {
    const { page, complaints } = await openFile(browser, manufacturing);
    await page.getByLabel('Show', { exact: true }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await statusOf(page)).toContain('highest projected growth first');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Tab');
    expect(await focusedRow(page)).toMatch(/^Production\..*Enter opens its groups of level 3/);
    await page.keyboard.press('ArrowDown');
    expect(await focusedRow(page)).toMatch(/^Transportation and Material Moving\./);
    await page.keyboard.press('End');
    expect(await focusedRow(page)).toMatch(/^Community and Social Service\./);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    expect(await statusOf(page)).toContain('Inside Production');
    expect(await focusedRow(page)).toMatch(/^Other Production\./);
    expect(await page.locator('.detail').innerText()).toContain('SOC 51-9000');
    expect(complaints).toEqual([]);
  });

  it('is no wider than a phone, and asks there before it covers the bars', async () => {
    const { page } = await openFile(browser, manufacturing, {
      viewport: { width: 360, height: 780 },
      hasTouch: true,
      isMobile: true,
    });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    const detail = page.locator('.detail');
    expect(await detail.isVisible()).toBe(false);
    await page.getByRole('option', { name: /^Management\./ }).tap();
    expect(await detail.isVisible()).toBe(true);
    await page.getByRole('button', { name: /See its/ }).tap();
    expect(await statusOf(page)).toContain('Inside Management');
    await page.locator('.rows [role=option]').first().tap();
    await page.getByRole('button', { name: 'Close' }).tap();
    expect(await detail.isVisible()).toBe(false);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });

  it('shows charts and tables without script', async () => {
    const { page, requests } = await openFile(browser, manufacturing, { javaScriptEnabled: false });
    await expectVisible(page, 'Choosing and sorting needs JavaScript');
    expect(await page.locator('.live').isVisible()).toBe(false);
    expect(await page.locator('.still svg').count()).toBeGreaterThanOrEqual(1);
    const tables = page.locator('details');
    await tables.first().locator('summary').click();
    expect(await tables.first().locator('tbody tr').count()).toBeGreaterThan(100);
    expect(requests).toEqual([]);
  });

  it('has no fault that keeps anyone out', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    for (const viewport of [
      { width: 1280, height: 900 },
      { width: 360, height: 780 },
    ]) {
      // The page’s own policy would not let the checker in.
      const { page } = await openFile(browser, manufacturing, { viewport, bypassCSP: true });
      await page.evaluate(
        'document.querySelectorAll("details").forEach((one) => { one.open = true; })',
      );
      await page.evaluate(axe);
      const { violations } = (await page.evaluate('axe.run()')) as AxeResult;
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });

  it('prints with its tables open and folds them again', async () => {
    const { page, complaints } = await openFile(browser, manufacturing);
    const pdf = await page.pdf({ format: 'Letter' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(complaints).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await page.locator('details:not([open])').count()).toBe(0);
    expect(await page.locator('.controls').isVisible()).toBe(false);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(await page.locator('details[open]').count()).toBe(0);
  });

  it('shows text from a file as text, whatever it holds', async () => {
    const folder = newFolder();
    const script = '</script><script>window.broken = 1</script><img src=x onerror=alert(1)>';
    await storeFiles(join(folder, 'store'), [
      {
        file: 'made.csv',
        rows: [
          { soc: '00-0000', level: 'total', industryTitle: script, figures: { employment: 300 } },
          { soc: '11-0000', title: script, industryTitle: script, figures: { employment: 200 } },
          {
            soc: '13-0000',
            title: `=1+1 "quoted" 👍 ${'long '.repeat(2000)}`,
            industryTitle: script,
            figures: { employment: 'employment-withheld' },
          },
        ],
      },
    ]);
    const path = join(folder, 'made.html');
    const args = ['page', '--naics', '31-33', '--store', 'store', '--out', path];
    expect(runPathways(args, folder).stderr).toBe('');
    const { page, complaints, requests } = await openFile(browser, path);
    expect(await page.evaluate('window.broken')).toBeUndefined();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('h1').innerText()).toBe(script);
    expect((await rowsOf(page))[0]).toContain(script);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1280);
    expect([...complaints, ...requests]).toEqual([]);
  });

  function pageOf(naics: string): string {
    const folder = newFolder();
    const path = join(folder, `${naics}.html`);
    const args = ['page', '--naics', naics, '--store', 'sample', '--out', path];
    expect(runPathways(args, folder).stderr).toBe('');
    return path;
  }
});

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

async function expectVisible(page: Page, text: string): Promise<void> {
  expect(await page.getByText(text).first().isVisible()).toBe(true);
}

function statusOf(page: Page): Promise<string> {
  return page.getByRole('status').innerText();
}

/** What each row says to who hears it. */
async function rowsOf(page: Page): Promise<readonly string[]> {
  const rows = await page.getByRole('option').and(page.locator('.rows *')).all();
  return Promise.all(rows.map(async (row) => (await row.getAttribute('aria-label')) ?? ''));
}

async function focusedRow(page: Page): Promise<unknown> {
  return page.evaluate('document.activeElement.getAttribute("aria-label")');
}
