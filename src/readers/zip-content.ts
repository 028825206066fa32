/** What a zip file is, by the names in it: most office programs save one. */
export type ZipContent =
  | 'xlsx'
  | 'xlsb'
  | 'opendocument'
  | 'numbers'
  | 'word'
  | 'powerpoint'
  | 'archive';

/** @param names of all its entries */
export function detectZipContent(names: readonly string[]): ZipContent {
  const has = (name: string) => names.includes(name);
  if (has('[Content_Types].xml')) {
    if (has('xl/workbook.bin')) return 'xlsb';
    if (names.some((name) => name.startsWith('xl/'))) return 'xlsx';
    if (names.some((name) => name.startsWith('word/'))) return 'word';
    if (names.some((name) => name.startsWith('ppt/'))) return 'powerpoint';
  }
  if (has('META-INF/manifest.xml') && has('content.xml')) return 'opendocument';
  if (names.some((name) => /^Index\/.*\.iwa$/.test(name)) || has('Index.zip')) return 'numbers';
  return 'archive';
}
