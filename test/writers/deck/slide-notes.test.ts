import { describe, expect, it } from 'vitest';
import { slideNotes } from '../../../src/writers/deck/slide-notes.ts';

const CAUTION =
  'CAUTION: growth is that of all of 2022–32, applied to jobs of 2024: 2 of its years are over, and what is left may be less.';
const BORROWED =
  'Projection: of all industries in the U.S., borrowed: this industry may go another way.';
const HOLLOW = 'Hollow: fewer than 1,000 jobs, so few that the rate says little.';
const LONG = `${'Other (12 groups), not drawn: so many jobs. '.repeat(2)}`.trim();

describe('the notes of a slide', () => {
  it('have cautions, borrowed projections and the key first, however few lines there are', () => {
    expect(slideNotes({ key: [HOLLOW], notes: [LONG, BORROWED, CAUTION] }, 2)).toEqual({
      paragraphs: [
        'CAUTION: growth is that of all of 2022–32, applied to jobs of 2024: 2 of its years are over.',
        BORROWED,
        HOLLOW,
      ],
      lines: 3,
    });
  });

  it('leave out what has no room, and not what comes after it and has', () => {
    expect(slideNotes({ notes: [HOLLOW, `${LONG} ${LONG}`, LONG] }, 2)).toEqual({
      paragraphs: [HOLLOW, LONG],
      lines: 2,
    });
  });

  it('set short ones on one line', () => {
    const short = ['Projection: of all industries in Colorado.', 'Other (12 groups), not drawn.'];
    expect(slideNotes({ notes: short }, 1)).toEqual({ paragraphs: [short.join(' ')], lines: 1 });
  });

  it('are none where nothing is to be said', () => {
    expect(slideNotes({ notes: [] }, 3)).toEqual({ paragraphs: [], lines: 0 });
  });
});
