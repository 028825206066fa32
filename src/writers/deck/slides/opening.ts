import { briefly } from '../../../analysis/running-words.ts';
import { SAMPLE_TEXT, sliceText } from '../../../analysis/slice-text.ts';
import { releaseTitle } from '../../../domain/release.ts';
import type { Pack } from '../../pack/pack.ts';
import { industryHeading } from '../../slice-title.ts';
import type { DeckSlide } from '../deck-slide.ts';
import { type FittedText, fitted } from '../fit-text.ts';
import { ACCENT, heightOf, INK, MARGIN, QUIET_INK, ROOM, SIZE } from '../layout.ts';

/** Points: the title begins here, and everything stands right of the bar. */
export const OPENING_AT = { x: MARGIN + 28, y: 150 } as const;
const { x: LEFT, y: TITLE_TOP } = OPENING_AT;
const WIDTH = ROOM - 28;

/** Whose jobs these are, where and when, and what the figures are for. */
export function openingSlide({ slice, files }: Pack): DeckSlide {
  const { area, industry } = slice.figures.slice;
  const title = openingTitle(`${industryHeading(slice)}, ${briefly(area.title)}`);
  const releases = [...new Set(files.map(({ release }) => releaseTitle(release)))].join(', ');
  const from = fitted(`Occupations by ${releases}`, {
    width: WIDTH,
    sizes: [SIZE.question, SIZE.lead],
    lines: 2,
  });
  const use = fitted('A prompt for a conversation: employers confirm or correct every figure.', {
    width: WIDTH,
    sizes: [SIZE.question, 22],
    lines: 1,
    isBold: true,
  });
  const top = TITLE_TOP + heightOf(title.lines, title.size) + 18;
  const useTop = top + heightOf(from.lines, from.size) + 10;
  const sampleTop = useTop + heightOf(1, use.size) + 26;
  const bottom = useTop + heightOf(1, use.size);
  return {
    title,
    isOpening: true,
    parts: [
      {
        kind: 'accent',
        box: { x: MARGIN, y: TITLE_TOP + 4, width: 8, height: bottom - TITLE_TOP - 4 },
      },
      {
        kind: 'text',
        name: 'Releases',
        box: { x: LEFT, y: top, width: WIDTH, height: heightOf(from.lines, from.size) },
        size: from.size,
        paragraphs: [[{ text: from.text, colour: QUIET_INK }]],
      },
      {
        kind: 'text',
        name: 'Use',
        box: { x: LEFT, y: useTop, width: WIDTH, height: heightOf(1, use.size) },
        size: use.size,
        paragraphs: [[{ text: use.text, colour: ACCENT, isBold: true }]],
      },
      ...(slice.isSample
        ? [
            {
              kind: 'text' as const,
              name: 'Sample',
              box: { x: LEFT, y: sampleTop, width: WIDTH, height: heightOf(2, SIZE.text) },
              size: SIZE.text,
              paragraphs: [[{ text: 'Sample: these figures come with the program.', colour: INK }]],
            },
          ]
        : []),
    ],
    notes: [
      sliceText(slice.figures.slice),
      use.text,
      `NAICS ${industry.code}; area ${area.code}.`,
      ...(slice.isSample ? [SAMPLE_TEXT] : []),
    ],
  };
}

/** On one line where it can be. */
function openingTitle(text: string): FittedText {
  const fit = { width: WIDTH, isBold: true };
  const line = fitted(text, { ...fit, sizes: [SIZE.opening, 40, 36], lines: 1 });
  if (!line.text.endsWith('…')) return line;
  return fitted(text, { ...fit, sizes: [40, 36, SIZE.title], lines: 2 });
}
