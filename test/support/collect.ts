import { CellKind, cellText, type TableFile } from '../../src/readers/table.ts';

/** What stands in a cell: its kind's name and its text. */
export type ReadCell = readonly [kind: string, text: string];

const KIND_NAMES = Object.keys(CellKind);

/** Every table's rows: number and cells, those without anything left out at a row's end. */
export async function collectTables(
  file: TableFile,
): Promise<Record<string, [number, ...ReadCell[]][]>> {
  const tables: Record<string, [number, ...ReadCell[]][]> = {};
  for (const table of file.tables) {
    const rows: [number, ...ReadCell[]][] = [];
    tables[table.name] = rows;
    for await (const batch of table.batches()) {
      for (let row = 0; row < batch.rowCount; row++) {
        const cells = batch.columns.map(
          (column, index): ReadCell => [
            KIND_NAMES[column.kinds[row] as number] as string,
            cellText(batch, index, row),
          ],
        );
        while (cells.at(-1)?.[0] === 'empty') cells.pop();
        rows.push([batch.rowNumbers[row] as number, ...cells]);
      }
    }
  }
  return tables;
}
