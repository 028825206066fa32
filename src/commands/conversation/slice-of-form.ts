import type { FormIdentity } from '../../analysis/conversation/form-identity.ts';
import type { ChartSlice } from '../../charts/chart.ts';
import { FORM_SHEETS, IDENTITY } from '../../domain/conversation-form.ts';
import { LayoutError, RequestError } from '../../domain/errors.ts';
import { type OptionValues, text } from '../command.ts';
import type { OpenedForm } from './open-form.ts';

/**
 * Reads the slice that a form says it was made from; what the options name goes first.
 * @throws LayoutError where neither says it; RequestError where the store does not have it.
 */
export async function readSliceOfForm(
  { place }: OpenedForm,
  identity: FormIdentity | undefined,
  options: OptionValues,
  read: (options: OptionValues) => Promise<ChartSlice>,
): Promise<ChartSlice> {
  if (text(options, 'naics') === undefined && identity?.industry === undefined) {
    throw new LayoutError(
      `Expected the sheet "${FORM_SHEETS.about}" with the line "${IDENTITY.industry}", which says what the form was made from, found none.`,
      { place, hint: 'Say it instead, such as --naics 31-33 --area CO --release 2024-05.' },
    );
  }
  return read(sliceOptions(identity ?? {}, options)).catch((error: unknown) => {
    if (!(error instanceof RequestError)) throw error;
    const made = [identity?.release, identity?.area, identity?.industry].filter(Boolean);
    throw new RequestError(error.message, {
      place,
      hint: `The form was made from ${made.join(', ') || 'a slice that it does not name'}: ingest that, name its store with --store, or name another slice with --naics, --area and --release.`,
      cause: error,
    });
  });
}

function sliceOptions(identity: FormIdentity, options: OptionValues): OptionValues {
  const { release, area, industry, industryLevel, ownership } = identity;
  // Level and scope belong to the industry: of another one they say nothing.
  const ofIndustry =
    text(options, 'naics') === undefined ? { naics: industry, industryLevel, ownership } : {};
  return { release, area, ...ofIndustry, ...options };
}
