import { MARKS, type Mark, markCode } from '../../domain/estimate.ts';

/** Adds the cells of each mark, counted by their state, to the counts of the file. */
export function addMarks(cellsByState: Uint32Array, counts: Map<Mark, number>): void {
  for (const mark of MARKS) {
    const cells = cellsByState[markCode(mark)] ?? 0;
    if (cells > 0) counts.set(mark, (counts.get(mark) ?? 0) + cells);
  }
}
