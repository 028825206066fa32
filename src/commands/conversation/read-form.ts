import { resolve } from 'node:path';
import { formCategories, formIdentity } from '../../analysis/conversation/form-identity.ts';
import { isToMend, readConversation } from '../../analysis/conversation/read-conversation.ts';
import { SocNames } from '../../analysis/conversation/recognise-soc.ts';
import type { ChartSlice } from '../../charts/chart.ts';
import { CONVERSATION_FORMATS } from '../../writers/conversation/conversation-formats.ts';
import type { ListName } from '../../writers/conversation/conversation-lists.ts';
import { type Context, type OptionValues, text } from '../command.ts';
import { readChartSlice } from '../read-chart-slice.ts';
import { loadReference } from '../reference.ts';
import { chosenFormat, tableOptions, writeResult } from '../write-result.ts';
import { openForm } from './open-form.ts';
import { readSliceOfForm } from './slice-of-form.ts';

/**
 * Reads a form that was filled in, and sets what was said beside the figures that it was made from.
 * @returns 1 where something in it is to be completed or mended, else 0.
 */
export async function readForm(
  context: Context,
  file: string,
  options: OptionValues,
): Promise<number> {
  const write = chosenFormat(CONVERSATION_FORMATS, options);
  const form = await openForm(resolve(context.cwd, file));
  const slice = await readSliceOfForm(form, formIdentity(form.sheets), options, (asked) =>
    readChartSlice(context, asked, []),
  );
  const categories = formCategories(form.sheets) ?? slice.categories.list;
  const labels = new Set(categories.map(({ label }) => label));
  const setting = {
    names: await socNames(context, slice),
    categories,
    categoryOf(code: string) {
      const label = slice.categories.categoryOf(code)?.label;
      return label !== undefined && labels.has(label) ? label : undefined;
    },
  };
  const conversation = readConversation(form.place, form.sheets, setting, slice);
  const result = await write(conversation, {
    slice: slice.figures.slice,
    sample: slice.isSample,
    confidence: slice.confidence,
    files: filesOf(slice),
    list: (text(options, 'list') ?? 'positions') as ListName,
    file: form.place.file,
    terminal: tableOptions(context, options),
  });
  await writeResult(context, options, result, [file]);
  return conversation.findings.some(isToMend) ? 1 : 0;
}

async function socNames({ home }: Context, { figures }: ChartSlice): Promise<SocNames> {
  const reference = await loadReference(`${home}/data/reference`);
  const structure = await reference.structure(figures.socVintage);
  const { isKnown } = await reference.socLookup(figures.socVintage);
  return new SocNames(figures.occupations, {
    name: `SOC ${figures.socVintage}`,
    titleOf: (code) => structure.titleOf(code),
    isKnown,
  });
}

function filesOf({ figures, growth }: ChartSlice) {
  const files = [...figures.files, ...growth.sources.flatMap((source) => source.files)];
  return [...new Map(files.map((file) => [file.sha256, file])).values()];
}
