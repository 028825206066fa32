import type { ChangeWriter } from './change-writer.ts';
import { levelJson, sliceJson } from './slice-json.ts';

/** The public JSON of past change; an interval or a verdict is never given without the caveats. */
export const changeJson: ChangeWriter = async (change, { sample }) => {
  const { from, to, level, within, ...rest } = change;
  const { confidence, total, rows, notComparable, breaks, caveats, sources } = rest;
  const result = {
    from: sliceJson(from),
    to: sliceJson(to),
    level: levelJson(level),
    within,
    sample,
    confidence,
    total,
    rows,
    notComparable,
    breaks,
    caveats,
    sources,
  };
  return `${JSON.stringify(result, null, 2)}\n`;
};
