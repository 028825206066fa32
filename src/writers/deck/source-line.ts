import { sourceText } from '../../analysis/slice-text.ts';
import { releaseTitle } from '../../domain/release.ts';
import type { SourceFile } from '../../domain/slice.ts';
import type { Pack } from '../pack/pack.ts';
import type { SlidePart } from './deck-slide.ts';
import { fitted } from './fit-text.ts';
import { FOOT, heightOf, MARGIN, QUIET_INK, ROOM, SIZE } from './layout.ts';

/** Points that the number of the slide takes at its right end. */
export const NUMBER_ROOM = 60;

/** One short line at the foot: publishers and releases; the whole of it is in the speaker notes. */
export function sourceLine(
  { files, slice }: Pick<Pack, 'files' | 'slice'>,
  sources?: readonly string[],
): SlidePart {
  const named = files.filter((file) => sources?.includes(sourceText(file)) ?? true);
  const own = named.length > 0 ? named : files;
  const sample = slice.isSample ? 'Sample. ' : '';
  const width = ROOM - NUMBER_ROOM;
  const tried = [shortSources(own), releases(own)].map((sources) =>
    fitted(`${sample}Source: ${sources}`, { width, sizes: [SIZE.text], lines: 1 }),
  );
  const { text, lines } = tried.find((line) => !line.text.endsWith('…')) ?? tried[1] ?? NO_SOURCE;
  const height = heightOf(lines, SIZE.text);
  return {
    kind: 'text',
    name: 'Source',
    box: { x: MARGIN, y: FOOT - height, width, height },
    size: SIZE.text,
    paragraphs: [[{ text, colour: QUIET_INK }]],
  };
}

/** `BLS: OEWS May 2024, Employment Projections 2024–34`. */
function shortSources(files: readonly SourceFile[]): string {
  const byPublisher = new Map<string, Set<string>>();
  for (const { publisher, release } of files) {
    const releases = byPublisher.get(publisher) ?? new Set();
    byPublisher.set(publisher, releases.add(releaseTitle(release)));
  }
  return [...byPublisher]
    .map(
      ([publisher, releases]) =>
        `${SHORT.get(publisher) ?? publisher}, ${[...releases].join(', ')}`,
    )
    .join('; ');
}

/** Where the publishers leave no room for them. */
function releases(files: readonly SourceFile[]): string {
  return [...new Set(files.map(({ release }) => releaseTitle(release)))].join(', ');
}

const NO_SOURCE = { text: '', lines: 1 };

/** As people in workforce boards call them. */
const SHORT: ReadonlyMap<string, string> = new Map([['U.S. Bureau of Labor Statistics', 'BLS']]);
