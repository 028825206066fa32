import { isDeepStrictEqual } from 'node:util';
import type { Drawing } from '../../src/charts/chart.ts';
import { drawingView } from '../../src/writers/draw/drawing-view.ts';
import { barFaults } from './bar-faults.ts';
import { specFaults } from './spec-faults.ts';
import { textFaults } from './text-faults.ts';

/**
 * What is wrong with a drawing, in words; nothing where all is well:
 *
 *     expect(await checkDrawing(size.draw(slice, { level: 'major' }))).toEqual([]);
 *
 * The spec is plain JSON, follows the Vega-Lite schema and compiles and draws without a warning; no
 * text leaves the picture, meets another, is cut, is too small or too pale; no bar lies on another;
 * the table is whole.
 */
export async function checkDrawing(drawing: Drawing): Promise<readonly string[]> {
  const spec = JSON.parse(JSON.stringify(drawing.spec)) as Drawing['spec'];
  const faults = [...contentFaults(drawing), ...specFaults(spec)];
  if (!isDeepStrictEqual(spec, drawing.spec)) {
    faults.push('the spec is not plain JSON: it holds undefined, a function, a date, NaN or -0');
  }
  const view = drawingView({ spec }, (warning) => faults.push(`warning: ${warning}`));
  try {
    await view.runAsync();
    faults.push(...textFaults(view), ...barFaults(view));
  } finally {
    view.finalize();
  }
  return faults;
}

function contentFaults({ title, subtitle, sources, alt, table }: Drawing): string[] {
  const faults: string[] = [];
  for (const [name, text] of Object.entries({ title, subtitle, alt })) {
    if (text.trim() === '') faults.push(`${name} is empty`);
    if (/undefined|NaN|\bnull\b|\[object/.test(text)) faults.push(`${name} says ${text}`);
  }
  if (sources.length === 0) faults.push('no source is named');
  const keys = table.columns.map(({ key }) => key);
  if (keys.length === 0) faults.push('the table has no columns');
  if (new Set(keys).size < keys.length)
    faults.push(`the table has a key twice: ${keys.join(', ')}`);
  for (const [index, row] of table.rows.entries()) {
    if (row.length !== keys.length)
      faults.push(`row ${index} has ${row.length} of ${keys.length} cells`);
    if (row.some((cell) => typeof cell === 'number' && !Number.isFinite(cell))) {
      faults.push(`row ${index} of the table has a number that is none`);
    }
  }
  return faults;
}
