/**
 * Reads every row of a workbook's first sheet with exceljs's streaming reader and keeps nothing.
 *   node read-with-exceljs.mjs FILE
 */
import exceljs from 'exceljs';

const [file] = process.argv.slice(2);
const workbook = new exceljs.stream.xlsx.WorkbookReader(file, {
  worksheets: 'emit',
  sharedStrings: 'cache',
  hyperlinks: 'ignore',
  styles: 'cache',
  entries: 'ignore',
});
let rows = 0;
let cells = 0;
for await (const sheet of workbook) {
  for await (const row of sheet) {
    rows += 1;
    cells += row.cellCount;
  }
  break;
}
console.log(`${rows} rows, ${cells} cells`);
