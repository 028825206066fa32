/** What spreadsheet programs hold at most: to row 1,048,576 and column XFD. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** The most texts that a workbook may hold, shared or in cells. */
export const MAX_STRINGS = 10_000_000;

/** The most characters that a cell's text may have; spreadsheet programs stop at 32,767. */
export const MAX_TEXT_LENGTH = 1024 * 1024;

/** The most bytes of XML that one cell, or one tag elsewhere, may take. */
export const MAX_CELL_BYTES = 8 * 1024 * 1024;
