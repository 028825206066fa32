import type { Source } from '../../src/sources/source.ts';
import { code, GENERATED, table } from './markdown.ts';

/** Every source with its publisher and licence, and the files of it that are read. */
export function sourcesPage(sources: Readonly<Record<string, Source>>): string {
  const lines = [
    GENERATED,
    '',
    '# Sources',
    '',
    'The formats of publishers’ files that `pathways ingest` reads. Which one a file is of is told from its names, sheets and headers.',
    '',
    ...Object.values(sources).flatMap(sourceSection),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function sourceSection(source: Source): readonly string[] {
  const rows = [
    ['name', code(source.name)],
    ['publisher', source.publisher],
    ['licence', source.licence],
    ['known by', source.looksFor],
  ];
  return [`## ${source.title}`, '', ...table(['', ''], rows), ''];
}
