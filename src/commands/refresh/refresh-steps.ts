import { setTimeout as sleep } from 'node:timers/promises';
import { findingCounts } from '../../analysis/finding-counts.ts';
import { DOWNLOAD_LIMITS } from '../../download/limits.ts';
import { Store } from '../../store/store.ts';
import { type OptionValues, text } from '../command.ts';
import { examineStore } from '../doctor/examine-store.ts';
import { wantedPieces } from '../pack/wanted-pieces.ts';
import { writePack } from '../pack/write-pack.ts';
import type { RefreshSteps } from './steps.ts';

/** What a refresh does besides fetching, reading and comparing. */
export const REFRESH_STEPS: RefreshSteps = {
  sleep: async (ms) => {
    await sleep(ms);
  },
  limits: DOWNLOAD_LIMITS,
  async checkStore(context, path) {
    const store = await Store.open(path);
    if (store === undefined) return [];
    const { fault, warning } = findingCounts(await examineStore(context, store));
    context.progress.clear();
    if (fault + warning === 0) return [];
    return [
      `The store has ${fault} faults and ${warning} warnings: pathways doctor --store ${path} says which.`,
    ];
  },
  async writePack(context, { sector, area, options, store, reports }) {
    const given: OptionValues = {
      confidence: '0.9',
      ...Object.fromEntries(
        Object.entries(options).map(([name, value]) => [
          camelCase(name),
          value === true || value === false ? value : String(value),
        ]),
      ),
      naics: sector,
      ...(area === undefined ? {} : { area }),
      store,
    };
    const folder = await writePack(context, given, {
      pieces: wantedPieces(text(given, 'only')),
      reports,
      force: true,
    });
    return [`A chart pack is in ${folder}.`];
  },
};

/** `blank-cards` as the commands know it: `blankCards`. */
function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
