import { resolve } from 'node:path';
import type { Categories } from '../domain/category.ts';
import { RequestError } from '../domain/errors.ts';
import { type CommandOption, type Context, type OptionValues, text } from './command.ts';

export const CATEGORIES_OPTION: CommandOption = {
  flags: '--categories <file>',
  description:
    'your own rough categories of occupations, a CSV of soc, category, label, symbol, colour (default: those that come with the program)',
};

/**
 * The categories that the options name, else those that come with the program.
 * @throws RequestError where no file is named after the option; FileError, LayoutError where the file cannot be used.
 */
export async function readCategories(context: Context, options: OptionValues): Promise<Categories> {
  const named = text(options, 'categories');
  if (named?.trim() === '') {
    throw new RequestError('Expected a file after --categories, found nothing.', {
      hint: 'Leave --categories out for the categories that come with the program.',
    });
  }
  const { loadReference } = await import('./reference.ts');
  const reference = await loadReference(`${context.home}/data/reference`);
  if (named === undefined) return reference.categories();
  const { readCategoryFile } = await import('./category-file.ts');
  return readCategoryFile(resolve(context.cwd, named), reference);
}
