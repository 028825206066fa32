import type { CompositionPart } from '../analysis/composition.ts';
import type { SliceComposition } from '../analysis/slice-composition.ts';
import { ownershipTitle } from '../domain/ownership.ts';
import type { SourceFile } from '../domain/slice.ts';
import { socLevelNumber } from '../domain/soc-level.ts';
import { csvText } from './csv.ts';
import { jobs, percent } from './number-format.ts';
import { levelText, SAMPLE_TEXT, sliceText, sourceText } from './slice-text.ts';
import { plainText, type TextTableOptions, textTable, wrap } from './text-table.ts';

export interface CompositionWriterOptions {
  readonly sample: boolean;
  readonly files: readonly SourceFile[];
  readonly terminal: TextTableOptions;
}

type CompositionWriter = (
  composition: SliceComposition,
  options: CompositionWriterOptions,
) => Promise<string>;

/** The formats that a composition is written in. */
export const COMPOSITION_FORMATS = {
  table: compositionTable,
  csv: compositionCsv,
  json: compositionJson,
} as const satisfies Record<string, CompositionWriter>;

interface Line extends CompositionPart {
  readonly soc: string;
  readonly title: string;
}

/** Rows, other and rest, which together are the whole. */
function linesOf({ rows, other, rest }: SliceComposition): readonly Line[] {
  return [
    ...rows,
    ...(other === null ? [] : [{ ...other, soc: '' }]),
    ...(rest === null ? [] : [{ ...rest, soc: '' }]),
  ];
}

async function compositionTable(
  composition: SliceComposition,
  { sample, files, terminal }: CompositionWriterOptions,
): Promise<string> {
  const { slice, other, rest, baseYear, projectedYear } = composition;
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
    linesOf(composition).map((line) => [
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
    `${sliceText(slice)}; ${levelText(composition.level)}.`,
    ...(other === null ? [] : [`Other: ${other.groups.map(({ title }) => title).join('; ')}.`]),
    ...(rest === null
      ? []
      : ['Not shown: what rounding and withheld or absent groups leave of the published total.']),
    ...(composition.growthBases.length === 0
      ? ['No projection in the store serves this slice, so there are no projected shares.']
      : [
          `Projected shares: the rates of ${baseYear}–${projectedYear} (basis ${composition.growthBases.join(', ')}) applied to these jobs; of the groups that have a rate.`,
        ]),
    ...files.map(sourceText),
    'A prompt to ask employers, who confirm or correct it.',
    ...(sample ? [SAMPLE_TEXT] : []),
  ].map((note) => wrap(note, Math.min(terminal.width, 110), '  '));
  const title = `${slice.industry.title}: what it consists of, ${levelText(composition.level)}`;
  return [terminal.bold(plainText(title)), '', table, '', ...notes, ''].join('\n');
}

/** A change in percentage points: `+0.8`, `−1.2`. */
function points(change: number): string {
  const text = Math.abs(change).toFixed(1);
  return text === '0.0' ? text : `${change < 0 ? '−' : '+'}${text}`;
}

async function compositionCsv(
  composition: SliceComposition,
  { sample }: CompositionWriterOptions,
): Promise<string> {
  const { slice } = composition;
  return csvText(
    linesOf(composition).map((line) => ({
      soc: line.soc,
      title: line.title,
      employment: line.employment,
      projected: line.projected,
      share: line.share,
      projectedShare: line.projectedShare,
      changeInPoints: line.changeInPoints,
      release: slice.release,
      area: slice.area.code,
      naics: slice.industry.code,
      ownership: slice.ownership,
      level: socLevelNumber(composition.level),
      sample,
    })),
    [
      'soc',
      'title',
      'employment',
      'projected',
      'share',
      'projectedShare',
      'changeInPoints',
      'release',
      'area',
      'naics',
      'ownership',
      'level',
      'sample',
    ],
  );
}

async function compositionJson(
  composition: SliceComposition,
  { sample, files }: CompositionWriterOptions,
): Promise<string> {
  const { slice, level, ...rest } = composition;
  const described = {
    slice: {
      release: slice.release,
      area: { code: slice.area.code, title: slice.area.title },
      naics: {
        code: slice.industry.code,
        title: slice.industry.title,
        level: slice.industry.level,
      },
      ownership: { code: slice.ownership, title: ownershipTitle(slice.ownership) },
      level: { number: socLevelNumber(level), group: level },
    },
    sample,
    ...rest,
    sources: files,
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}
