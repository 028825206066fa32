import { join } from 'node:path';
import type { SliceCheck, SliceFinding } from '../../analysis/checks/check.ts';
import { CHECKED_MEASURES, SLICE_CHECKS } from '../../analysis/checks/index.ts';
import { IndustryTotals } from '../../analysis/checks/industries.ts';
import { sliceText } from '../../analysis/slice-text.ts';
import type { Finding } from '../../domain/finding.ts';
import type { SliceFigures } from '../../domain/slice.ts';
import { SOC_VINTAGES, type SocVintage } from '../../domain/soc-vintage.ts';
import type { SocLookup } from '../../sources/source.ts';
import { checkPart } from '../../store/check-part.ts';
import { everySlice } from '../../store/every-slice.ts';
import { storePaths } from '../../store/layout.ts';
import type { Part } from '../../store/manifest.ts';
import type { Store } from '../../store/store.ts';
import type { Context } from '../command.ts';
import { readCorrections } from '../read-corrections.ts';
import { loadReference } from '../reference.ts';
import type { StoreCheck } from './checks/check.ts';
import { STORE_CHECKS } from './checks/index.ts';

/**
 * All that is to be said of a store: of its files, then of its figures, slice by slice. A damaged
 * part is a finding, and what it holds is not looked at.
 * @param reports the folder with the chart packs; absent: they are not looked at
 * @throws PathwaysError where the reference data or the store cannot be read at all.
 */
export async function examineStore(
  context: Context,
  store: Store,
  reports?: string,
): Promise<readonly Finding[]> {
  const folder = join(context.home, 'data', 'reference');
  const isSound = soundParts(store);
  const setting = {
    context,
    store,
    rawFolder: store.isSample ? undefined : storePaths(store.root).raw,
    reports,
    corrections: await readCorrections(folder),
    isSound,
  };
  const findings: Finding[] = [];
  for (const [check, { title, find }] of Object.entries<StoreCheck>(STORE_CHECKS)) {
    context.progress.show(`checking: ${check}`);
    findings.push(...(await find(setting)).map((found) => ({ check, title, ...found })));
  }
  const soc = await socOfVintages(folder);
  const totals = new IndustryTotals();
  let rows = 0;
  for await (const slice of everySlice(store, CHECKED_MEASURES, isSound)) {
    totals.add(slice);
    findings.push(...examineSlice(slice, soc));
    rows += slice.occupations.length;
    context.progress.show(`checking: ${rows.toLocaleString('en-US')} rows`);
  }
  findings.push(...totals.findings());
  context.progress.clear();
  return findings;
}

function* examineSlice(
  slice: SliceFigures,
  soc: (vintage: SocVintage) => SocLookup,
): Iterable<Finding> {
  const words = sliceText(slice.slice);
  for (const [check, { title, advice, severity, find }] of Object.entries<SliceCheck>(
    SLICE_CHECKS,
  )) {
    for (const found of find(slice, { soc })) {
      yield {
        check,
        title,
        severity,
        advice,
        release: slice.slice.release,
        slice: words,
        ...copyOf(found),
      };
    }
  }
}

/** Words of a row are parts of the text of thousands of rows, which each finding would keep in memory. */
function copyOf(found: SliceFinding): SliceFinding {
  return JSON.parse(JSON.stringify(found)) as SliceFinding;
}

/** Whether a part may be read; each is looked at once. */
function soundParts(store: Store): (part: Part) => boolean {
  const known = new Map<string, boolean>();
  return (part) => {
    const found = known.get(part.path) ?? isReadable(store.root, part);
    known.set(part.path, found);
    return found;
  };
}

function isReadable(root: string, part: Part): boolean {
  try {
    checkPart(root, part);
    return true;
  } catch {
    return false;
  }
}

async function socOfVintages(folder: string): Promise<(vintage: SocVintage) => SocLookup> {
  const reference = await loadReference(folder);
  const lookups = new Map<SocVintage, SocLookup>();
  for (const vintage of SOC_VINTAGES) lookups.set(vintage, await reference.socLookup(vintage));
  return (vintage) => lookups.get(vintage) as SocLookup;
}
