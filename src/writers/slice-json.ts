import { ownershipTitle } from '../domain/ownership.ts';
import type { Slice } from '../domain/slice.ts';
import { type SocLevel, socLevelNumber } from '../domain/soc-level.ts';

/** A slice in the public JSON of what is made of it. */
export function sliceJson({ release, area, industry, ownership }: Slice) {
  return {
    release,
    area: { code: area.code, title: area.title },
    naics: { code: industry.code, title: industry.title, level: industry.level },
    ownership: { code: ownership, title: ownershipTitle(ownership) },
  };
}

/** `{"number": 2, "group": "major"}`. */
export function levelJson(level: SocLevel) {
  return { number: socLevelNumber(level), group: level };
}
