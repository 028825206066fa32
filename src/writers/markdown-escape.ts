import { plainText } from './text-table.ts';

/** Text from a file as Markdown shows it: nothing of it is markup or a cell border. */
export function escapeCell(text: string): string {
  return escapeText(text).replaceAll('|', '\\|');
}

/** A paragraph: no heading or list either. */
export function escapeParagraph(text: string): string {
  return escapeText(text)
    .replace(/^(\s*)([#+-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** Text within a line: no emphasis, link or entity. */
export function escapeText(text: string): string {
  return plainText(text).replace(/[\\`*_~[\]<>]|&(?=#?\w+;)/g, (sign) => `\\${sign}`);
}
