/** Rows of objects as CSV, a header first; empty for null. Text that a spreadsheet would run as a formula is escaped. */
export async function csvText(
  rows: readonly Readonly<Record<string, string | number | boolean | null>>[],
  columns: readonly string[],
): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  return stringify([...rows], {
    header: true,
    columns: [...columns],
    // The library's own escape_formulas would make texts of negative numbers.
    cast: { boolean: String, string: escapeFormula },
  });
}

/** An apostrophe before what a spreadsheet program takes for a formula (OWASP, CSV injection). */
function escapeFormula(text: string): string {
  return /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/.test(text) ? `'${text}` : text;
}
