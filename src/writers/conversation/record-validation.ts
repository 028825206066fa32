import type { DataValidation, Worksheet } from 'exceljs';
import { CAREER_LEVELS, REASONS, type RecordColumn } from '../../domain/conversation-form.ts';
import { FIRST_ROW, LAST_ROW, letterOf, listRange } from './record-layout.ts';

export interface ListCounts {
  readonly occupations: number;
  readonly categories: number;
}

/**
 * Drop-downs and what is said beside a cell. Only votes and level are refused when they cannot be
 * right; where a person may know better than a list, the list only offers.
 */
export function addValidations(sheet: Worksheet, counts: ListCounts): void {
  const validations = (sheet as WithValidations).dataValidations;
  for (const [column, validation] of Object.entries(validationsOf(counts))) {
    const letter = letterOf(column as RecordColumn);
    validations.add(`${letter}${FIRST_ROW}:${letter}${LAST_ROW}`, validation);
  }
}

/** The library takes whole ranges; its types leave that out. */
type WithValidations = Worksheet & {
  readonly dataValidations: { add(range: string, validation: DataValidation): void };
};

function validationsOf(counts: ListCounts): Partial<Record<RecordColumn, DataValidation>> {
  const reasons = REASONS.map(({ id, label, means }) => [
    id,
    offer('"x"', `Why critical: ${label}`, `${means} Put an x, as many as apply.`),
  ]);
  return {
    occupation: hint('Occupation', 'As the employers say it: one position a row.'),
    soc: offer(
      listRange('occupation', counts.occupations),
      'SOC occupation',
      'Choose from the list (sheet "Lists" has it to search), or write a SOC code. None fits? Choose "None of these" or use your own words.',
    ),
    category: {
      ...offer(
        listRange('category', counts.categories),
        'Category',
        'May stay empty where the SOC occupation is chosen from the list.',
      ),
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: 'Category',
      error: 'This is no category of the list (sheet "Lists").',
    },
    level: {
      ...offer(
        `"${CAREER_LEVELS.map(({ label }) => label).join(',')}"`,
        'Level',
        'Where in a career it stands: entry, mid or advanced.',
      ),
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: 'Level',
      error: 'Choose Entry, Mid or Advanced.',
    },
    ...Object.fromEntries(reasons),
    shifting: hint('Where it is shifting', 'What the work turns into, or where it goes.'),
    votes: {
      type: 'whole',
      operator: 'greaterThanOrEqual',
      formulae: [0],
      allowBlank: true,
      showInputMessage: true,
      promptTitle: 'Votes',
      prompt: 'A whole number. Leave it empty where nobody voted: empty is unknown, not 0.',
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: 'Votes',
      error: 'Votes are a whole number, 0 or more.',
    },
  };
}

/** A drop-down that also takes what is not in it. */
function offer(list: string, promptTitle: string, prompt: string): DataValidation {
  return {
    type: 'list',
    formulae: [list],
    allowBlank: true,
    showErrorMessage: false,
    showInputMessage: true,
    promptTitle,
    prompt,
  };
}

/** The library's types leave out `any`, which its writer and spreadsheet programs know. */
function hint(promptTitle: string, prompt: string): DataValidation {
  const validation = { type: 'any', formulae: [], showInputMessage: true, promptTitle, prompt };
  return validation as unknown as DataValidation;
}
