import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../../src/writers/handout/flow.ts';
import { type Piece, together } from '../../../src/writers/handout/piece.ts';

function piece(height: number, more: Partial<Piece> = {}): Piece {
  return { height, space: 10, draw: () => {}, ...more };
}

/** Where the pieces stand, page by page. */
function tops(pieces: readonly Piece[]): readonly (readonly number[])[] {
  return pagesOf(pieces, 100).map((page) => page.map(({ y }) => y));
}

describe('the flow of pieces over pages', () => {
  it('puts one under the other, with its space between, and none at the top of a page', () => {
    expect(tops([piece(30), piece(30), piece(30)])).toEqual([[0, 40], [0]]);
  });

  it('never ends a page with a piece that keeps the next', () => {
    const heading = piece(20, { keepsNext: true });
    expect(tops([piece(60), heading, piece(30)])).toEqual([[0], [0, 30]]);
  });

  it('keeps together what one page holds, and breaks what none does', () => {
    expect(tops([piece(40), ...together([piece(30), piece(30)])])).toEqual([[0], [0, 40]]);
    expect(tops(together([piece(60), piece(60)]))).toEqual([[0], [0]]);
  });

  it('lets a piece leave the first page, and only that', () => {
    const leaves = piece(10, { leavesFirstPage: true });
    expect(tops([piece(10), leaves])).toEqual([[0], [0]]);
    expect(tops([piece(80), piece(80), leaves])).toEqual([[0], [0, 90]]);
  });

  it('gives the room at the end of a page to lines to write on, in turn', () => {
    const lines = { lines: { height: 20, mostMore: 2 } };
    const [page = []] = pagesOf([piece(10, lines), piece(10, lines)], 100);
    expect(page.map(({ moreLines }) => moreLines)).toEqual([2, 1]);
    expect(page.map(({ y }) => y)).toEqual([0, 60]);
  });

  it('leaves no page empty below its last lines: what is left goes beyond what each asked for', () => {
    const lines = { lines: { height: 10, mostMore: 1 } };
    const [page = []] = pagesOf([piece(10, lines), piece(10), piece(10, lines)], 100);
    expect(page.map(({ moreLines }) => moreLines)).toEqual([3, 0, 2]);
  });

  it('leaves a note out where its own page says it above, and only there', () => {
    const note = piece(10, { says: 'CAUTION' });
    const kept = together([piece(20), note, piece(10, { space: 2 })]);
    expect(tops([note, ...kept])).toEqual([[0, 20, 50]]);
    expect(tops([note, piece(80), ...kept])).toEqual([
      [0, 20],
      [0, 30, 42],
    ]);
  });

  it('breaks no page for notes that it has already', () => {
    const notes = [piece(10, { says: 'one' }), piece(30, { says: 'two' })];
    expect(tops([...notes, ...together([piece(20), ...notes])])).toEqual([[0, 20, 60]]);
  });
});
