import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ChartSlice, FigureCell, FigureTable } from '../../../src/charts/chart.ts';
import type { Pack } from '../../../src/writers/pack/pack.ts';
import { readPackage } from '../../../src/writers/zip-package.ts';
import { ODD_SLICES } from '../../support/odd-chart-slices.ts';
import { packageFaults } from '../../support/package-faults.ts';
import { elementOfName, elementsOf, type XmlElement } from '../../support/xml-tree.ts';
import { deckParts, type Parts, packOf, samplePack, treesOf } from './made-deck.ts';

/** The charts in the order of their slides; the column of the pack’s figures that each draws. */
const DRAWN = [
  ['size', ['employment']],
  ['change', ['change']],
  ['growth-detail', ['growthRate']],
  ['composition', ['share', 'projectedShare']],
  ['size-growth-wage', ['growthRate']],
  ['growth-detail', ['growthRate']],
] as const;

describe.each(['31-33', '62'])('the native charts of the sample’s %s', (naics) => {
  let pack: Pack;
  let parts: Parts;
  let charts: readonly XmlElement[];
  beforeAll(async () => {
    pack = await samplePack(naics);
    parts = await deckParts(pack);
    charts = treesOf(parts, 'ppt/charts/chart');
  });

  it('are those of size, change, growth, composition, size against growth, and small bases', () => {
    expect(charts).toHaveLength(DRAWN.length);
  });

  it('hold in every range the values that the cells of the workbook inside have', async () => {
    for (const [index, chart] of charts.entries()) {
      const bytes = parts.get(`ppt/embeddings/Microsoft_Excel_Worksheet${index + 1}.xlsx`);
      expect(packageFaults(readPackage(bytes ?? new Uint8Array()))).toEqual([]);
      const workbook = await opened(bytes);
      for (const reference of referencesOf(chart)) {
        const range = elementOfName(reference, 'c:f').text;
        expect([range, cachedValues(reference)]).toEqual([range, cellValues(workbook, range)]);
      }
    }
  });

  it('draw figures that the pack’s data has, of the same occupations', async () => {
    for (const [index, [name, columns]] of DRAWN.entries()) {
      const workbook = await opened(
        parts.get(`ppt/embeddings/Microsoft_Excel_Worksheet${index + 1}.xlsx`),
      );
      const table = pack.drawings.find((drawing) => drawing.name === name)?.table;
      const sheet = workbook.worksheets[0] as ExcelJS.Worksheet;
      const heads = (sheet.getRow(1).values as readonly string[]).slice(1);
      const titles = heads.indexOf('Occupation') + 1;
      const drawn = elementsOf(charts[index] as XmlElement, 'c:ser').map((series) =>
        cachedValues(elementsOf(series, 'c:val')[0] ?? elementOfName(series, 'c:yVal')),
      );
      const rows = drawn[0]?.map((_, row) => String(sheet.getCell(row + 2, titles).value)) ?? [];
      for (const [row, title] of rows.entries()) {
        const figures = table?.rows.find((one) => one[at(table, 'title')] === title);
        expect([title, figures === undefined]).toEqual([title, false]);
        const values = drawn.map((series) => series[row]).filter((value) => value !== null);
        expect([title, values]).toEqual([
          title,
          columns.map((key) => figures?.[at(table, key)] as FigureCell),
        ]);
      }
    }
  });

  it('have the first row on top, and their figures at the ends of the bars', () => {
    for (const chart of charts.filter((one) => elementsOf(one, 'c:barChart').length > 0)) {
      const category = elementOfName(chart, 'c:catAx');
      expect(elementOfName(category, 'c:orientation').attributes.val).toBe('maxMin');
      const places = elementsOf(chart, 'c:dLblPos').map(({ attributes }) => attributes.val);
      expect(new Set(places)).toEqual(new Set(['outEnd']));
    }
  });

  it('have the margins behind the jobs', () => {
    const size = pack.drawings.find(({ name }) => name === 'size')?.table;
    const formats = elementsOf(charts[0] as XmlElement, 'c:dLbl').map(
      (label) => elementOfName(label, 'c:numFmt').attributes.formatCode,
    );
    const margins = size?.rows
      .slice(0, formats.length)
      .map(
        (row) =>
          `#,##0"\u00a0±\u00a0${Number(row[at(size, 'employmentMargin')]).toLocaleString('en')}"`,
      );
    expect(formats).toHaveLength(10);
    expect(formats).toEqual(margins);
  });

  it('leave small bases hollow', () => {
    const [detail, small] = [charts[2], charts.at(-1)] as [XmlElement, XmlElement];
    for (const [chart, from] of [
      [detail, 7],
      [small, 0],
    ] as const) {
      const hollow = elementsOf(chart, 'c:dPt').filter(
        (point) => elementOfName(point, 'c:spPr').children[0]?.name === 'a:noFill',
      );
      const rows = hollow.map((point) => Number(elementOfName(point, 'c:idx').attributes.val));
      const count = Number(elementOfName(chart, 'c:ptCount').attributes.val);
      expect(count).toBeGreaterThan(0);
      const all = elementsOf(chart, 'c:cat')[0];
      const names = cachedValues(all as XmlElement).length;
      expect(rows).toEqual(Array.from({ length: names - from }, (_, index) => index + from));
    }
  });
});

describe('a rate of +900 %', () => {
  it('keeps its value, is cut at the end of the axis and says so inside its bar', async () => {
    const pack = packOf(ODD_SLICES['growth of +900 %'] as ChartSlice);
    const parts = await deckParts(pack);
    const charts = treesOf(parts, 'ppt/charts/chart');
    const change = charts[1] as XmlElement;
    expect(elementsOf(change, 'c:ser').map(values)[0]).toContain(70_200);
    // The chart of growth is of level 3, which this slice has not; the points are of level 2.
    const points = charts.find((one) => elementsOf(one, 'c:scatterChart').length > 0);
    const all = elementsOf(points as XmlElement, 'c:ser').flatMap(values);
    expect(Math.max(...all.map(Number))).toBeLessThan(1);
    const said = treesOf(parts, 'ppt/slides/slide').map((slide) => JSON.stringify(slide));
    expect(said.some((text) => text.includes('Beyond the scale: Group number 5, +900.0%.'))).toBe(
      true,
    );
  });
});

function values(series: XmlElement) {
  return cachedValues(elementsOf(series, 'c:val')[0] ?? elementOfName(series, 'c:yVal'));
}

function referencesOf(chart: XmlElement): readonly XmlElement[] {
  return [...elementsOf(chart, 'c:numRef'), ...elementsOf(chart, 'c:strRef')];
}

/** The values by their place in the cache; a cell that is empty has none. */
function cachedValues(reference: XmlElement): readonly (string | number | null)[] {
  const count = Number(elementOfName(reference, 'c:ptCount').attributes.val);
  const isText = [reference, ...elementsOf(reference, 'c:strRef')].some(
    ({ name }) => name === 'c:strRef',
  );
  const found = Array.from({ length: count }, (): string | number | null => null);
  for (const point of elementsOf(reference, 'c:pt')) {
    const { text } = elementOfName(point, 'c:v');
    found[Number(point.attributes.idx)] = isText ? text : Number(text);
  }
  return found;
}

function cellValues(workbook: ExcelJS.Workbook, range: string): readonly ExcelJS.CellValue[] {
  const [, name = '', column = '', first = '', last = first] =
    /^'(.+)'!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(range) ?? [];
  const sheet = workbook.getWorksheet(name);
  return Array.from(
    { length: Number(last) - Number(first) + 1 },
    (_, index) => sheet?.getCell(`${column}${Number(first) + index}`).value ?? null,
  );
}

async function opened(bytes: Uint8Array | undefined): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes ?? []) as unknown as ArrayBuffer);
  return workbook;
}

function at(table: FigureTable | undefined, key: string): number {
  return (table?.columns ?? []).findIndex((column) => column.key === key);
}
