import { STATES } from '../../src/domain/estimate.ts';
import { ATTRIBUTES, columnOf, MEASURE_NAMES, MEASURES } from '../../src/domain/measure.ts';
import { KEY_COLUMNS, PLAIN_COLUMNS } from '../../src/store/columns.ts';
import { EXPORT_AFTER, EXPORT_BEFORE } from '../../src/store/export-columns.ts';
import {
  ATTRIBUTE_MEANINGS,
  EXPORT_MEANINGS,
  MEASURE_MEANINGS,
  PLAIN_MEANINGS,
  STATE_MEANINGS,
} from './column-meanings.ts';
import { code, GENERATED, table } from './markdown.ts';

/** Every column of a part of the store and of an exported file. */
export function dataDictionaryPage(): string {
  const plain = Object.entries(PLAIN_COLUMNS).map(([name, type]) => [
    code(name),
    type,
    PLAIN_MEANINGS[name as keyof typeof PLAIN_COLUMNS],
  ]);
  const words = ATTRIBUTES.map((name) => [
    code(columnOf(name)),
    'VARCHAR',
    ATTRIBUTE_MEANINGS[name],
  ]);
  const measures = MEASURE_NAMES.map((name) => [
    code(columnOf(name)),
    MEASURES[name],
    MEASURE_MEANINGS[name],
    code(name),
  ]);
  const states = STATES.map((state) => [code(state), ...STATE_MEANINGS[state]]);
  const lines = [
    GENERATED,
    '',
    '# Data dictionary',
    '',
    'The columns of the [store](store.md)’s parts and of what `pathways export` writes. [Query the store](../how-to/query-the-store.md) has statements that read the parts in place.',
    '',
    '## Columns of a part',
    '',
    ...table(['column', 'type', 'meaning'], plain),
    '',
    `${KEY_COLUMNS.map(code).join(', ')} together are a row’s key. Select one of each but the occupation: any of them left open counts jobs twice, and so do rows of several occupation levels.`,
    '',
    'Then words, where the file has them; null where nothing is said:',
    '',
    ...table(['column', 'type', 'meaning'], words),
    '',
    'Then two columns for each measure that the file has: its number, `DOUBLE`, and its state, `VARCHAR`, named with `_state` at its end: `employment`, `employment_state`.',
    '',
    '## Measures',
    '',
    ...table(['column', 'unit', 'meaning', 'name in JSON'], measures),
    '',
    '## States of a figure',
    '',
    ...table(['state', 'number', 'meaning'], states),
    '',
    'Beside any other state than `published`, `at-least` and `below` there is no number. Never read null as 0.',
    '',
    '## Columns of an exported file',
    '',
    '`pathways export` writes one row for each key. Its columns are those of a part without `source_table`, between these; a state is never null there. [export.schema.json](export.schema.json) describes them all as a Frictionless Table Schema; a file has the measures and words that its sources have.',
    '',
    ...table(
      ['column', 'type', 'meaning'],
      [
        ...exportRows(EXPORT_BEFORE),
        ['…', '', 'the columns of a part'],
        ...exportRows(EXPORT_AFTER),
      ],
    ),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function exportRows(
  columns: Readonly<Partial<Record<keyof typeof EXPORT_MEANINGS, string>>>,
): readonly (readonly string[])[] {
  return Object.entries(columns).map(([name, type]) => [
    code(name),
    type,
    EXPORT_MEANINGS[name as keyof typeof EXPORT_MEANINGS],
  ]);
}
