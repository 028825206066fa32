import { SAMPLE_TEXT, sliceText, sourceText } from '../../../analysis/slice-text.ts';
import { sliceRanking } from '../../../charts/slice-ranking.ts';
import { releaseTitle } from '../../../domain/release.ts';
import type { SourceFile } from '../../../domain/slice.ts';
import { hasMargins } from '../../has-margins.ts';
import type { Pack } from '../../pack/pack.ts';
import type { DeckSlide } from '../deck-slide.ts';
import { SIZE } from '../layout.ts';
import { sourceLine } from '../source-line.ts';
import { listSlide } from './list-slide.ts';

/** Where all figures come from, and what they cannot say. */
export function limitsSlide(pack: Pack): DeckSlide {
  const { slice, files } = pack;
  const { figures, growth } = slice;
  const hasGrowth = growth.sources.length > 0;
  const { caveats } = sliceRanking(slice, { level: 'major' }, hasGrowth ? 'growth' : 'size');
  const limits = [
    ...caveats,
    ...(hasGrowth ? [] : ['No projection serves this slice, so no growth is shown.']),
    'Groups of level 3 are parts of the groups of level 2: never add up the two.',
    ...(hasMargins(slice)
      ? ['Margins are of sampling only; wrong answers, for one, are not in them.']
      : []),
  ];
  return listSlide({
    title: 'Sources and limits',
    paragraphs: [
      [{ text: 'Figures: ', isBold: true }, { text: `${sliceText(figures.slice)}.` }],
      ...files.map((file) => [{ text: 'Source: ', isBold: true }, { text: shortCitation(file) }]),
      ...limits.map((text) => [{ text: '–  ' }, { text }]),
    ],
    sizes: [SIZE.lead, SIZE.text],
    more: 'The rest is in the speaker notes.',
    source: sourceLine(pack),
    notes: [
      `${sliceText(figures.slice)}.`,
      ...files.map(sourceText),
      ...limits,
      ...(slice.isSample ? [SAMPLE_TEXT] : []),
    ],
  });
}

/** The file and its checksum stand in the notes. */
function shortCitation({ publisher, release }: SourceFile): string {
  return `${publisher}, ${releaseTitle(release).replace(/^OE(?:W)?S /, 'Occupational Employment and Wage Statistics, ')}.`;
}
