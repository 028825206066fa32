import { cellName, FileError, type Place } from '../domain/errors.ts';

/** Makes the errors of a sheet's reading, with the row or cell that it has come to. */
export class SheetFaults {
  /** Column of the cell at hand, from 0; undefined where a fault is the row's as a whole. */
  column: number | undefined;
  /** Before and after the rows a fault has no row. */
  isInRows = false;

  /** @param progress its row is that at hand or, between rows, the last one; 0 before the first */
  constructor(
    private readonly place: Place,
    private readonly progress: { readonly row: number },
  ) {}

  readonly error = (problem: string): FileError =>
    new FileError(`${problem}.`, {
      place: { ...this.place, ...this.rowOrCell() },
      hint: 'Download the file again, or open it in a spreadsheet program and save it as .xlsx.',
    });

  private rowOrCell(): Pick<Place, 'row' | 'cell'> {
    const { row } = this.progress;
    if (!this.isInRows || row === 0) return {};
    return this.column === undefined ? { row } : { cell: cellName(this.column, row) };
  }
}
