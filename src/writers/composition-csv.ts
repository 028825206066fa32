import { correctedCodes } from '../analysis/corrections.ts';
import { socLevelNumber } from '../domain/soc-level.ts';
import { shownFiles } from './composition-caveats.ts';
import { compositionLines } from './composition-lines.ts';
import type { CompositionWriter } from './composition-writer.ts';
import { csvText } from './csv.ts';

/** One row a group; the slice stands in every row, so that a row can be moved. */
export const compositionCsv: CompositionWriter = async (composition, { sample, files }) => {
  const { slice } = composition;
  return csvText(
    compositionLines(composition).map((line) => ({
      soc: line.soc,
      title: line.title,
      employment: line.employment,
      projected: line.projected,
      share: line.share,
      projectedShare: line.projectedShare,
      changeInPoints: line.changeInPoints,
      release: slice.release,
      area: slice.area.code,
      naics: slice.industry.code,
      ownership: slice.ownership,
      level: socLevelNumber(composition.level),
      sample,
      corrected: correctedCodes(shownFiles(files), [{ code: line.soc }]).size > 0,
    })),
    [
      'soc',
      'title',
      'employment',
      'projected',
      'share',
      'projectedShare',
      'changeInPoints',
      'release',
      'area',
      'naics',
      'ownership',
      'level',
      'sample',
      'corrected',
    ],
  );
};
