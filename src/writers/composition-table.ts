import { jobs, percent } from '../analysis/number-format.ts';
import { levelText, SAMPLE_TEXT, sliceText, sourceText } from '../analysis/slice-text.ts';
import { compositionCaveats } from './composition-caveats.ts';
import { compositionLines } from './composition-lines.ts';
import type { CompositionWriter } from './composition-writer.ts';
import { plainText, textTable, wrap } from './text-table.ts';

/** A table for the terminal, with what must be said under it. */
export const compositionTable: CompositionWriter = async (
  composition,
  { sample, files, terminal },
) => {
  const { slice, within, other, rest, baseYear, projectedYear } = composition;
  const table = textTable(
    [
      { header: 'SOC', align: 'left' },
      { header: 'occupations', align: 'left', shrinks: true },
      { header: 'employment', align: 'right' },
      { header: 'share now', align: 'right' },
      {
        header: projectedYear === null ? 'share projected' : `share ${projectedYear}`,
        align: 'right',
      },
      { header: 'points', align: 'right' },
    ],
    compositionLines(composition).map((line) => [
      line.soc,
      line.title,
      line.employment === null ? 'withheld' : jobs(line.employment),
      line.share === null ? '–' : percent(line.share),
      line.projectedShare === null ? '–' : percent(line.projectedShare),
      line.changeInPoints === null ? '–' : points(line.changeInPoints),
    ]),
    terminal,
  );
  const notes = [
    `${sliceText(slice)}; ${levelText(composition.level)}${within === null ? '' : ` within ${within.code} ${within.title}; shares of it`}.`,
    ...(other === null ? [] : [`Other: ${other.groups.map(({ title }) => title).join('; ')}.`]),
    ...(rest === null
      ? []
      : ['Not shown: what rounding and withheld or absent groups leave of the published total.']),
    ...(composition.growthBases.length === 0
      ? ['No projection in the store serves this slice, so there are no projected shares.']
      : [
          `Projected shares: the rates of ${baseYear}–${projectedYear} (basis ${composition.growthBases.join(', ')}) applied to these jobs; what has no rate keeps its share.`,
        ]),
    ...compositionCaveats(composition, files),
    ...files.map(sourceText),
    'A prompt to ask employers, who confirm or correct it.',
    ...(sample ? [SAMPLE_TEXT] : []),
  ].map((note) => wrap(note, Math.min(terminal.width, 110), '  '));
  const part = within === null ? '' : ` within ${within.title} (${within.code})`;
  const title = `${slice.industry.title}${part}: what it consists of, ${levelText(composition.level)}`;
  return [terminal.bold(plainText(title)), '', table, '', ...notes, ''].join('\n');
};

/** A change in percentage points: `+0.8`, `−1.2`. */
function points(change: number): string {
  const text = Math.abs(change).toFixed(1);
  return text === '0.0' ? text : `${change < 0 ? '−' : '+'}${text}`;
}
