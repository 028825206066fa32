import { rankSlice } from '../../analysis/rank-slice.ts';
import type { RankedOccupation, Ranking } from '../../analysis/ranking.ts';
import { briefly } from '../../analysis/running-words.ts';
import { shortTitle } from '../../analysis/short-title.ts';
import { ALL_OCCUPATIONS } from '../../domain/soc.ts';
import type { ChartSlice } from '../chart.ts';
import {
  type Explorer,
  type ExplorerGroup,
  type ExplorerScope,
  type ExplorerView,
  SORTS,
  type SortName,
} from './explorer-data.ts';
import { groupFigures, smallBaseFigure } from './group-figures.ts';
import { explorerView } from './view-of.ts';

/** The groups of level 2, and of level 3 inside each of them, by size, growth and wage. */
export function explorerOf(slice: ChartSlice): Explorer {
  const groups: Record<string, ExplorerGroup> = {};
  const all = scopeOf(slice, undefined, 'All groups', groups);
  const scopes = [all];
  for (const soc of Object.keys(groups)) {
    const inside = scopeOf(slice, soc, groups[soc]?.title ?? soc, groups);
    if (Object.keys(inside.views).length > 0) scopes.push(inside);
  }
  return { scopes, groups };
}

/** @param groups is given every group of the scope */
function scopeOf(
  slice: ChartSlice,
  within: string | undefined,
  title: string,
  groups: Record<string, ExplorerGroup>,
): ExplorerScope {
  const views: Partial<Record<SortName, ExplorerView>> = {};
  for (const by of SORTS) {
    const ranking = rankSlice(slice, {
      by,
      ...(within === undefined ? { level: 'major' } : { level: 'minor', within }),
    });
    const rows = [...ranking.rows, ...ranking.smallBase, ...ranking.withheld];
    const view = explorerView(ranking, slice, title);
    if (view !== undefined) views[by] = view;
    if (by === 'size') addGroups(groups, rows, ranking);
    if (by === 'growth') addRanges(groups, ranking);
  }
  return { code: within ?? ALL_OCCUPATIONS, title, views };
}

function addGroups(
  groups: Record<string, ExplorerGroup>,
  rows: readonly RankedOccupation[],
  ranking: Ranking,
): void {
  for (const row of rows) {
    groups[row.soc] = {
      title: briefly(shortTitle(row.title)),
      figures: groupFigures(row, ranking),
    };
  }
}

/** Of small bases: what rounding alone makes of their growth. */
function addRanges(groups: Record<string, ExplorerGroup>, { smallBase, minBase }: Ranking): void {
  for (const row of smallBase) {
    const group = groups[row.soc];
    if (group === undefined) continue;
    groups[row.soc] = { ...group, figures: [...group.figures, smallBaseFigure(row, minBase)] };
  }
}
