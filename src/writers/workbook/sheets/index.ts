import type { Sheet } from '../sheet.ts';
import { composition } from './composition.ts';
import { detail } from './detail.ts';
import { growth } from './growth.ts';
import { notShown } from './not-shown.ts';
import { notesAndSources } from './notes-and-sources.ts';
import { readMeFirst } from './read-me-first.ts';
import { size } from './size.ts';
import { wages } from './wages.ts';

const FIGURE_SHEETS: readonly Sheet[] = [
  size,
  growth,
  composition,
  wages,
  detail,
  notShown,
  notesAndSources,
];

/** Every sheet, in the order of the tabs. */
export const SHEETS: readonly Sheet[] = [readMeFirst(FIGURE_SHEETS), ...FIGURE_SHEETS];
