import { metros, nonmetros, states, UNITED_STATES } from './areas.mjs';
import { readIndustries } from './industries.mjs';
import { randomFrom } from './random.mjs';

/** The size of the publisher's file, where every industry and area below is in it. */
const FULL_ROWS = 410_000;

/** The national all-industry slice and the sectors. */
const ALWAYS_ROWS = 18_256;

/**
 * The slices of a file of about `rows` rows in the publisher's order: U.S. by industry, then states,
 * metropolitan and nonmetropolitan areas. All-industry and sector slices are always there; of the
 * others a smaller file holds proportionally fewer, so that it is made of the same mix.
 * There are always more nonmetropolitan areas than needed: whoever writes the file stops at `rows`.
 */
export function planSlices(rows) {
  const share = Math.min(1, Math.max(0, (rows - ALWAYS_ROWS) / (FULL_ROWS - ALWAYS_ROWS)));
  const industries = readIndustries();
  const [crossIndustry, ...others] = [
    ...industries.filter(({ level }) => level === 'cross-industry'),
    ...['sector', '3-digit', '4-digit'].flatMap((level) => {
      const all = industries.filter((industry) => industry.level === level);
      return level === 'sector' ? all : spread(all, share);
    }),
  ];
  const national = others.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return [
    { area: UNITED_STATES, industry: crossIndustry, jobs: UNITED_STATES.jobs, publishedShare: 1 },
    ...national.map((industry) => industrySlice(industry)),
    ...[
      ...spread(states, share),
      ...spread(metros, share),
      ...nonmetros(250 + Math.max(0, rows - FULL_ROWS) / 100),
    ].map((area) => ({ area, industry: crossIndustry, jobs: area.jobs, publishedShare: 0.88 })),
  ];
}

/** A proportional number of them, evenly from the whole list. */
function spread(all, share) {
  const count = Math.round(all.length * share);
  return Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)]);
}

/** How much of the nation's jobs, and what part of the occupations, an industry has: invented. */
const BY_LEVEL = {
  sector: { jobs: 7_000_000, publishedShare: 0.55 },
  '3-digit': { jobs: 1_200_000, publishedShare: 0.26 },
  '4-digit': { jobs: 350_000, publishedShare: 0.18 },
};

function industrySlice(industry) {
  const typical = BY_LEVEL[industry.level];
  const random = randomFrom(`industry ${industry.code}`);
  return {
    area: UNITED_STATES,
    industry,
    jobs: Math.round(typical.jobs * (0.4 + 1.2 * random())),
    publishedShare: typical.publishedShare * (0.7 + 0.6 * random()),
  };
}
