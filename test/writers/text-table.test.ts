import { describe, expect, it } from 'vitest';
import { plainText, type TableColumn, textTable, wrap } from '../../src/writers/text-table.ts';

const COLUMNS: readonly TableColumn[] = [
  { header: 'rank', align: 'right' },
  { header: 'occupation', align: 'left', shrinks: true },
  { header: 'jobs', align: 'right' },
];
const ROWS = [
  ['1', 'First-line supervisors of production and operating workers', '497,140'],
  ['12', 'Machinists', '249,790'],
];
const plain = (width: number) => ({ width, bold: (text: string) => text });

describe('a table', () => {
  it('aligns its columns under a header and a rule', () => {
    expect(textTable(COLUMNS, ROWS, plain(Number.POSITIVE_INFINITY))).toBe(
      [
        'rank  occupation                                                     jobs',
        '────  ──────────────────────────────────────────────────────────  ───────',
        '   1  First-line supervisors of production and operating workers  497,140',
        '  12  Machinists                                                  249,790',
      ].join('\n'),
    );
  });

  it('fits the width by shortening titles, and nothing else', () => {
    const text = textTable(COLUMNS, ROWS, plain(40));
    expect(text).toBe(
      [
        'rank  occupation                    jobs',
        '────  ─────────────────────────  ───────',
        '   1  First-line supervisors o…  497,140',
        '  12  Machinists                 249,790',
      ].join('\n'),
    );
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBe(40);
  });

  it('keeps every figure whole where the terminal is too narrow for them', () => {
    const text = textTable(COLUMNS, ROWS, plain(10));
    expect(text).toContain('First-line …  497,140');
  });

  it('puts the last column below the rows where that is what it takes', () => {
    const columns: readonly TableColumn[] = [
      ...COLUMNS,
      { header: 'notes', align: 'left', drops: 'bare' },
    ];
    const rows = [
      [...(ROWS[0] ?? []), 'employment-withheld, wage-withheld'],
      [...(ROWS[1] ?? []), ''],
    ];
    expect(textTable(columns, rows, plain(50))).toBe(
      [
        'rank  occupation                              jobs',
        '────  ───────────────────────────────────  ───────',
        '   1  First-line supervisors of producti…  497,140',
        '      employment-withheld, wage-withheld',
        '  12  Machinists                           249,790',
      ].join('\n'),
    );
    expect(textTable(columns, rows, plain(110)).split('\n')).toHaveLength(4);
  });

  it('puts as many columns below as it takes, the last first, with their headers', () => {
    const columns: readonly TableColumn[] = [
      { header: 'occupation', align: 'left', shrinks: true },
      { header: 'may be', align: 'right', drops: 'labelled' },
      { header: 'jobs', align: 'right' },
      { header: 'growth', align: 'right', drops: 'labelled' },
    ];
    const rows = [
      ['Production Occupations', '1–2', '580', '+1.2%'],
      ['Management Occupations', '–', '400', '–'],
    ];
    expect(textTable(columns, rows, plain(36))).toBe(
      [
        'occupation              may be  jobs',
        '──────────────────────  ──────  ────',
        'Production Occupations     1–2   580',
        '      growth: +1.2%',
        'Management Occupations       –   400',
      ].join('\n'),
    );
    expect(textTable(columns, rows, plain(20))).toBe(
      [
        'occupation      jobs',
        '──────────────  ────',
        'Production Oc…   580',
        '      may be: 1–2;',
        '      growth: +1.2%',
        'Management Oc…   400',
      ].join('\n'),
    );
  });

  it('is the whole text where the output is no terminal, however long the title', () => {
    const title = 'x'.repeat(500);
    const rows = [['1', title, '5']];
    expect(textTable(COLUMNS, rows, plain(Number.POSITIVE_INFINITY))).toContain(title);
    expect(textTable(COLUMNS, rows, plain(80))).not.toContain(title);
  });

  it('sets the header bold, without counting what makes it so', () => {
    const bold = (text: string) => `\u001b[1m${text}\u001b[22m`;
    const [header, rule] = textTable(COLUMNS, ROWS, { width: 40, bold }).split('\n');
    expect(header).toBe('\u001b[1mrank  occupation                    jobs\u001b[22m');
    expect(rule).toHaveLength(40);
  });

  it('shows a header without rows', () => {
    expect(textTable(COLUMNS, [], plain(80))).toBe(
      'rank  occupation  jobs\n────  ──────────  ────',
    );
  });

  it('lets no cell of a file act upon the terminal', () => {
    const text = textTable(
      COLUMNS,
      [['1', '\u001b[31mred\u001b[0m\u0007\r\n\u009b2J\u202edlog', '5']],
      plain(80),
    );
    expect(text.split('\n')).toHaveLength(3);
    for (const sign of ['\u001b', '\u0007', '\r', '\u009b', '\u202e']) {
      expect(text).not.toContain(sign);
    }
    expect(text).toContain(' [31mred [0m    2J dlog');
  });
});

it.each([
  ['escape', '\u001b', ' '],
  ['NUL', '\u0000', ' '],
  ['delete', '\u007f', ' '],
  ['C1 control', '\u0085', ' '],
  ['line separator', '\u2028', ' '],
  ['right-to-left mark', '\u200f', ' '],
  ['right-to-left override', '\u202e', ' '],
  ['isolate', '\u2066', ' '],
  ['accented letter', 'é', 'é'],
  ['no-break space', '\u00a0', '\u00a0'],
  ['emoji', '🔧', '🔧'],
])('%s in a text from a file becomes %j → %j', (_, from, to) => {
  expect(plainText(`a${from}b`)).toBe(`a${to}b`);
});

describe('prose', () => {
  it('breaks at blanks, later lines indented', () => {
    expect(wrap('The rows sum to 12,767,650 of 12,767,670 published jobs.', 30, '  ')).toBe(
      'The rows sum to 12,767,650 of\n  12,767,670 published jobs.',
    );
  });

  it('leaves a word that is longer than the line whole', () => {
    expect(wrap(`a ${'x'.repeat(20)} b`, 10)).toBe(`a\n${'x'.repeat(20)}\nb`);
  });

  it('has no control characters of a file', () => {
    expect(wrap('a\u001b[2Jb\nc', 80)).toBe('a [2Jb c');
  });
});
