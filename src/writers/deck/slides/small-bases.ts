import { isCaution } from '../../../analysis/caveats.ts';
import { jobs } from '../../../analysis/number-format.ts';
import { CHARTS } from '../../../charts/index.ts';
import { sliceRanking } from '../../../charts/slice-ranking.ts';
import { counted } from '../../../charts/words/level-words.ts';
import { basisNotes } from '../../../charts/words/projection-words.ts';
import { wordsOf } from '../../../domain/wording.ts';
import type { Pack } from '../../pack/pack.ts';
import { slideOf } from '../chart-slide.ts';
import type { DeckSlide } from '../deck-slide.ts';
import { chartNotes } from '../speaker-notes.ts';
import { cellOf, columnLabel } from '../visuals/figures.ts';
import { growthBars, withSmallBase } from '../visuals/growth-bars.ts';
import type { Rasterise } from '../visuals/visual.ts';

const NAME = 'growth-detail';

/** Groups whose growth stands on few jobs, hollow; undefined where there are none. */
export async function smallBasesSlide(
  pack: Pack,
  rasterise: Rasterise,
): Promise<DeckSlide | undefined> {
  const drawing = pack.drawings.find(({ name }) => name === NAME);
  if (drawing === undefined) return undefined;
  const table = withSmallBase(drawing.table, true);
  if (table.rows.length === 0) return undefined;
  const { level } = CHARTS[NAME];
  const { smallBase, minBase } = sliceRanking(pack.slice, { level }, 'growth');
  const codes = new Set(table.rows.map((row) => cellOf(table, row, 'soc')));
  const shownBases = smallBase.filter(({ soc }) => codes.has(soc));
  const question = wordsOf(pack.wording, 'deck.small-bases');
  const growth = columnLabel(table, 'growthRate').toLowerCase();
  const all = counted(smallBase.length, level);
  const title = `${all} ${smallBase.length === 1 ? 'has' : 'have'} fewer than ${jobs(minBase)} jobs: a rate alone says little`;
  const those =
    smallBase.length > table.rows.length
      ? `: the ${table.rows.length} whose rate stands out most`
      : '';
  const alt = `Bar chart of projected growth from small bases. ${chartNotes(
    { ...drawing, table },
    undefined,
  )
    .filter((line) => line.includes('): '))
    .join(' ')}`;
  const shown = { ...drawing, table, title, notes: [] };
  return slideOf(pack, {
    title,
    question,
    content: {
      subtitle: [{ text: `Projected ${growth}, of so many jobs${those}` }],
      notes: [
        ...drawing.notes.filter(isCaution),
        ...basisNotes(pack.slice.figures.slice, shownBases),
        ...drawing.notes.filter((note) => note.startsWith('Growth that rounding alone allows')),
      ],
      draw: (box) => [growthBars({ name: 'small-bases', alt, table, hasJobs: true }, box)],
    },
    sources: drawing.sources,
    notes: chartNotes({ ...shown, notes: drawing.notes }, question),
    rasterise,
  });
}
