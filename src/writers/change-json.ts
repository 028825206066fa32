import { ownershipTitle } from '../domain/ownership.ts';
import type { Slice } from '../domain/slice.ts';
import { socLevelNumber } from '../domain/soc-level.ts';
import type { ChangeWriter } from './change-writer.ts';

/** The public JSON of past change; an interval or a verdict is never given without the caveats. */
export const changeJson: ChangeWriter = async (change, { sample }) => {
  const { from, to, level, within, ...rest } = change;
  const { confidence, total, rows, notComparable, breaks, caveats, sources } = rest;
  const result = {
    from: sliceObject(from),
    to: sliceObject(to),
    level: { number: socLevelNumber(level), group: level },
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

function sliceObject({ release, area, industry, ownership }: Slice) {
  return {
    release,
    area: { code: area.code, title: area.title },
    naics: { code: industry.code, title: industry.title, level: industry.level },
    ownership: { code: ownership, title: ownershipTitle(ownership) },
  };
}
