import { RequestError } from './errors.ts';

/**
 * What the pack says in words, by key: questions on slides, cards and in prompts. A text may name
 * fields in braces, `{group}`; which ones stands in the default. A file of the user's replaces any.
 */
export const WORDING = {
  'prompt.large-group':
    '{group}: {share} of {sectorJobs} ({jobs}). Which positions in it hold you back most?',
  'prompt.decline':
    '{group}: {change} fewer jobs projected by {year}, yet {openings} openings a year. Whom are you replacing, and with which skills?',
  'prompt.decline-without-openings':
    '{group}: {change} fewer jobs projected by {year}. Do you see that, and what takes their place?',
  'prompt.growing':
    '{group}: {change} more jobs projected by {year} (+{growth}). Where would these people come from?',
  'prompt.small-base':
    '{group}: +{growth} projected from only {jobs} jobs. Sampling error, or is something happening?',
  'prompt.wage-above':
    '{occupation}: {wage} at the median, {times} times its group ({group}, {groupWage}). What do these people know that is hard to find?',
  'prompt.wage-below':
    '{occupation}: {wage} at the median, against {groupWage} for its group ({group}). Where do people go from there?',
  'prompt.not-told-apart':
    '{first} ({firstJobs}) and {second} ({secondJobs}): the survey cannot say which is larger. Which matters more to you?',
  'prompt.withheld':
    'No employment is published for {occupations}. Do you employ them, and how many?',
  'prompt.top-coded':
    '{occupation}: the survey says only that the median is {wage} or more. Do you promote into these positions or hire for them?',
  'chart.size':
    'Is this the mix of jobs at your workplace? Which group is larger or smaller with you?',
  'chart.change': 'Which of these changes do you see already, and which would surprise you?',
  'chart.growth-detail': 'Are you hiring for the groups that grow here?',
  'chart.growth-detail.hollow': 'The hollow ones: sampling error, or is something happening?',
  'chart.composition': 'Which groups will be a larger or smaller part of your workforce than now?',
  'chart.wages':
    'What do you pay to start, and what after five years? Where are these figures too low or too high?',
  'chart.size-growth-wage':
    'Which occupations are worth a pathway: enough jobs, growing, and a wage to live on?',
  'chart.trend': 'What happened in these years that the figures do not say?',
  'missed.heading': 'What did we miss?',
  'missed.lead': 'Published figures cannot show everything. Employers, please tell us:',
  'missed.other-jobs': 'Which jobs do you have that are not on these pages, or go by another name?',
  'missed.new-jobs': 'Which jobs are new with you, or will be within the next years?',
  'missed.hard-to-fill': 'Which jobs are hardest to fill, whatever their number?',
  'missed.wrong-figure': 'Which figure here is wrong for your workplace, and what would be right?',
  'deck.small-bases': 'Sampling error, or is something happening?',
  'card.hold-back': 'Which two positions hold you back most?',
  'card.why-critical':
    'Why are they critical: how many you need, how hard to fill, turnover, cost, growth?',
  'card.shifting': 'Where is the work shifting?',
  'card.advance': 'How do people advance from here?',
  'card.missed': 'What did we miss?',
  'card.position': 'Position, in your words',
  'card.how-many': 'How many do you need?',
  'card.why': 'Why is it critical?',
  'card.level': 'At what level?',
} as const;
export type WordingKey = keyof typeof WORDING;
export type Wording = Readonly<Record<WordingKey, string>>;

const FIELD = /\{(\w+)\}/g;

/**
 * The question that a chart puts to the room; undefined where it has none.
 * @param hasHollow whether something of it is drawn hollow, about which some charts ask as well
 */
export function chartQuestion(
  wording: Wording,
  chart: string,
  hasHollow: boolean,
): string | undefined {
  const keys = [`chart.${chart}`, ...(hasHollow ? [`chart.${chart}.hollow`] : [])];
  const texts = keys
    .map((key) => (Object.hasOwn(wording, key) ? wording[key as WordingKey] : ''))
    .filter((text) => text !== '');
  return texts.length === 0 ? undefined : texts.join(' ');
}

/** The text of a key with its fields filled in. */
export function wordsOf(
  wording: Wording,
  key: WordingKey,
  fields: Readonly<Record<string, string>> = {},
): string {
  return wording[key].replace(FIELD, (whole, name: string) => fields[name] ?? whole);
}

/**
 * The wording with some texts replaced.
 * @throws RequestError for a key or a field that there is not.
 */
export function withWording(replaced: Readonly<Record<string, string>>): Wording {
  for (const [key, text] of Object.entries(replaced)) {
    if (!Object.hasOwn(WORDING, key)) {
      throw new RequestError(`There is no text ${JSON.stringify(key.slice(0, 60))} to replace.`, {
        hint: `The texts are ${Object.keys(WORDING).join(', ')}.`,
      });
    }
    const known = fieldsIn(WORDING[key as WordingKey]);
    const unknown = fieldsIn(text).find((field) => !known.includes(field));
    if (unknown !== undefined) {
      throw new RequestError(
        `The text ${JSON.stringify(key)} has no field {${unknown.slice(0, 60)}}.`,
        {
          hint:
            known.length === 0
              ? 'It has no fields.'
              : `Its fields are ${known.map((field) => `{${field}}`).join(', ')}.`,
        },
      );
    }
  }
  return { ...WORDING, ...replaced };
}

function fieldsIn(text: string): readonly string[] {
  return [...text.matchAll(FIELD)].map(([, name]) => name ?? '');
}
