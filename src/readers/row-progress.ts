/** Where the reading of a sheet stands, shared by the fast and the general path. */
export class RowProgress {
  /** Number of the row at hand or, between rows, of the last one; 0 before the first. */
  row = 0;
  /** Columns of the row read so far, empty ones included: the next cell's if it has no name. */
  column = 0;
  /** Whether a cell of the row has a value. */
  hasValue = false;

  startRow(row: number): void {
    this.row = row;
    this.column = 0;
    this.hasValue = false;
  }
}
