/** Said at the top of every page that is written from the code. */
export const GENERATED =
  '<!-- Written from the code by `npm run docs`; a test compares. Change the code, not this page. -->';

/** A table; cells may hold any text. */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(cellText).join(' | ')} |`;
  return [line(header), `|${header.map(() => '---').join('|')}|`, ...rows.map(line)];
}

/**
 * A text for the terminal as Markdown: lines that were broken to fit are joined, those that are
 * indented stay as they are.
 */
export function paragraphs(text: string): readonly string[] {
  return text.split(/\n\s*\n/).flatMap((block) => {
    const lines = block.split('\n');
    return lines.every((line) => line.startsWith('  '))
      ? ['```text', ...lines, '```', '']
      : [lines.join(' '), ''];
  });
}

export function code(text: string): string {
  return `\`${text}\``;
}

function cellText(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
