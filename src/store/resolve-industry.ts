import type { Area } from '../domain/area.ts';
import { RequestError } from '../domain/errors.ts';
import { type Industry, type IndustryLevel, industryCode } from '../domain/naics.ts';
import { releaseTitle } from '../domain/release.ts';
import type { CatalogSlice, ReleaseCatalog } from './catalog.ts';
import { didYouMean, distinct, hasWords, list, NotHeld } from './choices.ts';
import type { AreaSlices } from './resolve-area.ts';

/** The slices of one industry at one level. @throws RequestError where there is none, or several are meant. */
export function resolveIndustry(
  release: ReleaseCatalog,
  { area, slices }: AreaSlices,
  asked: string | undefined,
  level: IndustryLevel | undefined,
): readonly CatalogSlice[] {
  const where = `${releaseTitle(release.release)}, ${area.title}`;
  const industries = distinct(
    slices.map(({ industry }) => industry),
    ({ code, level: at }) => `${code} ${at}`,
  );
  const matching = industriesMatching(industries, asked);
  if (matching.length === 0) throw noSuchIndustry(where, area, industries, asked);
  const found = matching.filter((one) => level === undefined || one.level === level);
  if (found.length === 0) throw notAtLevel(where, matching, level);
  const codes = distinct(found, ({ code }) => code);
  if (codes.length > 1) {
    throw new RequestError(
      `${asked === undefined ? 'The industry is left open, and there are several' : `${JSON.stringify(asked)} is several industries`}: ${list(codes.map(industryName))}.`,
      { hint: 'Name one by its code: --naics CODE.' },
    );
  }
  const [industry, other] = found;
  if (other !== undefined) {
    throw new RequestError(
      `${other.code} stands at several industry levels: ${found.map((one) => one.level).join(', ')}.`,
      { hint: `Name one: --industry-level ${found.map(levelChoice).join(' or ')}.` },
    );
  }
  return slices.filter(
    (slice) => slice.industry.code === industry?.code && slice.industry.level === industry.level,
  );
}

function industriesMatching(
  industries: readonly Industry[],
  asked: string | undefined,
): readonly Industry[] {
  if (asked === undefined) {
    const sectors = industries.filter(({ level }) => level === 'sector');
    return sectors.length > 0 ? sectors : industries;
  }
  const code = industryCode(asked);
  if (code !== undefined) return industries.filter((industry) => industry.code === code);
  const wanted = asked.trim().toLowerCase();
  const exact = industries.filter(({ title }) => title.toLowerCase() === wanted);
  const sector = exact.find(({ level }) => level === 'sector');
  if (sector !== undefined) return [sector];
  return exact.length > 0 ? exact : industries.filter(({ title }) => hasWords(title, wanted));
}

function noSuchIndustry(
  where: string,
  area: Area,
  industries: readonly Industry[],
  asked: string | undefined,
): NotHeld {
  const wanted = `industry ${JSON.stringify(asked ?? '')}`;
  if (area.type !== 'us' && industries.every(({ level }) => level === 'cross-industry')) {
    return new NotHeld(
      `${where}: the store has no ${wanted}, only all industries together: OEWS publishes no sectors for this area.`,
      {
        hint: 'What would serve: the OEWS research estimates by state and sector, or the state’s own projection matrix (industry by occupation). All industries: --naics 000000.',
      },
    );
  }
  const coarse = industries.filter(({ level }) => level === 'sector' || level === 'cross-industry');
  const finer = coarse.length > 0 ? industries.length - coarse.length : 0;
  const names = list((coarse.length > 0 ? coarse : industries).map(industryName));
  return new NotHeld(
    `${where}: the store has no ${wanted}; it has ${names}${finer > 0 ? `, and ${finer} finer ${finer === 1 ? 'industry' : 'industries'}` : ''}.`,
    {
      hint: /^\d{3}/.test(asked ?? '')
        ? 'Industries below sectors stand in the files by 3 to 6 digits of the same download as the sectors; ingest them.'
        : (didYouMean(asked ?? '', industries, industryName) ??
          'pathways catalog shows what the store holds; pathways ingest FILE adds to it.'),
    },
  );
}

function notAtLevel(
  where: string,
  matching: readonly Industry[],
  level: IndustryLevel | undefined,
): NotHeld {
  const there = matching.map((industry) => `${industryName(industry)} (${industry.level})`);
  return new NotHeld(
    `${where}: the store has no such industry at level ${level}; it has ${list(there)}.`,
    { hint: 'Name another level, or leave --industry-level out.' },
  );
}

function industryName({ code, title }: Industry): string {
  return `${code} ${title}`;
}

/** The level as `--industry-level` takes it. */
function levelChoice({ level }: Industry): string {
  return level.replace('-digit', '');
}
