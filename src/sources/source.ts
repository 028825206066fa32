import type { PathwaysError, Place } from '../domain/errors.ts';
import type { Mark } from '../domain/estimate.ts';
import type { FactBatch, TopCode } from '../domain/facts.ts';
import type { Attribute, Measure } from '../domain/measure.ts';
import type { ReleaseId } from '../domain/release.ts';
import type { SocLevel } from '../domain/soc.ts';
import type { SocVintage } from '../domain/soc-vintage.ts';
import type { OnBytes, Table } from '../readers/table.ts';
import type { KeyTables } from './key-tables.ts';
import type { Problems } from './problems.ts';

/** The beginning of a table, as texts, for recognising it without reading all of it. */
export interface TableHead {
  /** file › member › sheet */
  readonly place: Place;
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

/** What a source makes of a table. */
export type Recognition =
  /** Not one of this source's. */
  | { readonly kind: 'other' }
  /** The source's own, but holds no data: descriptions, time stamps. */
  | {
      readonly kind: 'notes';
      readonly topCode?: TopCode;
      readonly releases: readonly ReleaseId[];
      readonly say?: string;
    }
  /** Data of the source that it will not load, and why. */
  | { readonly kind: 'refused'; readonly error: PathwaysError }
  | {
      readonly kind: 'facts';
      /**
       * The releases that names and sheets state: one is right, none must be asked for, two
       * contradict. `in-rows`: every row says its own period.
       */
      readonly releases: readonly ReleaseId[] | 'in-rows';
      /** The first part of the release's id, `pc` of `pc-2022-32`: where the table does not state its period, `--release` has to. */
      readonly program: string;
      /** The measures and attributes that the table has columns for. */
      readonly measures: readonly Measure[];
      readonly attributes?: readonly Attribute[];
      /** From notes above the header. */
      readonly topCode?: TopCode;
      readonly read: (table: Table, reading: Reading) => AsyncGenerator<FactBatch>;
    };

/** What a source asks of the SOC structures; bound to one vintage. */
export interface SocLookup {
  /** The level of a code in the release's vintage; undefined where the structure does not hold it. */
  readonly levelOf: (code: string) => SocLevel | undefined;
  /** Every level at which the code may stand in that vintage, the official one first; OEWS publishes 51-2090 as broad and as detailed. */
  readonly levelsOf: (code: string) => readonly SocLevel[];
  /** The codes that may stand for this title in that vintage, whatever its case and signs; often none: OEWS shortens titles. */
  readonly codesTitled: (title: string) => readonly string[];
  /** Whether any vintage, or OEWS itself, knows the code. */
  readonly isKnown: (code: string) => boolean;
}

/** What reading the facts of one table needs and fills. */
export interface Reading {
  /** The release of the file; for sources whose rows state their own, what `--release` says, if anything. */
  readonly release: ReleaseId | undefined;
  readonly topCode: TopCode | undefined;
  readonly soc: (vintage: SocVintage) => SocLookup;
  /** Shared by all tables of a file. */
  readonly keys: KeyTables;
  readonly problems: Problems;
  /** Cells by mark, counted while reading. */
  readonly counts: Map<Mark, number>;
  readonly onBytes?: OnBytes;
}

/** One publisher's format. */
export interface Source {
  readonly name: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  /** What its tables are known by, in words. */
  readonly looksFor: string;
  readonly recognise: (head: TableHead) => Recognition;
}
