import type { AreaType } from '../../domain/area.ts';
import type { Mark } from '../../domain/estimate.ts';
import type { Attribute, Measure } from '../../domain/measure.ts';
import type { SocLevel } from '../../domain/soc-level.ts';

/**
 * What the columns of a table of occupations mean. Built-in sources are such mappings in code; people
 * write them as JSON, checked by `schema.ts`, which explains every part. A column is named by its
 * heading; case and blanks around and within do not matter.
 */
export interface Mapping {
  readonly title: string;
  readonly publisher: string;
  readonly licence?: string | undefined;
  /**
   * The first part of the release's id, to which the period is added: `ny` makes `ny-2014-24`. A
   * column in braces gives the row's own text: `wid-{stateabbrv}`.
   */
  readonly program: string;
  /** Left out: `--release` has to say it. */
  readonly period?: PeriodMapping | undefined;
  /** The sheet of a workbook; left out: every sheet that has the columns. */
  readonly sheet?: string | undefined;
  readonly area: AreaMapping;
  /** Left out: all industries together. */
  readonly industry?: IndustryMapping | undefined;
  /** A code such as 1235; left out: `all` for projections (with the self-employed), 1235 for wages. */
  readonly ownership?: string | undefined;
  readonly occupation: { readonly code: string; readonly title?: string | undefined };
  /** `soc`: as the SOC structure of the period has the code. */
  readonly level: 'soc' | LevelMapping;
  readonly figures: Readonly<Partial<Record<Measure, string | FigureMapping>>>;
  readonly attributes?: Readonly<Partial<Record<Attribute, string>>> | undefined;
  readonly units: UnitMapping;
  readonly withheld?: WithheldMapping | undefined;
  /**
   * Where a row says whether its wages are by the hour or by the year: figures of annual wages are
   * then hourly ones in rows of `hour`.
   */
  readonly wages?: PayMapping | undefined;
}

export interface PayMapping {
  readonly column: string;
  readonly values: Readonly<Record<string, 'hour' | 'year'>>;
}

/** `2022-2032`, `2024` or `2024-05` for all rows, or where each row states it. */
export type PeriodMapping =
  | string
  | { readonly column: string }
  | { readonly base: string; readonly projected: string };

export interface AreaConstant {
  readonly code: string;
  readonly type: AreaType;
  readonly title: string;
}

export type AreaMapping =
  /** The file is of one area. */
  | { readonly fixed: AreaConstant }
  | {
      readonly column: string;
      readonly title?: string | undefined;
      /**
       * `states`: FIPS codes, padded or not, postal codes or names of states and the U.S., and the
       * five and seven digits of metropolitan and nonmetropolitan areas. `own`: numbers or names of the publisher's own.
       */
      readonly read: 'states' | 'own';
      /** What single values stand for, whatever `read` says. */
      readonly values?: Readonly<Record<string, AreaConstant>> | undefined;
      /** Areas of the publisher's own: `NY-` before the value makes the code; `{value}` in the title stands for it. */
      readonly own?: OwnAreaMapping | undefined;
    };

export interface OwnAreaMapping {
  readonly prefix: string;
  readonly type: AreaType | TypeMapping;
  /** Where there is no column of titles; left out: the value itself. */
  readonly title?: string | undefined;
}

export interface TypeMapping {
  readonly column: string;
  readonly values: Readonly<Record<string, AreaType>>;
}

export interface IndustryMapping {
  readonly code: string;
  readonly title?: string | undefined;
  /** Values of the column that mean all industries. */
  readonly all?: readonly string[] | undefined;
  /** Leaves out rows whose industry has no NAICS code, with a word in the report; else they are errors. */
  readonly skipOthers?: boolean | undefined;
}

export interface LevelMapping {
  readonly column: string;
  readonly values: Readonly<Record<string, SocLevel>>;
}

export interface FigureMapping {
  readonly column: string;
  /** Where 0 stands for a figure that is not there: CA prints wages of 0.00. */
  readonly zero?: Mark | undefined;
  /** Where it differs from the mapping's `units`. */
  readonly unit?: 'jobs' | 'thousands' | undefined;
}

export interface UnitMapping {
  readonly employment: 'jobs' | 'thousands';
  /** 13.1 or 0.131. */
  readonly percents?: 'percent' | 'fraction' | undefined;
  /** Openings of one year, or of all years of the period together. */
  readonly openings?: 'year' | 'period' | undefined;
  /** What separates whole and part: 13.1 or 13,1. */
  readonly decimal?: '.' | ',' | undefined;
}

export interface WithheldMapping {
  /** Signs of this file beside the usual `*`, `**`, `#`, `N/A`, `-`. */
  readonly signs?: Readonly<Record<string, Mark>> | undefined;
  /** A column that withholds the row's figures: `suppress` = 1. */
  readonly rows?:
    | { readonly column: string; readonly values: readonly string[]; readonly mark: Mark }
    | undefined;
}
