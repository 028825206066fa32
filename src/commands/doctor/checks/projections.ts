import { GROWTH_MEASURES, sizeOf } from '../../../analysis/growth.ts';
import { sliceText } from '../../../analysis/slice-text.ts';
import { oewsPeriodOf, projectionPeriodOf } from '../../../domain/release.ts';
import { ALL_OCCUPATIONS } from '../../../domain/soc.ts';
import type { CatalogSlice } from '../../../store/catalog.ts';
import { readGrowth } from '../../read-growth.ts';
import type { StoreCheck, StoreFinding } from './check.ts';

/** Share of a slice's jobs without growth above which a ranking by growth says little. */
const MUCH = 0.1;

/** Occupations of the newest OEWS release, in its sectors and as a whole, that no projection has. */
export const projections: StoreCheck = {
  title: 'Occupations that no projection has',
  async find({ context, store, isSound }) {
    if (!store.releases.some(({ release }) => projectionPeriodOf(release))) return [];
    if (!store.manifest.parts.every(isSound)) return [];
    const newest = store.releases.findLast(({ release }) => oewsPeriodOf(release));
    if (newest === undefined) return [];
    const found: StoreFinding[] = [];
    for (const held of newest.slices.filter(isWide)) {
      const [figures] = await store.read(
        newest.release,
        [held],
        ['employment', ...GROWTH_MEASURES],
      );
      if (figures === undefined) continue;
      const growth = await readGrowth(context, store, figures, {});
      if (growth.sources.length === 0) continue;
      const detailed = figures.occupations.filter(({ level }) => level === 'detailed');
      const without = detailed.filter((one) => growth.growthOf(one) === null);
      if (without.length === 0) continue;
      const total = figures.occupations.find(({ code }) => code === ALL_OCCUPATIONS);
      const jobs = without.reduce((sum, one) => sum + (sizeOf(one) ?? 0), 0);
      const whole = total && sizeOf(total);
      const share = whole ? jobs / whole : undefined;
      const codes = without.map(({ code }) => code);
      found.push({
        severity: share !== undefined && share > MUCH ? 'warning' : 'note',
        release: newest.release,
        slice: sliceText(figures.slice),
        message: `${without.length} of ${detailed.length} detailed occupations${share === undefined ? '' : `, with ${(share * 100).toFixed(1)}% of the jobs,`} are in no projection of the store: ${codes.slice(0, 5).join(', ')}${codes.length > 5 ? ', …' : ''}`,
        advice:
          'They have no growth in rankings. A projection whose base year is nearer may have them: pathways ingest FILE.',
      });
    }
    return found;
  },
};

/** Slices that are looked at first; the finer ones share their codes. */
function isWide({ area, industry }: CatalogSlice): boolean {
  const isIndustry = industry.level === 'sector' || industry.level === 'cross-industry';
  return isIndustry && (area.type === 'us' || area.type === 'state');
}
