/**
 * What the workbook to record a conversation consists of, shared by its writer and by what reads it
 * back: columns are found by these headings, wherever they stand.
 */
export const FORM_ID = 'pathways conversation';
export const FORM_VERSION = '1';

export const FORM_SHEETS = {
  howTo: 'How to use',
  record: 'What employers say',
  prompts: 'Prompts',
  lists: 'Lists',
  about: 'About this form',
} as const;

/** Why a position is critical: a column each, to tick. */
export const REASONS = [
  { id: 'many-needed', label: 'many needed', means: 'Many people are needed in it.' },
  { id: 'hardest-to-fill', label: 'hardest to fill', means: 'It stays open longest.' },
  { id: 'turnover', label: 'turnover', means: 'People leave it often.' },
  { id: 'cost', label: 'cost', means: 'A vacancy, or filling it, costs much.' },
  { id: 'growth', label: 'growth', means: 'More of them will be needed.' },
  { id: 'kingpin', label: 'kingpin', means: 'The work of others depends on it.' },
  { id: 'other', label: 'other', means: 'Another reason: tick it, or say which in a few words.' },
] as const;
export type ReasonId = (typeof REASONS)[number]['id'];

/** Where in a career a position stands. */
export const CAREER_LEVELS = [
  { id: 'entry', label: 'Entry' },
  { id: 'mid', label: 'Mid' },
  { id: 'advanced', label: 'Advanced' },
] as const;
export type CareerLevel = (typeof CAREER_LEVELS)[number]['id'];

/** The headings of the sheet to record in, in their order. */
export const RECORD_HEADINGS = {
  occupation: 'Occupation, in their words',
  soc: 'SOC occupation',
  category: 'Category',
  level: 'Level',
  'many-needed': 'Why: many needed',
  'hardest-to-fill': 'Why: hardest to fill',
  turnover: 'Why: turnover',
  cost: 'Why: cost',
  growth: 'Why: growth',
  kingpin: 'Why: kingpin',
  other: 'Why: other',
  shifting: 'Where it is shifting',
  votes: 'Votes',
  notes: 'Notes',
} as const satisfies Readonly<Record<ReasonId, string>> & Readonly<Record<string, string>>;
export type RecordColumn = keyof typeof RECORD_HEADINGS;
export const RECORD_COLUMNS = Object.keys(RECORD_HEADINGS) as readonly RecordColumn[];

/** The headings of the sheet of prompts. */
export const PROMPT_HEADINGS = {
  number: 'No.',
  question: 'Question',
  figures: 'The figures it rests on',
  answer: 'What employers answered',
} as const;

/** The headings of the sheet of lists. */
export const LIST_HEADINGS = {
  occupation: 'SOC occupation',
  category: 'Category',
  symbol: 'Symbol',
} as const;

/** What stands in the list of occupations for one that it does not have. */
export const NONE_OF_THESE = 'None of these';

/** What the form says of itself, a line each: the slice that it was made from. */
export const IDENTITY = {
  form: 'Form',
  version: 'Version of the form',
  release: 'Release',
  area: 'Area',
  industry: 'Industry',
  industryLevel: 'Industry level',
  ownership: 'Ownership',
} as const;
export type IdentityKey = keyof typeof IDENTITY;

/** A heading as it is compared: what people change without meaning to does not count. */
export function headingKey(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
