import { BATCH_ROWS, type CellColumn, type RowBatch } from './table.ts';

/** The batch that a reader fills again and again. Columns exist once a cell was put into them. */
export class CellBatch implements RowBatch {
  rowCount = 0;
  readonly rowNumbers = new Int32Array(BATCH_ROWS);
  readonly columns: CellColumn[] = [];

  constructor(readonly strings: string[]) {}

  /** Makes every cell empty. */
  clear(): void {
    this.rowCount = 0;
    for (const column of this.columns) if (column !== NO_CELLS) column.kinds.fill(0);
  }

  /** The column to write to; all to its left are there too. */
  column(index: number): CellColumn {
    while (this.columns.length <= index) this.columns.push(NO_CELLS);
    let column = this.columns[index] as CellColumn;
    if (column === NO_CELLS) {
      column = emptyColumn();
      this.columns[index] = column;
    }
    return column;
  }
}

function emptyColumn(): CellColumn {
  return {
    kinds: new Uint8Array(BATCH_ROWS),
    numbers: new Float64Array(BATCH_ROWS),
    texts: new Int32Array(BATCH_ROWS),
  };
}

/** Stands for every column without cells: a sheet with one cell in XFD takes room for one column. */
export const NO_CELLS: CellColumn = emptyColumn();
