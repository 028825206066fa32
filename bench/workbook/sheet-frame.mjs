const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'mc:Ignorable="x14ac" ' +
  'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"';

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** A sheet's XML up to its first row. */
export function sheetStart({ dimension, columns = '', isFirst = false }) {
  return (
    `${XML_DECLARATION}<worksheet ${NAMESPACES}><dimension ref="${dimension}"/><sheetViews>` +
    `<sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"/></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>' +
    `${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>`
  );
}

/** A sheet's XML after its last row. */
export function sheetEnd(mergedCells = []) {
  const merges = mergedCells.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return (
    '</sheetData>' +
    (merges === '' ? '' : `<mergeCells count="${mergedCells.length}">${merges}</mergeCells>`) +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    '</worksheet>'
  );
}
