import { listedOccupations } from '../../analysis/conversation/listed-occupations.ts';
import { sliceText } from '../../analysis/slice-text.ts';
import { NONE_OF_THESE } from '../../domain/conversation-form.ts';
import type { Pack } from '../pack/pack.ts';
import { plainText } from '../workbook/plain-text.ts';

/** What a form to record a conversation is made from. */
export type FormContent = Pick<Pack, 'slice' | 'prompts' | 'wording' | 'files'>;

/** A choice in a list that is longer than this cannot be compared by a formula. */
const LONGEST_CHOICE = 200;

/** `51-4041 Machinists`: what the list of occupations offers, first that it is none of them. */
export function occupationChoices({ slice }: FormContent): readonly string[] {
  const listed = listedOccupations(slice.figures.occupations);
  return [NONE_OF_THESE, ...listed.map(({ code, title }) => choice(`${code} ${title}`))];
}

/** The slice on one line of a sheet. */
export function sliceLine({ slice }: FormContent): string {
  return cut(plainText(sliceText(slice.figures.slice)), 300);
}

function choice(text: string): string {
  return cut(plainText(text), LONGEST_CHOICE);
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
