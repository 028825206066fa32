import { RequestError } from '../domain/errors.ts';
import { type CommandOption, type OptionValues, text } from './command.ts';

export const MIN_BASE_OPTION: CommandOption = {
  flags: '--min-base <jobs>',
  description:
    'jobs below which growth is not ranked among the others (default: 1,000 for the U.S., else 100)',
};

/** What the option says; empty where it is left out. @throws RequestError where it is no number. */
export function minBaseOption(options: OptionValues): { readonly minBase?: number } {
  const value = text(options, 'minBase');
  if (value === undefined) return {};
  if (/^\d+$/.test(value)) return { minBase: Number(value) };
  throw new RequestError(
    `Expected a number of jobs after --min-base, found ${JSON.stringify(value)}.`,
    { hint: '--min-base 0 ranks all occupations, however small.' },
  );
}
