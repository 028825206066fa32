import type { Flag } from '../../analysis/flags.ts';
import type { RankedOccupation } from '../../analysis/ranking.ts';

/** Which of a row's figures a sheet shows: only those are spoken of. */
export type NoteTopic = 'jobs' | 'growth' | 'wages';

/** What has to be said of the row's figures, in few words; null where nothing has to be. */
export function rowNote(
  { flags, employment }: Pick<RankedOccupation, 'flags' | 'employment'>,
  topics: readonly NoteTopic[] = ['jobs', 'growth', 'wages'],
): string | null {
  const words = flags.flatMap((flag) => {
    const { topic, text } = FLAG_WORDS[flag];
    // These flags do not say of which figure they speak.
    const isOfWage = employment !== null && (flag === 'not-available' || flag === 'unreadable');
    return topics.includes(isOfWage ? 'wages' : topic) ? [text] : [];
  });
  return words.length === 0 ? null : [...new Set(words)].join('; ');
}

interface FlagWords {
  readonly topic: NoteTopic;
  readonly text: string;
}

const FLAG_WORDS: Readonly<Record<Flag, FlagWords>> = {
  'employment-withheld': { topic: 'jobs', text: 'jobs withheld' },
  'not-available': { topic: 'jobs', text: 'a figure is not available' },
  unreadable: { topic: 'jobs', text: 'a figure could not be read' },
  corrected: { topic: 'jobs', text: 'corrected when the file was read' },
  'no-sampling-error': { topic: 'jobs', text: 'no margin is published' },
  'use-with-care': { topic: 'jobs', text: 'wide margin: use with care' },
  unreliable: { topic: 'jobs', text: 'very wide margin: not reliable' },
  'low-coverage': { topic: 'jobs', text: 'added up from less than 80% of the jobs' },
  'below-coverage': { topic: 'jobs', text: 'not added up: too few jobs are published' },
  'wage-withheld': { topic: 'wages', text: 'a wage is withheld' },
  'top-coded': { topic: 'wages', text: '≥: a wage is this or more' },
  'no-hourly': { topic: 'wages', text: 'paid by the year' },
  'no-annual': { topic: 'wages', text: 'paid by the hour: no annual wage' },
  'not-placed': { topic: 'wages', text: 'a floor: no rank' },
  'wage-not-derivable': { topic: 'wages', text: 'a wage does not follow from its parts' },
  'no-growth': { topic: 'growth', text: 'no projection' },
  'low-growth-coverage': { topic: 'growth', text: 'growth of less than 80% of its jobs' },
  'small-base': { topic: 'growth', text: 'small base: growth is not ranked, ask employers' },
};
