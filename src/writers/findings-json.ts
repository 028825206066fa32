import type { FindingsWriter } from './findings-writer.ts';

/** Every finding, for a program. */
export const findingsJson: FindingsWriter = (examined) => `${JSON.stringify(examined, null, 2)}\n`;
