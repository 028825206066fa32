const HOURS_A_YEAR = 2080;
const FEDERAL_MINIMUM_CENTS = 725;

/**
 * Invented wages of a detailed occupation: `hourlyCents` is p10, p25, median, p75, p90, never
 * falling; `annualUsd` the same, rounded to tens.
 */
export function inventWages(occupation, factor, random) {
  const median = occupation.medianWageUsd * factor * 100 * (0.9 + 0.2 * random());
  const p25 = median * (0.74 + 0.16 * random());
  const p75 = median * (1.1 + 0.28 * random());
  const p10 = p25 * (0.72 + 0.2 * random());
  const p90 = p75 * (1.1 + 0.35 * random());
  return asPublished({
    hourlyCents: [p10, p25, median, p75, p90].map((cents) =>
      Math.max(FEDERAL_MINIMUM_CENTS, cents),
    ),
    meanCents: Math.max(FEDERAL_MINIMUM_CENTS, median * (1 + 0.14 * random())),
    meanRsePercent: 0.2 + 12 * random() ** 3,
    isAnnualOnly: occupation.isAnnualOnly,
    isHourlyOnly: occupation.isHourlyOnly,
  });
}

/** Wages of several occupations together, weighted by employment; null where none is known. */
export function wagesOfParts(parts) {
  const known = parts.filter(({ wages }) => wages !== null);
  if (known.length <= 1) return known[0]?.wages ?? null;
  const jobs = known.reduce((total, { employment }) => total + employment, 0);
  const mean = (pick) =>
    known.reduce((total, { employment, wages }) => total + pick(wages) * employment, 0) / jobs;
  return asPublished({
    hourlyCents: [0, 1, 2, 3, 4].map((index) => mean(({ hourlyCents }) => hourlyCents[index])),
    meanCents: mean(({ meanCents }) => meanCents),
    meanRsePercent: mean(({ meanRsePercent }) => meanRsePercent) / Math.sqrt(known.length),
    isAnnualOnly: known.every(({ wages }) => wages.isAnnualOnly),
    isHourlyOnly: known.every(({ wages }) => wages.isHourlyOnly),
  });
}

function asPublished(wages) {
  const hourlyCents = wages.hourlyCents.map(Math.round);
  const meanCents = Math.round(wages.meanCents);
  return {
    ...wages,
    hourlyCents,
    meanCents,
    annualUsd: hourlyCents.map(annualUsd),
    annualMeanUsd: annualUsd(meanCents),
  };
}

function annualUsd(hourlyCents) {
  return Math.round((hourlyCents * HOURS_A_YEAR) / 1000) * 10;
}
