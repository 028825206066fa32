import { explanationJson } from './explanation-json.ts';
import { explanationText } from './explanation-text.ts';
import type { ExplanationWriter } from './explanation-writer.ts';

/** The formats that an explanation is written in. */
export const EXPLANATION_FORMATS = {
  table: explanationText,
  json: explanationJson,
} as const satisfies Record<string, ExplanationWriter>;
