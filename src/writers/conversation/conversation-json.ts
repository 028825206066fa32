import { sliceJson } from '../slice-json.ts';
import { whereIn } from './conversation-lists.ts';
import type { ConversationWriter } from './conversation-writer.ts';

/** All that was read of a form, with the figures beside it. */
export const conversationJson: ConversationWriter = async (conversation, options) => {
  const { entries, completeCount, findings, tally, named, answers } = conversation;
  const described = {
    form: options.file,
    slice: sliceJson(options.slice),
    sample: options.sample,
    confidence: options.confidence,
    positions: { count: entries.length, complete: completeCount },
    entries: entries.map(({ place, ...entry }) => ({
      sheet: place.sheet ?? '',
      row: place.row,
      ...entry,
    })),
    findings: findings.map(({ kind, place, message }) => ({
      kind,
      sheet: place.sheet ?? '',
      cell: place.cell ?? null,
      message,
    })),
    tally,
    named: named.map(({ places, figures, ...one }) => ({
      ...one,
      cells: places.map(whereIn),
      figures: figures && {
        level: figures.level,
        rank: figures.rank,
        rankRange: figures.rankRange,
        rankedCount: figures.rankedCount,
        employment: figures.row.employment,
        employmentMargin: figures.row.employmentMargin,
        baseYear: figures.row.baseYear,
        projectedYear: figures.row.projectedYear,
        growthRate: figures.row.growthRate,
        growthBasis: figures.row.growthBasis,
        flags: figures.row.flags,
      },
    })),
    answers: answers.map(({ place, question, answer }) => ({
      cell: whereIn(place),
      question,
      answer,
    })),
    sources: options.files,
  };
  return `${JSON.stringify(described, null, 2)}\n`;
};
