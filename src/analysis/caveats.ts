import { releaseTitle } from '../domain/release.ts';
import type { Slice } from '../domain/slice.ts';
import { type SocLevel, socLevelNumber } from '../domain/soc-level.ts';
import type { RankedOccupation } from './ranking.ts';

/** What has to be said beside every ranking of this slice, most general last. */
export function caveatsOf(
  slice: Slice,
  level: SocLevel,
  rows: readonly RankedOccupation[],
): readonly string[] {
  const caveats: string[] = [];
  const number = socLevelNumber(level);
  if (slice.area.type !== 'us' && number >= 4) {
    caveats.push(
      `Level ${number} is often not reliable below the nation: few employers stand behind each figure.`,
    );
  }
  const withoutError = rows.filter(({ flags }) => flags.includes('no-sampling-error')).length;
  if (withoutError > 0) {
    caveats.push(
      `No sampling error is published for ${withoutError} of ${rows.length} employment figures; they are not exact.`,
    );
  }
  caveats.push(
    `${releaseTitle(slice.release)} figures are survey estimates without the self-employed: a prompt to ask employers, who confirm or correct them.`,
  );
  return caveats;
}
