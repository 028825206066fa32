/** What exceljs needs only to stream workbooks and for CSV, neither of which is used here. */
const UNUSED = /^(unzipper|archiver|fast-csv)$/;

/** An esbuild plugin: exceljs without packages that no workbook of this program needs. */
export const withoutStreaming = {
  name: 'without-streaming',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: UNUSED }, ({ path, importer }) =>
      /[\\/]exceljs[\\/]lib[\\/]/.test(importer) ? { path, namespace: 'not-used' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'not-used' }, () => ({ contents: 'module.exports = {};' }));
  },
};
