import { type Area, isUs, stateArea } from '../domain/area.ts';
import { RequestError } from '../domain/errors.ts';
import { type Industry, type IndustryLevel, industryCode } from '../domain/naics.ts';
import { ALL_OWNERSHIPS, ownershipTitle, WITH_SELF_EMPLOYED } from '../domain/ownership.ts';
import { parseOewsRelease, releaseTitle } from '../domain/release.ts';
import type { Slice } from '../domain/slice.ts';
import type { CatalogSlice, ReleaseCatalog } from './catalog.ts';

/** What a person asks for; what is absent has a default, or is an error that lists the choices. */
export interface SliceRequest {
  readonly release?: string;
  readonly area?: string;
  readonly naics?: string;
  readonly industryLevel?: IndustryLevel;
  readonly ownership?: string;
}

export interface ResolvedSlice {
  readonly slice: Slice;
  readonly held: CatalogSlice;
}

/** Choices that an error lists at most. */
const LISTED = 25;

/**
 * The one slice that a request means: newest release, the U.S., the widest ownership scope where
 * they are left open.
 * @throws RequestError where nothing is found, or several and no default decides.
 */
export function resolveSlice(
  releases: readonly ReleaseCatalog[],
  request: SliceRequest,
): ResolvedSlice {
  const release = resolveRelease(releases, request.release);
  const inArea = resolveArea(release, request.area);
  const inIndustry = resolveIndustry(release, inArea, request.naics, request.industryLevel);
  const held = resolveOwnership(inIndustry, request.ownership);
  const { area, industry, ownership } = held;
  return { slice: { release: release.release, area, industry, ownership }, held };
}

/** @throws RequestError where the release is not in the store. */
export function resolveRelease(
  releases: readonly ReleaseCatalog[],
  asked: string | undefined,
): ReleaseCatalog {
  const id = asked === undefined ? releases.at(-1)?.release : (parseOewsRelease(asked) ?? asked);
  const found = releases.find(({ release }) => release === id);
  if (found !== undefined) return found;
  throw new RequestError(
    `The release ${asked ?? ''} is not in the store, which holds: ${releases.map(({ release }) => release).join(', ')}.`,
    {
      hint: 'Ingest a file of that release first: pathways ingest FILE.',
    },
  );
}

/** The slices of one area; there is at least one. */
export interface AreaSlices {
  readonly area: Area;
  readonly slices: readonly CatalogSlice[];
}

/** @throws RequestError where the area is not in the release, or several are meant. */
export function resolveArea(release: ReleaseCatalog, asked: string | undefined): AreaSlices {
  const areas = distinct(
    release.slices.map(({ area }) => area),
    ({ code, type }) => `${code} ${type}`,
  );
  const matches = areasMatching(areas, asked);
  const [area, other] = matches;
  if (area === undefined) {
    throw new RequestError(
      `${releaseTitle(release.release)} in the store has no area ${asked === undefined ? '99 (U.S.)' : JSON.stringify(asked)}; it has ${list(areas.map(areaName))}.`,
      {
        hint: 'Name one with --area. Areas were redrawn in May 2015, 2018 and 2024: an old code may have a new one.',
      },
    );
  }
  if (other !== undefined) {
    throw new RequestError(
      `${JSON.stringify(asked)} is several areas: ${list(matches.map(areaName))}.`,
      {
        hint: 'Name one by its code: --area CODE.',
      },
    );
  }
  const slices = release.slices.filter(
    (slice) => slice.area.code === area.code && slice.area.type === area.type,
  );
  return { area, slices };
}

function areasMatching(areas: readonly Area[], asked: string | undefined): readonly Area[] {
  if (asked === undefined || isUs(asked)) return areas.filter(({ type }) => type === 'us');
  const state = stateArea(/^\d$/.test(asked.trim()) ? `0${asked.trim()}` : asked);
  if (state !== undefined)
    return areas.filter(({ code, type }) => code === state.code && type === state.type);
  const wanted = asked.trim().toLowerCase();
  const byCode = areas.filter(({ code }) => code === wanted);
  if (byCode.length > 0 || /^\d+$/.test(wanted)) return byCode;
  const exact = areas.filter(({ title }) => title.toLowerCase() === wanted);
  return exact.length > 0 ? exact : areas.filter(({ title }) => hasWords(title, wanted));
}

function resolveIndustry(
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
): RequestError {
  const wanted = `industry ${JSON.stringify(asked ?? '')}`;
  if (area.type !== 'us' && industries.every(({ level }) => level === 'cross-industry')) {
    return new RequestError(
      `${where}: the store has no ${wanted}, only all industries together: OEWS publishes no sectors for this area.`,
      {
        hint: 'What would serve: the OEWS research estimates by state and sector, or the state’s own projection matrix (industry by occupation). All industries: --naics 000000.',
      },
    );
  }
  const coarse = industries.filter(({ level }) => level === 'sector' || level === 'cross-industry');
  const finer = coarse.length > 0 ? industries.length - coarse.length : 0;
  const names = list((coarse.length > 0 ? coarse : industries).map(industryName));
  return new RequestError(
    `${where}: the store has no ${wanted}; it has ${names}${finer > 0 ? `, and ${finer} finer ${finer === 1 ? 'industry' : 'industries'}` : ''}.`,
    { hint: 'pathways catalog shows what the store holds; pathways ingest FILE adds to it.' },
  );
}

function notAtLevel(
  where: string,
  matching: readonly Industry[],
  level: IndustryLevel | undefined,
): RequestError {
  const there = matching.map((industry) => `${industryName(industry)} (${industry.level})`);
  return new RequestError(
    `${where}: the store has no such industry at level ${level}; it has ${list(there)}.`,
    { hint: 'Name another level, or leave --industry-level out.' },
  );
}

function resolveOwnership(
  slices: readonly CatalogSlice[],
  asked: string | undefined,
): CatalogSlice {
  const scopes = slices.map(({ ownership }) => ownership);
  const wanted = asked ?? widestOwnership(scopes);
  const found = slices.find(({ ownership }) => ownership === wanted);
  if (found !== undefined) return found;
  const choices = scopes.map((code) => `${code} (${ownershipTitle(code)})`).join('; ');
  throw new RequestError(
    asked === undefined
      ? `The figures are there for several ownership scopes, which overlap: ${choices}.`
      : `There are no figures for ownership ${asked}; there are for ${choices}.`,
    { hint: 'Name one: --ownership CODE. They are never added up.' },
  );
}

/**
 * The scope that contains all the others, which is that of the release's non-owner file: 1235 holds
 * them all, 58 holds 5. Undefined where none does.
 */
export function widestOwnership(scopes: readonly string[]): string | undefined {
  const whole = [WITH_SELF_EMPLOYED, ALL_OWNERSHIPS].find((scope) => scopes.includes(scope));
  if (whole !== undefined) return whole;
  return scopes.find((scope) =>
    scopes.every((other) => [...other].every((digit) => scope.includes(digit))),
  );
}

function hasWords(title: string, words: string): boolean {
  const text = title.toLowerCase();
  return words.split(/\s+/).every((word) => text.includes(word));
}

function distinct<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

function areaName({ code, title }: Area): string {
  return `${code} ${title}`;
}

function industryName({ code, title }: Industry): string {
  return `${code} ${title}`;
}

/** The level as `--industry-level` takes it. */
function levelChoice({ level }: Industry): string {
  return level.replace('-digit', '');
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, LISTED).join('; ');
  return names.length > LISTED ? `${shown}; and ${names.length - LISTED} more` : shown || 'none';
}
