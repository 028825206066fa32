import type { AppliedCorrection, Correction } from '../../../domain/correction.ts';
import { estimateOf, publishedValue } from '../../../domain/estimate.ts';
import type { CatalogSlice } from '../../../store/catalog.ts';
import type { Store } from '../../../store/store.ts';
import type { StoreCheck, StoreFinding } from './check.ts';

/** Declared errors of publishers: which were corrected, and which no longer stand as declared. */
export const corrections: StoreCheck = {
  title: 'Known errors of publishers',
  async find({ store, corrections: declared, isSound }) {
    const found: StoreFinding[] = [];
    for (const { path, origin } of store.manifest.parts) {
      for (const applied of origin.corrections ?? []) found.push(appliedFinding(applied, path));
    }
    const done = new Set(
      store.manifest.parts.flatMap(({ origin }) => (origin.corrections ?? []).map(({ id }) => id)),
    );
    for (const correction of declared) {
      if (done.has(correction.id)) continue;
      found.push(...(await openFindings(store, correction, isSound)));
    }
    return found;
  },
};

function appliedFinding(
  { wrong, reason, done, rows, release, cell }: AppliedCorrection,
  part: string,
): StoreFinding {
  const where = rows > 1 ? `${rows} rows, the first at ${cell}` : cell;
  return {
    severity: 'note',
    release,
    part,
    message: `${wrong}; ${done} (${where}). ${reason}`,
    advice: 'Nothing to do: results that show it say so.',
  };
}

/** The figures of a correction that was not applied: they are the wrong ones still, or were mended. */
async function openFindings(
  store: Store,
  { id, where, action, wrong }: Correction,
  isSound: (part: CatalogSlice['parts'][number]) => boolean,
): Promise<readonly StoreFinding[]> {
  if (action.kind === 'reinterpret' || where.occupation === undefined) return [];
  const release = store.releases.find((one) => one.release === where.release);
  const slices = (release?.slices ?? []).filter(
    ({ area, industry, ownership, parts }) =>
      parts.every(isSound) &&
      (where.area ?? area.code) === area.code &&
      (where.industry ?? industry.code) === industry.code &&
      (where.ownership ?? ownership) === ownership,
  );
  if (slices.length === 0) return [];
  const { measure, expect } = action;
  const read = await store.read(where.release, slices, [measure], { occupation: where.occupation });
  return read.flatMap(({ occupations }) =>
    occupations.map((one): StoreFinding => {
      const value = publishedValue(one.figures[measure] ?? estimateOf(null, null));
      const at = {
        severity: 'warning',
        release: where.release,
        occupation: one.code,
        place: one.source.cell(measure),
      } as const;
      return value === expect
        ? {
            ...at,
            message: `${wrong}: stored before that was declared (${id})`,
            advice: 'pathways doctor --rebuild makes the store anew with the correction.',
          }
        : {
            ...at,
            message: `The correction ${id} expects ${measure} ${expect}, found ${value ?? 'no plain figure'}: the publisher seems to have mended it`,
            advice: 'Take the correction out of data/reference/corrections.json.',
          };
    }),
  );
}
