import { oewsPeriodOf } from '../../domain/release.ts';
import type { Slice } from '../../domain/slice.ts';
import type { SocLevel } from '../../domain/soc-level.ts';
import type { SliceCheck } from './check.ts';

/** The first May whose files of the nation have minor and broad rows. */
const FIRST_WITH_GROUPS = 2012;

/**
 * Levels that every slice of its kind has: OEWS of the nation all five since May 2012, before and
 * elsewhere no minor and broad ones. A slice so small that only some of its rows are published may
 * lack finer levels, so what counts is the total, and a level without the one above it.
 */
export const levels: SliceCheck = {
  title: 'A level of occupations is missing',
  severity: 'warning',
  advice:
    'A file that was cut off or filtered: download it again and ingest it into a new store, or ask for a level that there is.',
  measures: [],
  *find({ slice, occupations }) {
    const has = new Set(occupations.map(({ level }) => level));
    const expected = expectedLevels(slice, has);
    const missing = expected.filter((level) => !has.has(level));
    if (missing.length === 0) return;
    yield {
      message: `Expected the levels ${expected.join(', ')}, found no ${missing.join(', no ')} among ${occupations.length} rows`,
    };
  },
};

function expectedLevels({ release, area }: Slice, has: ReadonlySet<SocLevel>): readonly SocLevel[] {
  const period = oewsPeriodOf(release);
  // Some projections are of occupations alone; where groups stand, their total does too.
  if (period === undefined) return has.has('major') ? ['total', 'major'] : [];
  return area.type === 'us' && period.year >= FIRST_WITH_GROUPS
    ? ['total', 'major', 'minor', 'broad', 'detailed']
    : ['total', 'major', 'detailed'];
}
