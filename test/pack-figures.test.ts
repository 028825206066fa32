import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  dollars,
  jobs,
  percent,
  signedJobs,
  signedPercent,
} from '../src/analysis/number-format.ts';
import { shareText } from '../src/charts/words/share-words.ts';
import { readPackage } from '../src/writers/zip-package.ts';
import { runPathways } from './support/run-pathways.ts';
import { temporaryFolders } from './support/temporary-folder.ts';
import { elementsOf, xmlTree } from './support/xml-tree.ts';

const temporaryFolder = temporaryFolders();

describe.each(['31-33', '62'])('every figure of a pack of %s is in its CSVs', (naics) => {
  let folder = '';
  let known: ReadonlySet<number> = new Set();
  let shown: ReadonlySet<string> = new Set();

  beforeAll(() => {
    folder = join(temporaryFolder(), 'pack');
    const { status, stderr } = runPathways(
      ['pack', '--naics', naics, '--only', 'page,workbook,deck', '--out', folder],
      temporaryFolder(),
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const cells = readdirSync(join(folder, 'data')).flatMap((file) =>
      (parse(readFileSync(join(folder, 'data', file))) as string[][]).slice(1).flat(),
    );
    const numbers = cells.filter((cell) => /^-?\d+(\.\d+)?(e-\d+)?$/.test(cell)).map(Number);
    known = new Set(numbers.map(rounded));
    shown = new Set([
      ...cells,
      ...numbers.flatMap((value) => [
        String(value),
        jobs(value),
        signedJobs(value),
        percent(value),
        shareText(value),
        signedPercent(value),
        dollars(value, 'annualMedianWage'),
        `≥ ${dollars(value, 'annualMedianWage')}`,
        points(value),
      ]),
    ]);
  });

  it('of the tables of the page', () => {
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    const texts = [...html.matchAll(/<td class="number">([^<]*)<\/td>/g)].map(([, text = '']) =>
      text.replaceAll('&lt;', '<'),
    );
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter((text) => text !== '–' && !shown.has(text))).toEqual([]);
  });

  it('of the bars of the page’s explorer', () => {
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    const data = [...html.matchAll(/<script type="application\/json"[^>]*>([^<]*)<\/script>/g)];
    const values = data
      .filter(([tag]) => tag.includes('explorer-data'))
      .flatMap(([, text = '']) => numbersUnder(JSON.parse(text), 'value'));
    expect(values.length).toBeGreaterThan(100);
    expect(values.filter((value) => !known.has(rounded(value)))).toEqual([]);
  });

  it('of the cells of the workbook', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(folder, 'workbook.xlsx'));
    const values: number[] = [];
    workbook.eachSheet((sheet) => {
      sheet.eachRow((row) => {
        row.eachCell(({ value }) => {
          if (typeof value === 'number') values.push(value);
        });
      });
    });
    expect(values.length).toBeGreaterThan(500);
    expect(values.filter((value) => !known.has(rounded(value)))).toEqual([]);
  });

  it('of the charts of the deck', () => {
    const charts = [...readPackage(readFileSync(join(folder, 'deck.pptx')))].filter(([path]) =>
      /^ppt\/charts\/chart\d+\.xml$/.test(path),
    );
    expect(charts.length).toBeGreaterThan(2);
    const values = charts.flatMap(([, bytes]) =>
      elementsOf(xmlTree(Buffer.from(bytes).toString('utf8')), 'c:numCache').flatMap((cache) =>
        elementsOf(cache, 'c:v').map(({ text }) => Number(text)),
      ),
    );
    expect(values.length).toBeGreaterThan(50);
    expect(values.filter((value) => !known.has(rounded(value)))).toEqual([]);
  });
});

/** Ten digits: what a spreadsheet keeps of a fraction, and more than anybody is shown. */
function rounded(value: number): number {
  return Number(value.toPrecision(10));
}

function points(value: number): string {
  const text = Math.abs(value).toFixed(1);
  return text === '0.0' ? text : `${value < 0 ? '−' : '+'}${text}`;
}

/** Every number that stands under a key, anywhere within. */
function numbersUnder(json: unknown, key: string): number[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([name, value]) =>
    name === key && typeof value === 'number' ? [value] : numbersUnder(value, key),
  );
}
