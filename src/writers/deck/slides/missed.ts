import { sliceRanking } from '../../../charts/slice-ranking.ts';
import { listed, named } from '../../../charts/words/level-words.ts';
import { byWhyNoJobs } from '../../../charts/words/without-jobs.ts';
import type { WordingKey } from '../../../domain/wording.ts';
import { wordsOf } from '../../../domain/wording.ts';
import type { Pack } from '../../pack/pack.ts';
import type { DeckSlide } from '../deck-slide.ts';
import { ACCENT, SIZE } from '../layout.ts';
import { sourceLine } from '../source-line.ts';
import { listSlide } from './list-slide.ts';

const QUESTIONS: readonly WordingKey[] = [
  'missed.other-jobs',
  'missed.new-jobs',
  'missed.hard-to-fill',
  'missed.wrong-figure',
];
const NAMED = 4;

/** Room for what the figures do not show, and what is withheld by name. */
export function missedSlide(pack: Pack): DeckSlide {
  const { slice, wording } = pack;
  const lead = wordsOf(wording, 'missed.lead');
  const questions = QUESTIONS.map((key) => wordsOf(wording, key));
  const withheld = (['major', 'minor'] as const).flatMap(
    (level) => sliceRanking(slice, { level }, 'size').withheld,
  );
  const { notPublished, notAddedUp } = byWhyNoJobs(withheld);
  const unknown = [
    { lead: 'No number of jobs is published for: ', rows: notPublished },
    { lead: 'Jobs cannot be added up from this file for: ', rows: notAddedUp },
  ].flatMap(({ lead: text, rows }) =>
    rows.length === 0 ? [] : { lead: text, names: rows.map(({ title }) => named(title)) },
  );
  return listSlide({
    title: wordsOf(wording, 'missed.heading'),
    paragraphs: [
      [{ text: lead }],
      ...questions.map((text, index) => [
        { text: `${index + 1}  `, isBold: true, colour: ACCENT },
        { text },
      ]),
      ...unknown.map(({ lead: text, names }) => [
        { text, isBold: true },
        { text: `${listed(names, NAMED)}.` },
      ]),
    ],
    sizes: [24, 22, SIZE.lead, SIZE.text],
    source: sourceLine(pack),
    notes: [
      lead,
      ...questions,
      ...unknown.map(({ lead: text, names }) => `${text}${names.join('; ')}.`),
    ],
  });
}
