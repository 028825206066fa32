import { CROSS_INDUSTRY } from '../../domain/naics.ts';
import { cellText, type RowBatch } from '../../readers/table.ts';
import { CellMemo } from '../rows/cell-memo.ts';
import { indexed, type KeyReading } from '../rows/key-reading.ts';
import type { Reading } from '../source.ts';
import type { Headings } from './headings.ts';
import type { MappedHooks } from './hooks.ts';
import { type MappedKey, readMappedArea, readMappedIndustry } from './keys.ts';
import type { Mapping } from './mapping.ts';

/** The area of each row, as an index into the file's keys. */
export function areaMemo(
  { area }: Mapping,
  headings: Headings,
  { keys }: Reading,
  { readArea }: MappedHooks,
): CellMemo<MappedKey<number>> {
  if (readArea !== undefined) {
    const columns = readArea.columns.map(headings.at);
    return new CellMemo(columns, (batch, row) => {
      const found = readArea.read(columns.map((column) => cellText(batch, column, row).trim()));
      return indexed(found, (one) => keys.area(one));
    });
  }
  if ('fixed' in area) {
    const index = keys.area(area.fixed);
    return new CellMemo([], () => ({ ok: index }));
  }
  const column = headings.at(area.column);
  const type = typeof area.own?.type === 'object' ? headings.at(area.own.type.column) : undefined;
  const title = area.title === undefined ? undefined : headings.at(area.title);
  const text = (batch: RowBatch, at: number | undefined, row: number) =>
    at === undefined ? '' : cellText(batch, at, row);
  return new CellMemo(
    type === undefined ? [column] : [column, type],
    (batch, row): KeyReading<number> => {
      const found = readMappedArea(
        area,
        cellText(batch, column, row),
        text(batch, title, row),
        text(batch, type, row),
      );
      return indexed(found, (one) => keys.area(one));
    },
  );
}

/** The industry of each row, as an index into the file's keys. */
export function industryMemo(
  { industry }: Mapping,
  headings: Headings,
  { keys }: Reading,
): CellMemo<MappedKey<number>> {
  if (industry === undefined) {
    const index = keys.industry(CROSS_INDUSTRY);
    return new CellMemo([], () => ({ ok: index }));
  }
  const column = headings.at(industry.code);
  const title = industry.title === undefined ? undefined : headings.at(industry.title);
  return new CellMemo([column], (batch, row): MappedKey<number> => {
    const found = readMappedIndustry(
      industry,
      cellText(batch, column, row),
      title === undefined ? '' : cellText(batch, title, row),
    );
    return 'ok' in found ? { ...found, ok: keys.industry(found.ok) } : found;
  });
}
