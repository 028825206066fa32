import { findingsJson } from './findings-json.ts';
import { findingsText } from './findings-text.ts';
import type { FindingsWriter } from './findings-writer.ts';

/** Every way to print findings, by the name of its format. */
export const FINDINGS_FORMATS = {
  table: findingsText,
  json: findingsJson,
} as const satisfies Record<string, FindingsWriter>;
