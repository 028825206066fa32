import type { Drawing } from '../../charts/chart.ts';
import { figureText } from '../figure-text.ts';
import { oneLine } from './fit-text.ts';

/** What the speaker of a chart has: the finding, what to ask, the figures in words, what limits them, and where they come from. */
export function chartNotes(
  { title, subtitle, notes, sources, table }: Drawing,
  question: string | undefined,
): readonly string[] {
  const rows = table.rows.map((row) => {
    const figures = table.columns.flatMap(({ key, label, kind }, index) => {
      const cell = row[index] ?? null;
      return NAMES.includes(key) || cell === null ? [] : [`${label}: ${figureText(cell, kind)}`];
    });
    const name = table.columns.findIndex(({ key }) => key === 'title');
    const soc = table.columns.findIndex(({ key }) => key === 'soc');
    const code = row[soc] ? ` (${row[soc]})` : '';
    return `${oneLine(String(row[name] ?? ''))}${code}: ${figures.join('; ')}.`;
  });
  return [
    title,
    ...(question === undefined ? [] : [`Ask: ${question}`]),
    subtitle,
    ...(rows.length === 0 ? [] : ['Figures:', ...rows]),
    ...(notes.length === 0 ? [] : ['What to know:', ...notes]),
    ...sources,
  ];
}

const NAMES: readonly string[] = ['title', 'soc'];
