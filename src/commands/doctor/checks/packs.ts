import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { programOf, type ReleaseId, releaseTitle } from '../../../domain/release.ts';
import { DATA_PACKAGE } from '../../../writers/pack/data-package.ts';
import type { StoreCheck, StoreFinding, StoreSetting } from './check.ts';

/** What a pack says of the figures that it was made from. */
interface PackRecord {
  readonly sample: boolean;
  readonly naics: string;
  readonly files: readonly { readonly release: ReleaseId; readonly sha256: string }[];
}

/** The chart packs show what the store holds now. */
export const packs: StoreCheck = {
  title: 'A chart pack is older than the store',
  async find(setting) {
    const { reports, store } = setting;
    if (reports === undefined) return [];
    const findings: StoreFinding[] = [];
    const folders = await readdir(reports, { withFileTypes: true }).catch(() => []);
    for (const { name } of folders.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = join(reports, name, DATA_PACKAGE);
      const pack = packRecord(await readFile(file, 'utf8').catch(() => ''));
      if (pack === undefined || pack.sample !== store.isSample) continue;
      const reason = whyOld(pack, setting);
      if (reason === undefined) continue;
      findings.push({
        ...reason,
        place: { file: join(reports, name) },
        advice: `Make it again: pathways pack --naics ${pack.naics} --force.`,
      });
    }
    return findings;
  },
};

function whyOld(
  { files }: PackRecord,
  { store }: StoreSetting,
): Pick<StoreFinding, 'severity' | 'message'> | undefined {
  const origins = store.manifest.parts.map(({ origin }) => origin);
  for (const { release, sha256 } of files) {
    if (!origins.some((origin) => origin.sha256 === sha256)) {
      return {
        severity: 'warning',
        message: `it was made from a file of ${releaseTitle(release)} that the store does not hold (sha256 ${sha256.slice(0, 12)}…)`,
      };
    }
    const newer = origins
      .map((origin) => origin.release)
      .filter((other) => programOf(other) === programOf(release) && other > release)
      .sort()
      .at(-1);
    if (newer !== undefined) {
      // It may be meant so.
      return {
        severity: 'note',
        message: `it shows ${releaseTitle(release)}; the store has ${releaseTitle(newer)}`,
      };
    }
  }
  return undefined;
}

/** Undefined where the text is no description of a pack of this program. */
function packRecord(text: string): PackRecord | undefined {
  try {
    const { pathways } = JSON.parse(text);
    const { sample, slice, files } = pathways;
    const isFile = (file: Record<string, unknown>) =>
      typeof file.release === 'string' && typeof file.sha256 === 'string';
    if (!Array.isArray(files) || !files.every(isFile)) return undefined;
    return { sample: sample === true, naics: String(slice.naics.code), files };
  } catch {
    return undefined;
  }
}
