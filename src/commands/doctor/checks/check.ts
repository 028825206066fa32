import type { Correction } from '../../../domain/correction.ts';
import type { Finding } from '../../../domain/finding.ts';
import type { Part } from '../../../store/manifest.ts';
import type { Store } from '../../../store/store.ts';
import type { Context } from '../../command.ts';

/** A check of the store as a whole: its files, its versions, what it is made of. */
export interface StoreCheck {
  /** What is wrong where it finds something, as the heading of its findings. */
  readonly title: string;
  readonly find: (setting: StoreSetting) => Promise<readonly StoreFinding[]>;
}

/** A finding without what the registry says of its check. */
export type StoreFinding = Omit<Finding, 'check' | 'title'>;

export interface StoreSetting {
  readonly context: Context;
  readonly store: Store;
  /** Where ingested files are kept; undefined for the sample, which has none. */
  readonly rawFolder: string | undefined;
  /** The folder with the chart packs; undefined where they are not looked at. */
  readonly reports: string | undefined;
  readonly corrections: readonly Correction[];
  /** Whether a part is there with the bytes that were written. */
  readonly isSound: (part: Part) => boolean;
}
