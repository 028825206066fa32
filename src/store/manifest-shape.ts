import { ATTRIBUTES, MEASURE_NAMES } from '../domain/measure.ts';
import { SOC_VINTAGES } from '../domain/soc-vintage.ts';
import type { Part } from './manifest.ts';

/**
 * Whether each part of a manifest is what the program writes: what is read as a list is one, indexes
 * lead somewhere, and no path leads out of the store or stands for several files. By hand and not
 * with zod, which takes longer to load than a ranking to compute.
 */
export function arePartsSound(parts: readonly unknown[]): parts is readonly Part[] {
  return parts.every(isPart);
}

function isPart(part: unknown): boolean {
  return (
    isRecord(part) &&
    isPartPath(part.path) &&
    areTexts([part.sha256, part.ingestedAt]) &&
    areCounts([part.crc32, part.bytes, part.rows, part.problems, part.superseded ?? 0]) &&
    isListOf(part.measures, (name) => MEASURE_NAMES.includes(name as never)) &&
    isListOf(part.attributes, (name) => ATTRIBUTES.includes(name as never)) &&
    isRecord(part.marks) &&
    isIngest(part.ingest) &&
    isOrigin(part.origin) &&
    isIndex(part.index)
  );
}

function isIngest(ingest: unknown): boolean {
  if (ingest === undefined) return true;
  if (!isRecord(ingest)) return false;
  const { release, mapping } = ingest;
  if (!areTexts([release ?? ''])) return false;
  return mapping === undefined || (isRecord(mapping) && areTexts([mapping.file, mapping.sha256]));
}

/** One file in the folder of a release, without a sign that DuckDB takes for a pattern. */
function isPartPath(path: unknown): boolean {
  return typeof path === 'string' && /^release=[^/\\*?[\]\0]+\/[^/\\*?[\]\0]+$/.test(path);
}

function isOrigin(origin: unknown): boolean {
  if (!isRecord(origin)) return false;
  const { source, publisher, release, file, sha256, licence } = origin;
  return (
    areTexts([source, publisher, release, file, sha256, licence, origin.note ?? '']) &&
    areCounts([origin.bytes]) &&
    areCorrections(origin.corrections) &&
    SOC_VINTAGES.includes(origin.socVintage as never) &&
    isListOf(
      origin.tables,
      (table) =>
        isRecord(table) &&
        areTexts([table.sheet, table.member ?? '']) &&
        isRecord(table.columns) &&
        areTexts(Object.values(table.columns)),
    )
  );
}

function areCorrections(corrections: unknown): boolean {
  if (corrections === undefined) return true;
  return isListOf(
    corrections,
    (one) =>
      isRecord(one) &&
      areTexts([one.id, one.release, one.wrong, one.reason, one.done, one.cell]) &&
      areTexts([one.area ?? '', one.industry ?? '', one.ownership ?? '', one.occupation ?? '']) &&
      areCounts([one.rows]),
  );
}

function isIndex(index: unknown): boolean {
  if (!isRecord(index)) return false;
  const { areas, industries, ownerships, slices } = index;
  const isTitled = (entry: unknown) =>
    isListOf(entry, (text) => typeof text === 'string') && (entry as unknown[]).length === 3;
  if (!isListOf(areas, isTitled) || !isListOf(industries, isTitled)) return false;
  if (!isListOf(ownerships, (code) => typeof code === 'string')) return false;
  const [areaCount, industryCount, ownershipCount] = [areas, industries, ownerships].map(
    (list) => (list as unknown[]).length,
  );
  if (!Array.isArray(slices)) return false;
  // There may be tens of thousands: a plain loop.
  for (const slice of slices) {
    if (!Array.isArray(slice) || slice.length !== 5) return false;
    const [area, industry, ownership, levels, rows] = slice;
    if (!isBelow(area, areaCount) || !isBelow(industry, industryCount)) return false;
    if (!isBelow(ownership, ownershipCount) || !isBelow(levels, Number.MAX_SAFE_INTEGER))
      return false;
    if (!isBelow(rows, Number.MAX_SAFE_INTEGER)) return false;
  }
  return true;
}

function isBelow(value: unknown, limit: number | undefined): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < (limit ?? 0);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function areTexts(values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string');
}

function areCounts(values: readonly unknown[]): boolean {
  return values.every((value) => Number.isSafeInteger(value) && (value as number) >= 0);
}
