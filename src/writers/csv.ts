/** Rows of objects as CSV, a header first; empty for null. Text that a spreadsheet would run as a formula is escaped. */
export async function csvText(
  rows: readonly Readonly<Record<string, string | number | boolean | null>>[],
  columns: readonly string[],
): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  return stringify([...rows], {
    header: true,
    columns: [...columns],
    escape_formulas: true,
    cast: { boolean: String },
  });
}
