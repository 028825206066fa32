import { randomFrom } from './random.mjs';
import { inventWages, wagesOfParts } from './wages.mjs';

/** The least employment that is published. */
const LEAST_JOBS = 30;

/**
 * Invented estimates of one slice, a row an occupation that is published in it.
 * `employment` is rounded to tens, null where withheld; `wages` is null where withheld.
 * A row above others is the sum of its parts before rounding; one with a single part repeats it.
 * Local slices have no minor or broad rows, as published.
 */
export function estimateSlice(slice, occupations) {
  const isNational = slice.area.type === 1;
  const cells = inventParts(slice, occupations);
  const rows = [];
  for (const occupation of occupations) {
    if (!isNational && (occupation.group === 'minor' || occupation.group === 'broad')) continue;
    const parts = occupation.parts.flatMap((index) => cells[index] ?? []);
    if (parts.length > 0) rows.push({ occupation, ...sumOf(parts, occupation.group) });
  }
  return rows;
}

/** By index of the detailed occupation; undefined where it is not published. */
function inventParts(slice, occupations) {
  const { area, industry, jobs, publishedShare } = slice;
  const random = randomFrom(`${area.code} ${industry.code}`);
  const isAllIndustries = industry.level === 'cross-industry';
  const wageFactor = area.type === 1 && isAllIndustries ? 1 : 0.82 + 0.36 * random();
  const affinity = new Map();
  let scale = 0;
  const drawn = occupations.map(({ group, code, weight }) => {
    if (group !== 'detailed') return undefined;
    const major = code.slice(0, 2);
    if (!affinity.has(major)) affinity.set(major, isAllIndustries ? 1 : 0.02 + random() ** 2);
    const isPublished = random() < publishedShare;
    const local = area.type === 1 && isAllIndustries ? 1 : (0.3 + random()) / (0.3 + random());
    scale += isPublished ? weight * affinity.get(major) * local : 0;
    return isPublished ? weight * affinity.get(major) * local : undefined;
  });
  return drawn.map((weight, index) => {
    if (weight === undefined) return undefined;
    const employment = (jobs * weight) / scale;
    if (employment < LEAST_JOBS) return undefined;
    return {
      employment,
      employmentRsePercent: Math.min(49.9, 0.2 + (18 + 60 * random()) / Math.sqrt(employment / 30)),
      isEmploymentWithheld: random() < 0.06,
      establishmentsPercent: 100 * random() ** 4,
      wages: random() < 0.012 ? null : inventWages(occupations[index], wageFactor, random),
    };
  });
}

function sumOf(parts, group) {
  const sum = (pick) => parts.reduce((total, part) => total + pick(part), 0);
  const exact = sum(({ employment }) => employment);
  const isWithheld = parts.length === 1 && group !== 'total' && parts[0].isEmploymentWithheld;
  const variance = sum((part) => (part.employment * part.employmentRsePercent) ** 2);
  return {
    exactEmployment: exact,
    employment: isWithheld ? null : Math.round(exact / 10) * 10,
    employmentRsePercent: group === 'total' ? 0 : Math.sqrt(variance) / exact,
    establishmentsPercent:
      group === 'total'
        ? 100
        : Math.min(
            99,
            sum((p) => p.establishmentsPercent),
          ),
    wages: wagesOfParts(parts),
  };
}
