import type ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { madeChartSlice } from '../../support/made-chart-slice.ts';
import { occupation, total } from '../../support/slice-figures.ts';
import { elementOfName, elementsOf, type XmlElement } from '../../support/xml-tree.ts';
import {
  altTexts,
  MANUFACTURING,
  reopened,
  sheetOf,
  treesOf,
  workbookBytes,
} from './made-workbook.ts';

describe('the charts of a workbook', () => {
  let bytes: Uint8Array;
  let workbook: ExcelJS.Workbook;
  let charts: readonly XmlElement[];
  beforeAll(async () => {
    bytes = await workbookBytes(MANUFACTURING);
    workbook = await reopened(bytes);
    charts = treesOf(bytes, 'xl/charts/chart');
  });

  it('are those of size, change, growth and composition', () => {
    expect(charts.map(valueRange)).toEqual([
      "'Size'!$D$7:$D$10",
      "'Growth'!$F$7:$F$9",
      "'Growth'!$G$7:$G$9",
      "'Composition'!$E$7:$E$10",
    ]);
  });

  it('hold in every range the values that its cells have', () => {
    const references = charts.flatMap((chart) => [
      ...elementsOf(chart, 'c:numRef'),
      ...elementsOf(chart, 'c:strRef'),
    ]);
    expect(references.length).toBeGreaterThan(12);
    for (const reference of references) {
      const range = elementOfName(reference, 'c:f').text;
      expect([range, cachedValues(reference)]).toEqual([range, cellValues(workbook, range)]);
    }
  });

  it('have the first row on top and the axis below', () => {
    for (const chart of charts) {
      const category = elementOfName(chart, 'c:catAx');
      expect(elementOfName(category, 'c:orientation').attributes.val).toBe('maxMin');
      const value = elementOfName(chart, 'c:valAx');
      expect(elementOfName(value, 'c:crosses').attributes.val).toBe('max');
    }
  });

  it('draw the margins of the size sheet as whiskers, from its cells', () => {
    const [size] = charts;
    const bars = elementOfName(size as XmlElement, 'c:errBars');
    expect(elementsOf(bars, 'c:f').map(({ text }) => text)).toEqual([
      "'Size'!$E$7:$E$10",
      "'Size'!$E$7:$E$10",
    ]);
  });

  it('say what they show to those who cannot see it', () => {
    expect(altTexts(bytes)).toEqual([
      'Bar chart of jobs, largest first. Production: 6,000; Management: 3,000; Office and Administrative Support: 1,000; Educational Instruction and Library: 50.',
      expect.stringContaining('Management: +153 jobs; Production: −84 jobs'),
      expect.stringContaining('Management: +5.1%; Production: −1.4%'),
      expect.stringContaining('Production: 54.5%, projected'),
      expect.stringContaining('highest median first'),
    ]);
  });

  it('stand to the right of the table, of a size that rows do not change', () => {
    for (const tree of treesOf(bytes, 'xl/drawings/drawing')) {
      expect(elementsOf(tree, 'xdr:twoCellAnchor')).toEqual([]);
      for (const anchor of elementsOf(tree, 'xdr:oneCellAnchor')) {
        expect(Number(elementOfName(anchor, 'xdr:ext').attributes.cx)).toBeGreaterThan(1_000_000);
      }
    }
  });
});

describe('the scatter chart of the sheet Detail', () => {
  const minors = Object.entries({ '51-2000': 20_000, '51-4000': 5000, '51-9000': 900 }).map(
    ([code, employment]) =>
      occupation(
        code,
        { employment, employmentRsePercent: 2 },
        { level: 'minor', title: `Workers ${code}` },
      ),
  );

  it('draws jobs on a scale of tens against growth, small bases left out, with labels from cells', async () => {
    const slice = madeChartSlice([total({ employment: 25_900 }), ...minors]);
    const bytes = await workbookBytes({
      ...slice,
      growth: {
        growthOf: (one) => ({
          basis: 'us',
          release: 'ep-2024-34',
          method: 'published',
          coverage: 1,
          baseYear: 2024,
          projectedYear: 2034,
          baseEmployment: 100,
          projectedEmployment: 110,
          change: 10,
          growthRate: one.code === '51-4000' ? -0.2 : 0.1,
          annualGrowthRate: 0.01,
          openings: null,
          basisFigures: null,
        }),
        sources: [{ basis: 'us', files: [] }],
      },
    });
    const chart = treesOf(bytes, 'xl/charts/chart').find(
      (one) => elementsOf(one, 'c:scatterChart').length > 0,
    ) as XmlElement;
    expect(elementOfName(elementOfName(chart, 'c:xVal'), 'c:f').text).toBe("'Detail'!$F$7:$F$8");
    expect(elementOfName(elementOfName(chart, 'c:yVal'), 'c:f').text).toBe("'Detail'!$I$7:$I$8");
    expect(elementOfName(chart, 'c:logBase').attributes.val).toBe('10');
    const labels = elementsOf(chart, 'c:dLbl').map((one) => elementOfName(one, 'c:f').text);
    expect(labels).toEqual(["'Detail'!$C$7", "'Detail'!$C$8"]);
    const workbook = await reopened(bytes);
    for (const reference of [...elementsOf(chart, 'c:numRef'), ...elementsOf(chart, 'c:strRef')]) {
      const range = elementOfName(reference, 'c:f').text;
      expect([range, cachedValues(reference)]).toEqual([range, cellValues(workbook, range)]);
    }
  });

  it('is not there where fewer than two occupations have growth', async () => {
    const bytes = await workbookBytes(madeChartSlice([total({ employment: 25_900 }), ...minors]));
    const charts = treesOf(bytes, 'xl/charts/chart');
    expect(charts.flatMap((one) => elementsOf(one, 'c:scatterChart'))).toEqual([]);
  });
});

function valueRange(chart: XmlElement): string {
  return elementOfName(elementOfName(chart, 'c:val'), 'c:f').text;
}

/** The values by their place in the cache; a cell that is empty has none. */
function cachedValues(reference: XmlElement): readonly (string | number | null)[] {
  const count = Number(elementOfName(reference, 'c:ptCount').attributes.val);
  const values = Array.from({ length: count }, (): string | number | null => null);
  for (const point of elementsOf(reference, 'c:pt')) {
    const text = elementOfName(point, 'c:v').text;
    values[Number(point.attributes.idx)] = reference.name === 'c:numRef' ? Number(text) : text;
  }
  return values;
}

function cellValues(workbook: ExcelJS.Workbook, range: string): readonly ExcelJS.CellValue[] {
  const [, name = '', column = '', first = '', last = first] =
    /^'(.+)'!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(range) ?? [];
  const sheet = sheetOf(workbook, name);
  return Array.from(
    { length: Number(last) - Number(first) + 1 },
    (_, index) => sheet.getCell(`${column}${Number(first) + index}`).value,
  );
}
