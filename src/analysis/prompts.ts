import { isWithin } from '../domain/soc.ts';
import type { SocLevel } from '../domain/soc-level.ts';
import { dollars, grouped, jobs, percent, signedJobs, signedPercent } from './number-format.ts';
import type { Prompt, PromptFigure } from './prompt.ts';
import { rankSlice, type SliceWithGrowth } from './rank-slice.ts';
import type { RankedBy, RankedOccupation, Ranking } from './ranking.ts';
import { jobsOfSector } from './sector-words.ts';
import { shortTitle } from './short-title.ts';

/** People look for a few minutes and then talk. */
export const MOST_PROMPTS = 7;

/**
 * Questions that the figures of a slice raise, the most useful first. Each rule finds at most one;
 * a rule that finds nothing asks nothing.
 */
export function promptsOf(slice: SliceWithGrowth, most = MOST_PROMPTS): readonly Prompt[] {
  const view = new SliceView(slice);
  return RULES.flatMap((rule) => rule(view) ?? []).slice(0, most);
}

type Rule = (view: SliceView) => Prompt | undefined;

/** In the order of use in a room: what is large, what moves, what is odd, what is not known. */
const RULES: readonly Rule[] = [
  largeGroup,
  decline,
  growing,
  smallBase,
  wageFarFromGroup,
  notToldApart,
  withheld,
  topCoded,
];

/** The largest major group. */
function largeGroup(view: SliceView): Prompt | undefined {
  const [first] = view.ranking('major', 'size').rows;
  const share = first?.share;
  if (first === undefined || share == null) return undefined;
  return {
    key: 'prompt.large-group',
    fields: {
      group: shortTitle(first.title),
      share: percent(share),
      sectorJobs: view.sectorJobs,
      jobs: jobs(Number(first.employment)),
    },
    figures: [
      jobsFigure(first),
      { ...named(first), measure: 'Share of jobs', text: percent(share), value: share },
    ],
  };
}

/** The minor group that is projected to lose most jobs. */
function decline(view: SliceView): Prompt | undefined {
  const losing = view.ranking('minor', 'change').rows.at(-1);
  if (losing?.change == null || losing.change >= 0) return undefined;
  const fields = {
    group: shortTitle(losing.title),
    change: jobs(-losing.change),
    year: String(losing.projectedYear),
  };
  const figures = [jobsFigure(losing), changeFigure(losing), growthFigure(losing)];
  if (losing.openings === null) {
    return { key: 'prompt.decline-without-openings', fields, figures };
  }
  return {
    key: 'prompt.decline',
    fields: { ...fields, openings: jobs(losing.openings) },
    figures: [...figures, openingsFigure(losing)],
  };
}

/** The minor group that is projected to gain most jobs. */
function growing(view: SliceView): Prompt | undefined {
  const [gaining] = view.ranking('minor', 'change').rows;
  if (gaining?.change == null || gaining.change <= 0 || gaining.growthRate === null)
    return undefined;
  return {
    key: 'prompt.growing',
    fields: {
      group: shortTitle(gaining.title),
      growth: percent(gaining.growthRate),
      change: jobs(gaining.change),
      year: String(gaining.projectedYear),
    },
    figures: [jobsFigure(gaining), changeFigure(gaining), growthFigure(gaining)],
  };
}

/** The fastest grower among those too small to be ranked by growth, where it is faster than any other. */
function smallBase(view: SliceView): Prompt | undefined {
  const ranking = view.ranking('minor', 'growth');
  const [small] = ranking.smallBase;
  if (small?.growthRate == null || small.growthRate <= 0 || small.baseEmployment === null) {
    return undefined;
  }
  const range = small.growthRange;
  const text =
    range === null || range[0] === null || range[1] === null
      ? signedPercent(small.growthRate)
      : `${signedPercent(small.growthRate)} (rounding alone allows ${signedPercent(range[0])} to ${signedPercent(range[1])})`;
  return {
    key: 'prompt.small-base',
    fields: {
      group: shortTitle(small.title),
      growth: percent(small.growthRate),
      jobs: jobs(small.baseEmployment),
    },
    figures: [jobsFigure(small), { ...growthFigure(small), text }],
  };
}

const FAR_ABOVE = 1.75;
const FAR_BELOW = 1 / FAR_ABOVE;

/** The largest detailed occupation whose median is far from that of its major group. */
function wageFarFromGroup(view: SliceView): Prompt | undefined {
  const groups = view.ranking('major', 'wage').rows;
  for (const row of view.ranking('detailed', 'size').rows) {
    const group = groups.find(({ soc }) => isWithin(row.soc, soc));
    const [wage, groupWage] = [row.annualMedianWage, group?.annualMedianWage];
    if (group === undefined || typeof wage !== 'number' || typeof groupWage !== 'number') continue;
    if (row.flags.includes('use-with-care') || row.flags.includes('unreliable')) continue;
    const ratio = wage / groupWage;
    if (ratio < FAR_ABOVE && ratio > FAR_BELOW) continue;
    return {
      key: ratio > 1 ? 'prompt.wage-above' : 'prompt.wage-below',
      fields: {
        occupation: row.title,
        group: shortTitle(group.title),
        wage: dollars(wage, 'annualMedianWage'),
        groupWage: dollars(groupWage, 'annualMedianWage'),
        times: grouped(ratio, 1),
      },
      figures: [jobsFigure(row), wageFigure(row, wage), wageFigure(group, groupWage)],
    };
  }
  return undefined;
}

/** Smaller groups than this share of the jobs are not worth the room's time. */
const WORTH_ASKING = 0.01;

/** The largest two neighbouring groups whose order the sampling error leaves open. */
function notToldApart(view: SliceView): Prompt | undefined {
  for (const level of ['major', 'minor'] as const) {
    const { rows } = view.ranking(level, 'size');
    const index = rows.findIndex(
      ({ apartFromNext }, at) =>
        apartFromNext === false && (rows[at + 1]?.share ?? 0) >= WORTH_ASKING,
    );
    if (index < 0) continue;
    const [first, second] = [rows[index], rows[index + 1]];
    if (first === undefined || second === undefined) continue;
    return {
      key: 'prompt.not-told-apart',
      fields: {
        first: shortTitle(first.title),
        firstJobs: jobsText(first),
        second: shortTitle(second.title),
        secondJobs: jobsText(second),
      },
      figures: [jobsFigure(first), jobsFigure(second)],
    };
  }
  return undefined;
}

const NAMED_WITHHELD = 3;

/** Occupations whose employment is not published: at the coarsest level that has some. */
function withheld(view: SliceView): Prompt | undefined {
  for (const level of ['major', 'minor', 'detailed'] as const) {
    const hidden = view
      .ranking(level, 'size')
      .withheld.filter(({ flags }) => flags.includes('employment-withheld'));
    if (hidden.length === 0) continue;
    const titles = hidden.slice(0, NAMED_WITHHELD).map(({ title }) => shortTitle(title));
    const rest = hidden.length - titles.length;
    return {
      key: 'prompt.withheld',
      fields: {
        occupations: rest > 0 ? `${titles.join('; ')} and ${rest} more` : titles.join('; '),
      },
      figures: hidden
        .slice(0, NAMED_WITHHELD)
        .map((row) => ({ ...named(row), measure: 'Jobs', text: 'withheld', value: null })),
    };
  }
  return undefined;
}

/** The largest occupation whose median is at or above the top code. */
function topCoded(view: SliceView): Prompt | undefined {
  for (const row of view.ranking('detailed', 'size').rows) {
    const wage = row.annualMedianWage;
    if (wage === null || typeof wage === 'number' || wage.atLeast === null) continue;
    const floor = dollars(wage.atLeast, 'annualMedianWage');
    return {
      key: 'prompt.top-coded',
      fields: { occupation: row.title, wage: floor },
      figures: [
        jobsFigure(row),
        { ...named(row), measure: 'Median wage', text: `≥ ${floor}`, value: wage.atLeast },
      ],
    };
  }
  return undefined;
}

/** The rankings of a slice, each made once. */
class SliceView {
  readonly sectorJobs: string;
  readonly #slice: SliceWithGrowth;
  readonly #rankings = new Map<string, Ranking>();

  constructor(slice: SliceWithGrowth) {
    this.#slice = slice;
    this.sectorJobs = jobsOfSector(slice.figures.slice);
  }

  ranking(level: SocLevel, by: RankedBy): Ranking {
    const key = `${level} ${by}`;
    const known = this.#rankings.get(key);
    if (known !== undefined) return known;
    const ranking = rankSlice(this.#slice, { level, by });
    this.#rankings.set(key, ranking);
    return ranking;
  }
}

function named({ soc, title }: RankedOccupation): Pick<PromptFigure, 'soc' | 'title'> {
  return { soc, title };
}

function jobsText({ employment, employmentMargin }: RankedOccupation): string {
  if (typeof employment !== 'number') return 'withheld';
  return employmentMargin === null
    ? jobs(employment)
    : `${jobs(employment)} ± ${jobs(employmentMargin)}`;
}

function jobsFigure(row: RankedOccupation): PromptFigure {
  const value = typeof row.employment === 'number' ? row.employment : null;
  return { ...named(row), measure: 'Jobs', text: jobsText(row), value };
}

function growthFigure(row: RankedOccupation): PromptFigure {
  return {
    ...named(row),
    measure: `Growth ${period(row)}`,
    text: row.growthRate === null ? 'not projected' : signedPercent(row.growthRate),
    value: row.growthRate,
  };
}

function changeFigure(row: RankedOccupation): PromptFigure {
  return {
    ...named(row),
    measure: `Change ${period(row)}`,
    text: row.change === null ? 'not projected' : signedJobs(row.change),
    value: row.change,
  };
}

function openingsFigure(row: RankedOccupation): PromptFigure {
  return {
    ...named(row),
    measure: 'Openings a year',
    text: row.openings === null ? 'not projected' : jobs(row.openings),
    value: row.openings,
  };
}

function wageFigure(row: RankedOccupation, value: number): PromptFigure {
  return {
    ...named(row),
    measure: 'Median wage',
    text: dollars(value, 'annualMedianWage'),
    value,
  };
}

/** `2024–34`. */
function period({ baseYear, projectedYear }: RankedOccupation): string {
  if (baseYear === null || projectedYear === null) return '';
  return `${baseYear}–${String(projectedYear).slice(-2)}`;
}
