import type { OewsPeriod } from '../../domain/release.ts';
import type { JsonPages } from '../../download/json-pages.ts';
import type { WantedFile } from '../../download/setting.ts';
import type { SourceConfig, SourceKind } from '../config/schema.ts';

/** A file of a publisher: where it is, and how it is read. */
export interface RemoteFile extends WantedFile {
  /** Set where the service gives it page by page. */
  readonly pages?: JsonPages;
  /** Path of a mapping, from the config's folder. */
  readonly mapping?: string;
  /** Where neither the file nor its name states it. */
  readonly release?: string;
}

/** What a kind of source may look at besides its own part of the config. */
export interface RemoteContext {
  /** The areas of the config. */
  readonly areas: readonly string[];
}

/** One kind of source: the addresses of its files. */
export type RemoteSource<Kind extends SourceKind> = {
  /** As people know it. */
  readonly title: (config: ConfigOf<Kind>) => string;
} & (
  | {
      /** The addresses name the release. */
      readonly kind: 'by-release';
      readonly files: (
        config: ConfigOf<Kind>,
        period: OewsPeriod,
        context: RemoteContext,
      ) => readonly RemoteFile[];
    }
  | {
      /** The addresses have whatever is the newest. */
      readonly kind: 'newest';
      /** The first part of the ids of its releases; undefined where only its files say. */
      readonly program: string | undefined;
      readonly files: (config: ConfigOf<Kind>, context: RemoteContext) => readonly RemoteFile[];
    }
);

export type ConfigOf<Kind extends SourceKind> = Extract<SourceConfig, { readonly kind: Kind }>;
