/** The typeface that is shipped; others only where a reader's program has not got it. */
export const FONT = 'Inter, "Segoe UI", Helvetica, Arial, sans-serif';

/** Sizes in pixels of a picture 1,280 wide, which fills a slide 16:9; for reading from across a room. */
export const WIDTH = 1280;
export const MARGIN = 40;
export const TYPE = {
  title: 34,
  subtitle: 21,
  label: 20,
  small: 18,
  caption: 16,
} as const;
/** Height of a line of text, of its size. */
export const LEADING = 1.3;

/** Okabe and Ito, "Color Universal Design" (2008): told apart with every common colour vision. */
export const COLOURS = {
  black: '#000000',
  orange: '#E69F00',
  skyBlue: '#56B4E9',
  green: '#009E73',
  yellow: '#F0E442',
  blue: '#0072B2',
  vermilion: '#D55E00',
  purple: '#CC79A7',
} as const;

/** Text and lines; contrast with white 16:1, 7.5:1 and 1.5:1. */
export const INK = '#1B1F24';
export const QUIET_INK = '#4D5560';
export const GRID = '#D5D9DE';
export const PAPER = '#FFFFFF';
