import { compositionCaveats } from './composition-caveats.ts';
import type { CompositionWriter } from './composition-writer.ts';
import { levelJson, sliceJson } from './slice-json.ts';

/** The public JSON of a composition. */
export const compositionJson: CompositionWriter = async (composition, { sample, files }) => {
  const { slice, level, ...rest } = composition;
  const described = {
    slice: { ...sliceJson(slice), level: levelJson(level) },
    sample,
    ...rest,
    sources: files,
    caveats: compositionCaveats(composition, files),
  };
  return `${JSON.stringify(described, null, 2)}\n`;
};
