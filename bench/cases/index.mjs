import { chart } from './chart.mjs';
import { exceljsTime } from './exceljs-time.mjs';
import { exportMemory } from './export-memory.mjs';
import { help } from './help.mjs';
import { ingestGrowth } from './ingest-growth.mjs';
import { ingestMemory } from './ingest-memory.mjs';
import { ingestTime } from './ingest-time.mjs';
import { matrixMemory } from './matrix-memory.mjs';
import { matrixTime } from './matrix-time.mjs';
import { packMemory } from './pack-memory.mjs';
import { packTime } from './pack-time.mjs';
import { page } from './page.mjs';
import { rank } from './rank.mjs';
import { workbook } from './workbook.mjs';

/**
 * A benchmark is `{ name, what, target, measure }`. `target` is `{ atMost | atLeast, unit }`;
 * `measure(context)` resolves to `{ value, detail }`: the figure to compare, and what it is made of.
 */
export const benchmarks = [
  ingestTime,
  ingestMemory,
  ingestGrowth,
  exceljsTime,
  matrixTime,
  matrixMemory,
  exportMemory,
  rank,
  chart,
  page,
  workbook,
  packTime,
  packMemory,
  help,
];
